import { createHmac, randomBytes } from 'node:crypto'
import { sha256 } from '../stored-wave.ts'

/** The letters and digits of codes that people type: without those that look alike. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A random id of 128 bits. It is not derived from anything and nothing is derived from it.
 *
 * @example newId() // → '9f86d081884c7d659a2feaa0c55ad015'
 */
export const newId = (): string => randomBytes(16).toString('hex')

/**
 * A random secret of 128 bits, with which somebody comes back to their response. The store keeps a hash of it only.
 *
 * @example newSecret() // → 'n4bQgYhMfWWaL-qgxVrQFQ'
 */
export const newSecret = (): string => randomBytes(16).toString('base64url')

/** The hash under which a secret is stored. */
export const secretHash = (secret: string): string => sha256(`secret ${secret}`)

/**
 * A key that follows from a secret and does not lead back to it; another one for every purpose.
 *
 * @example keyOf(secret, 'draft').length // → 32
 */
export const keyOf = (secret: string, purpose: 'draft' | 'receipt'): Buffer =>
  createHmac('sha256', secret).update(purpose).digest()

/**
 * The receipt that goes with a secret: a code of 80 bits that can be written down. It always is the same one, so that
 * sending in twice shows it again, although the store only has its hash.
 *
 * @example receiptOf(secret) // → '7K3M-9QXT-0B2A-ZZ41'
 */
export function receiptOf(secret: string): string {
  const bits = [...keyOf(secret, 'receipt').subarray(0, 10)].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  const letters = [...bits.matchAll(/.{5}/g)].map(([five]) => alphabet[Number.parseInt(five, 2)])
  return [0, 4, 8, 12].map((at) => letters.slice(at, at + 4).join('')).join('-')
}

/**
 * The hash under which a receipt is stored, however it was typed: spaces, hyphens and small letters do not matter, and
 * an O is a zero.
 *
 * @example receiptHash('7k3m 9qxt ob2a zz4l') === receiptHash('7K3M-9QXT-0B2A-ZZ41') // → true
 */
export function receiptHash(receipt: string): string {
  const plain = receipt
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return sha256(`receipt ${plain}`)
}
