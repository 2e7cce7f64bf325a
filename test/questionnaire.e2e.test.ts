import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { questionnaireDownloads } from '../src/app/engine/questionnaire-downloads.ts'
import { compilePdf } from '../src/app/engine/typst.ts'
import { loadStudy } from '../src/app/study-files.ts'
import { readAssets } from '../src/app/web/assets.ts'
import { startServer, type RunningServer } from '../src/app/web/server.ts'
import { createSite } from '../src/app/web/site-app.ts'
import { codebookForReaders } from '../src/core/publication/codebook-for-readers.ts'
import { questionnaireAnnexOf } from '../src/core/publication/questionnaire-annex.ts'
import { questionnaireDocument } from '../src/core/publication/questionnaire-typst.ts'
import { siteOf, type SiteStudy } from '../src/core/publication/site.ts'
import type { Study, Wave } from '../src/core/study/study.ts'
import { languages } from '../src/core/text.ts'
import { axeFindings } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { derivedStudy } from './derived-study.ts'
import { rulesInPrint } from './printed-rules.ts'
import { root } from './project-files.ts'
import { shippedWaves } from './shipped-waves.ts'

const paths = [
  '/basisartsen/2023/questionnaire/',
  '/basisartsen/2023/codebook/',
  '/example/2026/questionnaire/',
  '/example/2026/codebook/',
  '/derived/2026/questionnaire/',
  '/derived/2026/codebook/',
]

let browser: Browser
let server: RunningServer

function siteStudy({ study, wave }: { readonly study: Study; readonly wave: Wave }): SiteStudy {
  const { id, title, description } = study
  const annex = questionnaireAnnexOf(study, wave)
  const questionnaire = { annex, codebook: codebookForReaders(study, wave), file: questionnaireDownloads(annex) }
  const shown = { id: wave.id, title: wave.title, simulated: false, respondents: 0, complete: 0 }
  return { id, title, description, waves: [{ ...shown, annex: null, verification: null, questionnaire }] }
}

beforeAll(async () => {
  const shipped = await Promise.all(shippedWaves.map(({ load }) => load()))
  const derived = derivedStudy()
  const made = derived.waves.slice(-1).map((wave) => ({ study: derived, wave }))
  const site = siteOf([...shipped, ...made].map(siteStudy))
  server = await startServer(createSite(site, await readAssets()), { port: 0 })
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await server.close()
})

const address = (path: string): string => server.url.slice(0, -1) + path

/** The page as wide as it can get: with everything unfolded. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate<void>(`for (const one of document.querySelectorAll('details')) one.open = true`)

describe('the questionnaire and the codebook', { timeout: 60_000 }, () => {
  // The large study in one language and the one with every type of item in the other: axe is slow on long pages.
  test.each(paths)('axe finds nothing at %s, on a wide screen or on a phone', async (path) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
    await page.goto(address(path.startsWith('/basisartsen/') ? `/nl${path}` : `/en${path}`))
    await unfold(page)
    const found = []
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 800 })
      found.push(...(await axeFindings(page)).map((finding) => ({ width, ...finding })))
    }
    expect(found).toEqual([])
    await page.close()
  })

  test.each(languages)('do not scroll sideways at 320 pixels in %s', async (language) => {
    const page = await browser.newPage({ viewport: { width: 320, height: 800 } })
    const broad = []
    for (const path of paths) {
      await page.goto(address(`/${language}${path}`))
      await unfold(page)
      const width = await page.evaluate<number>('document.documentElement.scrollWidth')
      if (width > 320) broad.push({ path, width })
    }
    expect(broad).toEqual([])
    await page.close()
  })
})

test.each([1280, 375, 320])('at %i pixels the list of blocks is no wider than its place', async (width) => {
  const loaded = await loadStudy(join(root, 'studies/specialisten'))
  if (!loaded.ok) throw new Error('The study has faults')
  const { study } = loaded
  const waves = study.waves.slice(-1).map((wave) => siteStudy({ study, wave }))
  const own = await startServer(createSite(siteOf(waves), await readAssets()), { port: 0 })
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  for (const part of ['questionnaire', 'codebook']) {
    await page.goto(`${own.url}nl/specialisten/2024/${part}/`)
    await unfold(page)
    const cut = await page.evaluate<readonly string[]>(
      `[...document.querySelectorAll('.side, .contents, .side a, .contents a')].filter((one) => one.scrollWidth > one.clientWidth + 1).map((one) => one.textContent)`,
    )
    expect(cut).toEqual([])
  }
  await page.close()
  await own.close()
})

test('the style sheet of the pages is there, and nothing is asked of another server', async () => {
  const page = await browser.newPage()
  const failed: string[] = []
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url())
  })
  for (const path of paths) await page.goto(address(`/nl${path}`))
  expect([...hosts]).toEqual([new URL(server.url).host])
  expect(failed).toEqual([])
  await page.close()
})

test('the questionnaire can be downloaded as PDF, in the language of the page', async () => {
  const page = await browser.newPage()
  await page.goto(address('/nl/example/2026/questionnaire/'))
  const link = await page.locator('.downloads a').getAttribute('href')
  expect(link).toBe('/nl/example/2026/questionnaire/example-2026-vragenlijst.pdf')
  const response = await fetch(address(link ?? ''))
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(
    Buffer.from(await response.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  await page.close()
})

test('a link in a condition leads to the question that it speaks of', async () => {
  const page = await browser.newPage()
  await page.goto(address('/nl/basisartsen/2023/questionnaire/'))
  await page.locator('#blok-2 .only-if a').first().click()
  expect(new URL(page.url()).hash).toBe('#vraag-0.11')
  expect(await page.locator(':target h3').textContent()).toContain('Wat heb je sinds je studie')
  await page.close()
})

const hasPoppler = spawnSync('pdftotext', ['-v']).status === 0

describe.skipIf(!hasPoppler).each(shippedWaves)('the PDF with the questionnaire of $name', ({ load }) => {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaan-questionnaire-'))
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test.each(languages)('has every question, answer and condition in %s', { timeout: 60_000 }, async (language) => {
    const { study, wave } = await load()
    const annex = questionnaireAnnexOf(study, wave)
    const file = join(folder, `${language}.pdf`)
    writeFileSync(file, compilePdf('questionnaire.typ', questionnaireDocument(annex, language)))
    const { stdout } = spawnSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 })
    const squeeze = (text: string): string => text.replaceAll(/[\s\u00ad-]+/g, '')
    const text = squeeze(stdout)
    const items = annex.blocks.flatMap(({ pages }) => pages.flatMap((page) => page.items))
    for (const item of items) expect(text).toContain(squeeze(item.text[language]))
    const options = items.flatMap(({ parts }) => (parts.form === 'options' ? parts.options : []))
    for (const { code, label } of options) expect(text).toContain(squeeze(`${code} ${label[language]}`))
    const page = await fetch(address(`/${language}/${study.id}/${wave.id}/questionnaire/`))
    const rules = [...rulesInPrint(await page.text())].filter(([part]) => !part.startsWith('open '))
    expect(rules.length).toBeGreaterThan(5)
    for (const [, source] of rules) expect(text).toContain(squeeze(source))
  })

  test('is the same each time', async () => {
    const { study, wave } = await load()
    const make = () => compilePdf('questionnaire.typ', questionnaireDocument(questionnaireAnnexOf(study, wave), 'nl'))
    expect(Buffer.compare(make(), make())).toBe(0)
  })
})
