import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { MessageKey } from '../../core/messages/say.ts'
import { namedWave, servedStudies } from './served-studies.ts'
import type { Scope } from './served-scope.ts'
import { terminalOf } from './terminal.ts'

const terminal = terminalOf('en', { out: { write: () => undefined }, error: { write: () => undefined } })

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-served-'))
  await cp('studies/example', path.join(folder, 'same'), { recursive: true })
  for (const id of ['own', 'other']) {
    await cp('studies/example', path.join(folder, id), { recursive: true })
    const file = path.join(folder, id, 'study.yaml')
    await writeFile(file, (await readFile(file, 'utf8')).replace(/^id: example$/m, `id: ${id}`))
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

describe('the wave of --field stands behind the last slash', () => {
  test.each([
    ['example/2026', 'example', '2026'],
    ['./my-study/2026', './my-study', '2026'],
    ['/srv/studies/my-study/2026', '/srv/studies/my-study', '2026'],
    ['../2026/2026', '../2026', '2026'],
    [String.raw`C:\studies\mine\spring`, String.raw`C:\studies\mine`, 'spring'],
  ])('%s', (words, study, wave) => {
    expect(namedWave(words)).toEqual({ study, wave })
  })

  test.each(['2026', 'example', 'example/', '/2026', './my-study/', ''])('so %j is not enough', (words) => {
    expect(() => namedWave(words)).toThrow(expect.objectContaining({ key: 'start-field-form', exitCode: 2 }))
  })
})

const listed = async (scope: Scope, fields: readonly string[]) =>
  (await servedStudies(fields, terminal, scope)).map(({ study, ships, named }) => [study.id, ships, [...named]])

const served = (...fields: readonly string[]) => listed('everything', fields)

const shipped = [
  ['basisartsen', true, []],
  ['example', true, []],
  ['specialisten', true, []],
] as const

test('without --field the studies that come with the program are served', async () => {
  expect(await served()).toEqual(shipped)
})

test('a wave of such a study is named by the name of the study or by its folder, more than once does no harm', async () => {
  const expected = shipped.map(([id, ships]) => [id, ships, id === 'example' ? ['2026', '2024'] : []])
  expect(await served('example/2026', 'studies/example/2024', './studies/example/2026')).toEqual(expected)
})

test('a study of a folder is served beside them, once, with the waves that are named', async () => {
  const own = path.join(folder, 'own')
  expect(await served(`${own}/2024`, `${own}/2026`, `${folder}/other/2026`)).toEqual([
    ...shipped,
    ['own', false, ['2024', '2026']],
    ['other', false, ['2026']],
  ])
})

test('where only what is fielded is served, there are no others than the studies that are named', async () => {
  const own = path.join(folder, 'own')
  expect(await listed('fielded', [`${own}/2026`])).toEqual([['own', false, ['2026']]])
  expect(await listed('fielded', ['example/2026'])).toEqual([['example', true, ['2026']]])
})

test.each<[string, string, MessageKey]>([
  ['a study that is not there', 'nowhere/2026', 'command-no-study'],
  ['a wave that is not there', 'example/1999', 'command-no-wave'],
  ['a study that has the id of another', 'same/2026', 'start-field-same-id'],
])('%s is told', async (_, words, key) => {
  const named = words.startsWith('same') ? path.join(folder, words) : words
  await expect(servedStudies([named], terminal, 'everything')).rejects.toMatchObject({ key, exitCode: 2 })
})
