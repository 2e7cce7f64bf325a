import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { formatOf, openDataFile } from './open-data-file.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-open-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

test.each([
  ['api.SAV', undefined, 'spss'],
  ['a.b.tsv', undefined, 'csv'],
  ['answers', 'csv', 'csv'],
  ['answers.xlsx', 'csv', 'csv'],
  ['pulse.sss', undefined, 'triple-s'],
])('the format of %s is %s', (name, said, format) => {
  expect(formatOf(name, said)).toBe(format)
})

test.each(['snappy', 'gzip', 'zstd', 'brotli', 'uncompressed'])(
  'a Parquet file that is packed with %s is read',
  async (packing) => {
    const file = path.join(folder, `${packing}.parquet`)
    const connection = await (await DuckDBInstance.create(':memory:')).connect()
    await connection.run(
      `copy (select i as nr, 'word ' || i as word from range(500) r(i)) to '${file}' (format parquet, compression ${packing})`,
    )
    connection.closeSync()
    const read = await openDataFile(file, {})
    expect(read.ok ? [read.value.rows, read.value.variables.map(({ name }) => name)] : read.issues).toEqual([
      500,
      ['nr', 'word'],
    ])
  },
)

test.each([
  ['', {}, 'import-is-folder'],
  ['none.csv', {}, 'import-unreadable'],
  ['none', {}, 'import-unreadable'],
  ['none.doc', {}, 'import-which-format'],
])('%j is answered with what is wrong', async (name, options, code) => {
  await expect(openDataFile(path.join(folder, name), options)).rejects.toMatchObject({ key: code })
})

test('a file with a head and no rows is no data', async () => {
  const file = path.join(folder, 'head.csv')
  await writeFile(file, 'a,b,c\n')
  expect(await openDataFile(file, {})).toMatchObject({ ok: false, issues: [{ code: 'import-no-rows' }] })
})
