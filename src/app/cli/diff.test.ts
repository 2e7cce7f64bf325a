import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from './main.ts'

async function run(...words: readonly string[]): Promise<{ code: number; out: string; error: string }> {
  let out = ''
  let error = ''
  const code = await main(['diff', ...words, '--language', 'en'], {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  return { code, out, error }
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-diff-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

/** A copy of the example in which one text of its files is another one. */
async function exampleWith(name: string, file: string, from: string, to: string): Promise<string> {
  const copy = path.join(folder, name)
  await cp('studies/example', copy, { recursive: true })
  const edited = path.join(copy, 'questionnaire', file)
  const text = await readFile(edited, 'utf8')
  expect(text).toContain(from)
  await writeFile(edited, text.replace(from, to))
  return copy
}

describe('loopbaan diff', () => {
  it('compares two waves of a study', async () => {
    const { code, out } = await run('example', '--from', '2024', '--to', '2026', '--strict')
    expect(code).toBe(0)
    expect(out).toContain('Breaks and the canteen: from Wave 2024 to Wave 2026')
    expect(out).toContain('own-cup: new')
  })

  it('compares two folders: the same study has no difference', async () => {
    const { code, out } = await run('studies/example', 'example', '--strict')
    expect(code).toBe(0)
    expect(out).toContain('Wave 2026: from the first to the second version')
    expect(out).toContain('There is no difference.')
  })

  it('takes the wave that is asked for in both folders', async () => {
    expect((await run('example', 'studies/example', '--from', '2024')).out).toContain('Wave 2024: from the first')
  })

  it('ends with 1 under --strict when stored answers lose their meaning, and with 0 without', async () => {
    const option = '- { code: 4, id: home, label: { nl: Thuis, en: At home } }'
    const without = await exampleWith('without', '1-break.yaml', option, '')
    const strict = await run('example', without, '--strict')
    expect(strict.code).toBe(1)
    expect(strict.out).toContain('stored answers: with code 4 mean nothing any more')
    expect((await run('example', without)).code).toBe(0)
  })

  it('ends with 0 under --strict when nothing breaks', async () => {
    const other = await exampleWith('reworded', '1-break.yaml', 'Hoelang werk je hier?', 'Hoe lang werk je hier?')
    const { code, out } = await run('example', other, '--strict')
    expect(code).toBe(0)
    expect(out).toContain('years-here: reworded')
  })

  it('gives JSON with every variable', async () => {
    const { out } = await run('example', '--from', '2024', '--to', '2026', '--json')
    const found = JSON.parse(out) as { mode: string; counts: object; variables: { variable: string }[] }
    expect(found).toMatchObject({ mode: 'waves', counts: { same: 18, reworded: 5, 'options-changed': 1, new: 1 } })
    expect(found.variables).toHaveLength(25)
  })

  it.each([
    { words: ['example'], says: 'Name two waves' },
    { words: ['example', '--from', '2024'], says: 'Name two waves' },
    { words: ['example', '--from', '2024', '--to', '2030'], says: 'no wave "2030"' },
    { words: ['example', 'exampel'], says: 'no study "exampel"' },
    { words: ['example', 'example', 'example'], says: '"example"' },
    { words: ['example', 'basisartsen'], says: 'not clear which wave of example' },
  ])('tells in one sentence what is wrong with $words, and ends with 2', async ({ words, says }) => {
    const { code, out, error } = await run(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(error).toContain(says)
    expect(error.trim().split('\n')).toHaveLength(1)
  })
})
