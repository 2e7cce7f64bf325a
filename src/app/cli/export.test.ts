import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { exportFormatNames, exportFormats } from '../../core/exchange/export-formats/export-formats.ts'
import { main } from './main.ts'

async function run(...words: readonly string[]) {
  let [out, error] = ['', '']
  const code = await main([...words, '--data', path.join(root, 'data'), '--language', 'en'], {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  return { code, out, error }
}

let root = ''
let count = 0
const study = () => path.join(root, 'panel')

/** What an export of the panel gives: how it ended, and its files. */
async function exported(...words: readonly string[]) {
  count += 1
  const folder = path.join(root, `out-${count}`)
  const done = await run('export', study(), ...words, '--out', folder)
  return { ...done, folder, files: await readdir(folder).catch((): string[] => []) }
}

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'loopbaan-export-'))
  const example = path.resolve(import.meta.dirname, '../../../docs/examples/panel-2023')
  const words = [...'import data'.split(' '), `${example}.csv`, '--codebook', `${example}-codebook.csv`]
  expect((await run(...words, '--study', study(), '--wave', '2023')).code).toBe(0)
})
afterAll(async () => {
  await rm(root, { recursive: true })
})

describe('to the team', () => {
  test.each(exportFormatNames)('%s gives files, each of which has something in it', async (format) => {
    const { code, files, folder, error } = await exported('--format', format)
    expect([code, error]).toEqual([
      0,
      expect.stringContaining(`${files.length} ${files.length === 1 ? 'file' : 'files'} in`),
    ])
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) expect((await readFile(path.join(folder, file))).length).toBeGreaterThan(100)
  })

  test('all formats at once give every file that each gives alone', async () => {
    const alone = new Set<string>()
    for (const format of exportFormatNames)
      for (const file of (await exported('--format', format)).files) alone.add(file)
    expect(new Set((await exported('--format', 'all')).files)).toEqual(alone)
  })

  test.each([[[]], [['--format', 'csv,spss']]])('what people answered is for the own user only: %j', async (words) => {
    const { code, files, folder } = await exported(...words)
    expect([code, files.length > 0]).toEqual([0, true])
    expect((await stat(folder)).mode & 0o777).toBe(0o700)
    for (const file of files) expect([file, (await stat(path.join(folder, file))).mode & 0o777]).toEqual([file, 0o600])
  })

  test('what a format cannot hold is said, and nothing twice', async () => {
    const { out } = await exported('--format', 'all')
    const lines = out.trim().split('\n')
    expect(new Set(lines).size).toBe(lines.length)
    expect(out).not.toMatch(/\{\w+\}/)
  })

  test('what is left out is in no file, and that is said', async () => {
    const { out, folder } = await exported('--format', 'csv,ddi,spss', '--leave-out', 'SEX')
    expect(out).toContain('SEX')
    expect((await readFile(path.join(folder, 'panel-2023.csv'), 'utf8')).split('\n')[0]).not.toContain('SEX')
    expect(await readFile(path.join(folder, 'panel-2023-ddi.xml'), 'utf8')).not.toContain('SEX')
    expect((await readFile(path.join(folder, 'panel-2023.sav'), 'latin1')).includes('SEX')).toBe(false)
  })
})

describe('to a partner', () => {
  test('nothing goes as long as nobody said who could be recognised by what', async () => {
    const { code, files, error } = await exported('--for', 'partner', '--format', 'csv')
    expect([code, files]).toEqual([1, []])
    expect(error).toContain('identifying')
  })

  test.each(exportFormatNames.filter((format) => exportFormats[format].holds === 'answers'))(
    '%s goes without words of their own, once that is said',
    async (format) => {
      const file = path.join(study(), 'study.yaml')
      const before = await readFile(file, 'utf8')
      if (!before.includes('identifying')) await writeFile(file, `${before}\nidentifying: [ SEX, REGION ]\n`)
      const { code, out, folder, files } = await exported('--for', 'partner', '--format', format)
      expect(code).toBe(0)
      expect(out).not.toBe('')
      for (const name of files) expect((await stat(path.join(folder, name))).mode & 0o777).toBe(0o600)
      const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'latin1')))
      expect(texts.join('\n')).not.toContain('panel of the workplace')
    },
  )
})

test.each([
  [['--format', 'word'], 'There is no format "word"'],
  [['--for', 'mum'], '"mum" is no recipient'],
  [['--leave-out', 'nono', '--format', 'csv'], 'no variable nono'],
  [['--wave', '1999'], '1999'],
])('%j ends in a sentence, and nothing is written', async (words, says) => {
  const { code, error, files } = await exported(...words)
  expect(code).toBeGreaterThan(0)
  expect(error).toContain(says)
  expect(files).toEqual([])
})
