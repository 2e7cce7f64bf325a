import { unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { protect } from '../../core/disclosure/protect.ts'
import { siteOf, type Site, type SiteStudy } from '../../core/publication/site.ts'
import { questionnaireOf } from '../../core/questionnaire/questionnaire.ts'
import { tablesOfWave, tabulate } from '../../core/tables/tabulate.ts'
import { studyFolder } from '../folders.ts'
import { loadStudy } from '../study-files.ts'
import type { PreparedWave } from './prepare-wave.ts'
import { simulateWave } from './simulate-wave.ts'
import { siteStudy } from './site-study.ts'

/** The study example with its two waves. */
let study: SiteStudy
let site: Site
/** Everything that somebody typed. */
let typed: readonly string[]

beforeAll(async () => {
  const loaded = await loadStudy(await studyFolder('example'))
  if (!loaded.ok) throw new Error('The study example has faults')
  const waves = loaded.study.waves.map((wave): PreparedWave => {
    const questionnaire = questionnaireOf(loaded.study, wave)
    const dataset = simulateWave(loaded.study, wave, 250, 5)
    const tables = tabulate(loaded.study, questionnaire, dataset, tablesOfWave(loaded.study, dataset))
    const publicTables = tables.map((table) => protect(table, wave.disclosure))
    return {
      wave,
      questionnaire,
      dataset,
      tables,
      publicTables,
      verified: null,
      answers: 'made',
      origin: 'made',
      askedOtherwise: [],
    }
  })
  typed = waves.flatMap(({ dataset }) =>
    [...dataset.columns.values()].flatMap((column) =>
      column.storage === 'texts' ? column.values.filter((words) => words.length > 12) : [],
    ),
  )
  const made = siteStudy({ study: loaded.study, waves }, 'p { color: black }')
  // Files of waves are made with their pages; they have tests of their own.
  study = { ...made, waves: made.waves.map((wave) => ({ ...wave, files: () => [] })) }
  site = siteOf([study])
})

test('every wave that follows on another is compared with it, on pages and in files of its own', () => {
  expect(study.comparisons?.map(({ annex }) => [annex.from?.id, annex.wave.id])).toEqual([['2024', '2026']])
  expect([...site.pages.keys()].filter((path) => path.startsWith('/nl/example/compare/'))).toEqual([
    '/nl/example/compare/2024-2026/',
    '/nl/example/compare/2024-2026/block-break/',
    '/nl/example/compare/2024-2026/block-canteen/',
    '/nl/example/compare/2024-2026/all/',
  ])
  expect([...site.files.keys()].filter((path) => path.startsWith('/nl/example/compare/'))).toHaveLength(4)
})

test('the tables of both waves lead to the comparison, and every link of it leads somewhere', () => {
  for (const wave of ['2024', '2026']) {
    expect(site.pages.get(`/nl/example/${wave}/annex/`)).toContain('href="/nl/example/compare/2024-2026/"')
  }
  const broken = [...site.pages].flatMap(([address, html]) =>
    [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].flatMap(([, href = '']) => {
      const [path = '', place] = href.split('#')
      const goal = path === '' ? html : (site.pages.get(path) ?? (site.files.has(path) ? '' : undefined))
      const asks = /^\/\w+\/(?:ask|preview)\//.test(path)
      const found = goal !== undefined && (place === undefined || goal.includes(`id="${place}"`))
      return asks || found ? [] : [`${address} → ${href}`]
    }),
  )
  expect(broken).toEqual([])
})

test('no id is on a page of a comparison twice', () => {
  const double = [...site.pages].flatMap(([address, html]) => {
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)
    return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${address} ${id}`)
  })
  expect(double).toEqual([])
})

test('the files of a comparison are made when somebody asks for the page that tells their sizes, and not before', () => {
  const [comparison] = study.comparisons ?? []
  if (comparison === undefined) throw new Error('No comparison')
  let made = 0
  const files = (language: 'nl' | 'en') =>
    comparison.files?.(language).map((file) => ({
      ...file,
      make: () => {
        made += 1
        return file.make()
      },
    })) ?? []
  const lazy = siteOf([{ ...study, comparisons: [{ ...comparison, files }] }])
  expect(made).toBe(0)
  const page = lazy.pages.get('/en/example/compare/2024-2026/') ?? ''
  expect(page).toContain('href="/en/example/compare/2024-2026/example-2024-2026-comparison.pdf"')
  expect(page).toMatch(/Excel, \d+ kB/)
  expect(made).toBe(4)
  expect(lazy.pages.get('/en/example/compare/2024-2026/')).toBe(page)
  expect(made).toBe(4)
  const workbook = lazy.files.get('/en/example/compare/2024-2026/example-2024-2026-comparison.xlsx')?.make()
  expect(String.fromCodePoint(...(workbook?.slice(0, 2) ?? []))).toBe('PK')
})

test('the page about data offers what describes them, in which no respondent has a word', () => {
  const page = site.pages.get('/en/example/2026/data/') ?? ''
  expect(page).toContain('href="/en/example/2026/data/example-2026-documentation-en.zip"')
  expect(page).toContain('Nothing leaves while anywhere fewer than 5 respondents are alike')
  expect(page).toContain('Simulated answers')
  const zip = site.files.get('/en/example/2026/data/example-2026-documentation-en.zip')?.make()
  const files = unzipSync(zip ?? new Uint8Array())
  expect(Object.keys(files)).toContain('example-2026-ddi.xml')
  expect(typed.length).toBeGreaterThan(10)
  const texts = Object.values(files).map((bytes) => new TextDecoder().decode(bytes))
  expect(texts.filter((text) => typed.some((words) => text.includes(words)))).toEqual([])
})
