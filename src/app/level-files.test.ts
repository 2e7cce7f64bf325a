import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { miniDataFile } from '../core/exchange/understand/mini-data-file.ts'
import { failure, issue, success } from '../core/issue.ts'
import { withLevels } from './level-files.ts'

let folder = ''
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-levels-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const own = miniDataFile({ row: { values: [1, 2, 3] }, sex: { values: [1, 2, 1] } })
const rowsOf = (response: readonly (number | null)[]) =>
  miniDataFile({ response: { values: response }, hours: { values: response } })

async function levels(data: typeof own, beside: Readonly<Record<string, readonly (number | null)[]>>) {
  for (const name of Object.keys(beside)) await writeFile(path.join(folder, name), '')
  const found = await withLevels(path.join(folder, 'pulse.csv'), data, (name) =>
    Promise.resolve(success(rowsOf(beside[path.basename(name)] ?? []))),
  )
  return found.ok ? found.value.levels.map(({ id, parent }) => [id, [...parent]]) : found.issues
}

test('the rosters of an own export beside it are its levels', async () => {
  expect(await levels(own, { 'pulse-jobs_rows.csv': [1, 1, 3], 'pulse-kids_rows.csv': [2] })).toEqual([
    ['jobs_rows', [0, 0, 2]],
    ['kids_rows', [1]],
  ])
})

test.each([
  ['of another export', own, { 'other-jobs_rows.csv': [1] }],
  ['of another format', own, { 'pulse-jobs_rows.sav': [1] }],
  ['that is no roster', own, { 'pulse-codebook.csv': [1] }],
  ['with rows of nobody', own, { 'pulse-jobs_rows.csv': [1, 9] }],
  ['with rows that do not say whose they are', own, { 'pulse-jobs_rows.csv': [1, null] }],
  ['beside a file of another program', miniDataFile({ sex: { values: [1] } }), { 'pulse-jobs_rows.csv': [1] }],
])('a file %s is no level', async (_name, data, beside) => {
  expect(await levels(data, beside)).toEqual([])
})

test('a roster that cannot be read is a fault of the whole', async () => {
  await writeFile(path.join(folder, 'pulse-jobs_rows.csv'), '')
  const read = () => Promise.resolve(failure([issue('parquet-empty', [])]))
  expect(await withLevels(path.join(folder, 'pulse.csv'), own, read)).toMatchObject({ ok: false })
})
