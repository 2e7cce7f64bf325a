import { describe, expect, test } from 'vitest'
import { open, seal } from './draft-cipher.ts'
import { keyOf, newId, newSecret, receiptHash, receiptOf, secretHash } from './secrets.ts'

describe('secrets', () => {
  test('have 128 bits and are never the same', () => {
    const many = Array.from({ length: 1000 }, newSecret)
    expect(new Set(many).size).toBe(1000)
    for (const secret of many) expect(Buffer.from(secret, 'base64url')).toHaveLength(16)
    expect(newId()).toMatch(/^[0-9a-f]{32}$/)
  })

  test('give a receipt that is always the same and another one for every secret', () => {
    const secrets = Array.from({ length: 1000 }, newSecret)
    expect(secrets.map(receiptOf)).toEqual(secrets.map(receiptOf))
    expect(new Set(secrets.map(receiptOf)).size).toBe(1000)
    for (const secret of secrets)
      expect(receiptOf(secret)).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/)
  })

  test('are stored as hashes that say for what they are', () => {
    const secret = newSecret()
    expect(secretHash(secret)).toMatch(/^[0-9a-f]{64}$/)
    expect(secretHash(secret)).not.toBe(receiptHash(secret))
    expect(keyOf(secret, 'draft')).not.toEqual(keyOf(secret, 'receipt'))
  })

  test.each([' 7k3m 9qxt ob2a zz4l ', '7K3M9QXT0B2AZZ41', '7k3m-9qxt-0b2a-zz4i'])(
    'finds the receipt that is typed as %j',
    (typed) => {
      expect(receiptHash(typed)).toBe(receiptHash('7K3M-9QXT-0B2A-ZZ41'))
    },
  )
})

describe('a draft', () => {
  const secret = newSecret()

  test('is read with its secret at its place', () => {
    for (const text of ['', '{"a":["één 🙂"]}', 'x'.repeat(100_000)])
      expect(open(seal(text, secret, 'r p'), secret, 'r p')).toBe(text)
  })

  test('is not read otherwise, and shows nothing', () => {
    const sealed = seal('canary', secret, 'r p')
    expect(open(sealed, newSecret(), 'r p')).toBeNull()
    expect(open(sealed, secret, 'r q')).toBeNull()
    expect(open(`${sealed.slice(0, -2)}AA`, secret, 'r p')).toBeNull()
    expect(open('', secret, 'r p')).toBeNull()
    expect(Buffer.from(sealed, 'base64url').includes('canary')).toBe(false)
    expect(seal('canary', secret, 'r p')).not.toBe(sealed)
  })
})
