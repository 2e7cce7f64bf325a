import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCommand } from '../../../test/run-command.ts'
import { main } from './main.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-annex-'))
  const made = await runCommand('simulate', 'example', '--wave', '2024', '--data', path.join(folder, 'data'))
  expect(made.code).toBe(0)
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

async function run(...words: readonly string[]): Promise<{ readonly code: number; readonly told: string }> {
  let told = ''
  const stream = { write: (text: string) => (told += text) }
  const data = ['--data', path.join(folder, 'data')]
  return { code: await main(['annex', 'example', ...words, ...data], { out: stream, error: stream }), told }
}

const annex = (name: string): string => path.join(folder, name)

test('the annex of a wave is written in every format, in the language that is asked for', async () => {
  const { code, told } = await run('--wave', '2024', '--out', annex('all'), '--language', 'en')
  expect(told).toContain('example-2024-tables.pdf (')
  expect(code).toBe(0)
  expect((await readdir(annex('all'))).toSorted()).toEqual([
    'example-2024-tables-csv.zip',
    'example-2024-tables.html',
    'example-2024-tables.pdf',
    'example-2024-tables.xlsx',
  ])
  const page = await readFile(annex('all/example-2024-tables.html'), 'utf8')
  expect(page).toContain('<html lang="en">')
  expect(page).toContain('--ink')
})

test('only the formats that are asked for are made', async () => {
  const { code } = await run('--wave', '2024', '--out', annex('some'), '--format', 'csv, xlsx', '--language', 'nl')
  expect(code).toBe(0)
  expect((await readdir(annex('some'))).toSorted()).toEqual([
    'example-2024-tabellen-csv.zip',
    'example-2024-tabellen.xlsx',
  ])
})

test('a format that does not exist is told before anything is done', async () => {
  const { code, told } = await run('--wave', '2024', '--format', 'pdf,docx', '--language', 'nl')
  expect({ code, told }).toEqual({ code: 2, told: '--format kent geen "docx". Kies uit: pdf, xlsx, csv, html.\n' })
})

test.each([
  ['--wave', '2024'],
  ['--compare', '2024,2026'],
])(
  'no answers are made up for it: where %s %s has none it says how to get them, and writes nothing',
  async (...asked) => {
    const [data, out] = [path.join(folder, 'mistyped'), annex('nothing')]
    const { code, error } = await runCommand('annex', 'example', ...asked, '--data', data, '--out', out)
    expect(code).toBe(3)
    expect(error).toBe(
      'There are no answers yet for wave 2024 of example. Make some with: loopbaan simulate example --wave 2024\n',
    )
    expect((await readdir(folder)).filter((name) => ['mistyped', 'nothing'].includes(name))).toEqual([])
  },
)
