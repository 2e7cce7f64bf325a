import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { mappingFile, readMapping, writeMapping } from './mapping-file.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-mapping-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const mapping = {
  wave: '2024',
  file: { name: 'mini.sav', format: 'spss' as const },
  weight: 'w',
  variables: [
    { variable: 'sex', column: 'SEX', codes: { F: 1, '-1': 2 }, missing: { '98..99': 'declined' as const } },
    { variable: 'food', column: 'FOOD', separator: ';', codes: { 'Soup, warm': 1 } },
    { variable: 'apps', options: { app_1: 1 }, ticked: ['1'] },
  ],
  drops: [{ column: 'id', why: 'A number.' }],
}

test('what is written is read back, with what is left out filled in', async () => {
  const file = mappingFile(folder, '2024')
  await writeMapping(
    file,
    mapping,
    [{ code: 'understand-weight', path: ['weight'], values: { column: 'w' }, sure: 'guess' }],
    'en',
  )
  expect(file).toBe(path.join(folder, 'imports', '2024.yaml'))
  expect(await readFile(file, 'utf8')).toContain('# Guessed: w looks like the weight of each row.')
  expect(await readMapping(file, '2024')).toMatchObject({
    ok: true,
    mapping: { ...mapping, simulated: false, variables: [{}, {}, { none: 'answered' }] },
  })
})

test.each([
  ['of another wave', 'wave: "2023"\nfile: { name: a, format: csv }\nvariables: []\n', 1],
  [
    'with a word that is no reason',
    'wave: "2024"\nfile: { name: a, format: csv }\nvariables:\n  - { variable: q, column: q, blank: dunno }\n',
    4,
  ],
])('a mapping %s is refused, with its place', async (_name, text, line) => {
  const file = path.join(folder, 'bad.yaml')
  await writeFile(file, text)
  const read = await readMapping(file, '2024')
  expect(read.ok ? [] : read.issues.slice(0, 1)).toMatchObject([{ file: 'bad.yaml', line }])
})

test('a mapping that is no YAML is refused', async () => {
  const file = path.join(folder, 'bad.yaml')
  await writeFile(file, 'wave: [2024\n')
  expect(await readMapping(file, '2024')).toMatchObject({ ok: false })
})

test('a mapping that is not there is a fault, and nothing throws', async () => {
  expect(await readMapping(path.join(folder, 'none.yaml'), '2024')).toMatchObject({ ok: false })
})
