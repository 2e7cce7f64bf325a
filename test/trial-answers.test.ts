import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../src/app/cli/main.ts'
import { prepareWave } from '../src/app/engine/prepare-wave.ts'
import { siteStudy } from '../src/app/engine/site-study.ts'
import { keepWave, openKeptWave } from '../src/app/wave-files.ts'
import { collect } from '../src/core/dataset/collect.ts'
import { annexDocument } from '../src/core/publication/annex-typst.ts'
import { siteOf } from '../src/core/publication/site.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { languages, type Language } from '../src/core/text.ts'
import { shippedStudy } from './ask-server.ts'

const study = await shippedStudy('example')
const [earlier, wave] = study.waves
if (earlier === undefined || wave === undefined) throw new Error('The example has two waves')

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-trial-'))
  for (const [one, mark] of [
    [earlier, { simulated: false }],
    [wave, { simulated: true, trial: true }],
  ] as const) {
    const questionnaire = questionnaireOf(study, one)
    const { dataset } = collect(questionnaire, simulate(questionnaire, 300, seededRandom(1)), mark)
    await keepWave(path.join(folder, study.id, one.id), dataset, { collected: true }, [questionnaire])
  }
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** What a command prints. */
async function run(language: Language, ...words: readonly string[]): Promise<string> {
  let out = ''
  const code = await main([...words, '--language', language, '--data', folder], {
    out: { write: (text) => (out += text) },
    error: { write: () => undefined },
  })
  expect(code).toBe(0)
  return out
}

/** The texts of all files that a command writes, those in archives as well, by name. */
async function written(language: Language, ...words: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const out = await mkdtemp(path.join(folder, 'out-'))
  await run(language, ...words, '--out', out)
  const decoder = new TextDecoder()
  const files = new Map<string, string>()
  for (const name of await readdir(out)) {
    const bytes = await readFile(path.join(out, name))
    if (!/\.(zip|xlsx)$/.test(name)) files.set(name, decoder.decode(bytes))
    else for (const [own, part] of Object.entries(unzipSync(bytes))) files.set(`${name}/${own}`, decoder.decode(part))
  }
  return files
}

const onWave = ['example', '--wave', wave.id]
const said = { nl: /van een proef/i, en: /of a trial/i } as const
const untrue = {
  nl: /gesimuleerd|programma (heeft|maakte) de antwoorden gemaakt/i,
  en: /simulated answers|by a program/i,
}

/** That a text says that the answers are of a trial, and not that a program made them. */
function expectTrial(text: string, language: Language, name = ''): void {
  expect([name, said[language].test(text)]).toEqual([name, true])
  expect([name, untrue[language].exec(text)?.[0]]).toEqual([name, undefined])
}

/** The text of every sheet of a workbook, whose cells point into a list of strings. */
function sheetTexts(files: ReadonlyMap<string, string>): readonly (readonly [name: string, text: string])[] {
  const [, list = ''] = [...files].find(([name]) => name.endsWith('sharedStrings.xml')) ?? []
  const strings = [...list.matchAll(/<si>(.*?)<\/si>/gs)].map(([, text = '']) => text.replaceAll(/<[^>]+>/g, ''))
  return [...files]
    .filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name))
    .map(([name, xml]) => {
      const cells = [...xml.matchAll(/t="s"[^>]*><v>(\d+)<\/v>/g)].map(([, index]) => strings[Number(index)])
      return [name, cells.join('\n')] as const
    })
}

describe.each(languages)('of answers of a trial (%s)', (language) => {
  test('every table in the terminal says so, and every line and table in files for programs', async () => {
    const tables = (await run(language, 'tabulate', ...onWave)).split(/^(?=Tabel |Table )/m).filter((one) => one !== '')
    expect(tables.length).toBeGreaterThan(5)
    for (const table of tables) expectTrial(table, language)
    const [head = '', ...lines] = (await run(language, 'tabulate', ...onWave, '--format', 'csv')).trim().split('\r\n')
    expect(head).toContain(',simulated,')
    expect(lines.filter((line) => !line.includes(language === 'nl' ? ',proef,' : ',trial,'))).toEqual([])
    const json = JSON.parse(await run(language, 'tabulate', ...onWave, '--format', 'json')) as object[]
    for (const table of json) expect(table).toMatchObject({ simulated: true, trial: true })
  })

  test('every file of the annex says so', async () => {
    const files = await written(language, 'annex', ...onWave, '--format', 'html,xlsx,csv')
    const pages = [...files].filter(([name]) => /(\.html|readme\.txt|leesmij\.txt|sharedStrings\.xml)$/i.test(name))
    expect(pages.length).toBeGreaterThanOrEqual(2)
    for (const [name, text] of pages) expectTrial(text, language, name)
    const sheets = sheetTexts(files)
    expect(sheets.length).toBeGreaterThan(5)
    for (const [name, text] of sheets) expectTrial(text, language, name)
  })

  test('the title page and every table of the PDF say so', async () => {
    const ready = await prepareWave(study, 'studies/example', wave, folder)
    const annex = siteStudy({ study, waves: [ready] }).waves[0]?.annex
    if (annex === null || annex === undefined) throw new Error('There is an annex')
    const text = annexDocument(annex, language)
    expectTrial(text, language)
    const { simulated, blocks } = JSON.parse(text) as {
      simulated: Readonly<Record<'title' | 'text' | 'badge', string>>
      blocks: readonly { readonly tables: readonly { readonly warning: string }[] }[]
    }
    for (const words of [simulated.title, simulated.badge]) expect(words).toMatch(said[language])
    for (const { warning } of blocks.flatMap(({ tables }) => tables)) expect(warning).toMatch(said[language])
  })

  test('exported answers say so on every line', async () => {
    const files = await written(language, 'export', ...onWave)
    for (const name of ['responses.csv', 'roster-favourites.csv']) {
      const [head = '', ...lines] = (files.get(name) ?? '').trim().split('\r\n')
      const column = head.split(',').indexOf('simulated')
      expect(column).toBeGreaterThan(0)
      expect(new Set(lines.map((line) => line.split(',')[column]))).toEqual(new Set(['trial']))
    }
  })

  test('the description says so beside its numbers of people', async () => {
    expectTrial(await run(language, 'describe', ...onWave), language)
    for (const format of ['svg', 'html']) {
      const files = await written(language, 'describe', ...onWave, '--format', format)
      const [name, text] = [...files].find(([one]) => one.startsWith('flow') || one.endsWith('.svg')) ?? ['', '']
      expectTrial(text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' '), language, name)
    }
  })

  test('the site says so on the front page, and on every page with figures', async () => {
    const ready = await prepareWave(study, 'studies/example', wave, folder)
    const { pages } = siteOf([siteStudy({ study, waves: [ready] })])
    const shown = [...pages].filter(
      ([address]) => address === `/${language}/` || address.startsWith(`/${language}/example/2026/annex/`),
    )
    expect(shown.length).toBeGreaterThan(3)
    for (const [address, page] of shown) expectTrial(page, language, address)
  })

  test('what compares it with a wave of respondents says so too', async () => {
    const out = await run(language, 'tabulate', 'example', '--compare', '2024,2026')
    for (const table of out.split(/^(?=Tabel |Table )/m).filter((one) => one !== '')) expectTrial(table, language)
    const files = await written(language, 'annex', 'example', '--compare', '2024,2026', '--format', 'html')
    for (const [name, page] of files) expectTrial(page, language, name)
  })
})

test('answers of a trial are used again, and not replaced by simulated ones', async () => {
  const ready = await prepareWave(study, 'studies/example', wave, folder)
  expect(ready).toMatchObject({ answers: 'reused', dataset: { simulated: true, trial: true, rows: 300 } })
})

describe('a wave that is filled in for real', () => {
  test('is never shown with answers of a trial or of a program', async () => {
    const ready = await prepareWave(study, 'studies/example', wave, folder, { allowed: 'given' })
    expect(ready).toMatchObject({ answers: 'none', dataset: { simulated: false, rows: 0 }, tables: [], verified: null })
    const [shown] = siteStudy({ study, waves: [ready] }, null, () => 'real').waves
    expect(shown).toMatchObject({ annex: null, respondents: 0, asks: 'real' })
    const front = siteOf([siteStudy({ study, waves: [ready] }, null, () => 'real')]).pages.get('/en/') ?? ''
    expect(front).toContain('no answers yet')
    expect(front).toContain('>Fill in the questionnaire<')
    expect(front).not.toMatch(/trial|simulated/i)
  })

  test('is shown with the answers of respondents once they are collected', async () => {
    const ready = await prepareWave(study, 'studies/example', earlier, folder, { allowed: 'given' })
    expect(ready).toMatchObject({ answers: 'reused', dataset: { simulated: false, rows: 300 } })
  })
})

describe('the files of the dataset', () => {
  test('say so themselves', async () => {
    const bytes = await readFile(path.join(folder, 'example/2026/responses.parquet'))
    expect(bytes.includes('yes, these answers were given in a trial')).toBe(true)
  })

  test.each(['"trial": true', '"simulated": true'])('are not read when %s is taken out beside them', async (words) => {
    const copy = await mkdtemp(path.join(folder, 'copy-'))
    await cp(path.join(folder, 'example'), path.join(copy, 'example'), { recursive: true })
    const file = path.join(copy, 'example/2026/wave.json')
    const text = await readFile(file, 'utf8')
    const changed = text.replace(`  ${words},\n`, words.startsWith('"trial') ? '' : '  "simulated": false,\n')
    expect(changed).not.toBe(text)
    await writeFile(file, changed)
    const kept = await openKeptWave(path.join(copy, 'example/2026'), questionnaireOf(study, wave))
    expect(kept.state).toBe('broken')
  })
})
