import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAssets } from '../src/app/web/assets.ts'
import { startServer, type RunningServer } from '../src/app/web/server.ts'
import { createSite } from '../src/app/web/site-app.ts'
import { languages } from '../src/core/text.ts'
import { axeFindings } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { madeSite } from './made-annex.ts'

/** Every kind of page, without its language; `block-1` has a table that is too wide for a phone. */
const paths = [
  '/',
  '/garden/2024/annex/',
  '/garden/2024/annex/block-1/',
  '/garden/2024/annex/block-2/',
  '/garden/2024/annex/all/',
  '/garden/2024/data/',
  '/garden/2024/verification/',
  '/forest/',
]
const wide = '/nl/garden/2024/annex/block-1/'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  server = await startServer(createSite(madeSite, await readAssets()), { port: 0 })
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await server.close()
})

const address = (path: string): string => server.url.slice(0, -1) + path

async function openAt(width: number, path?: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  if (path !== undefined) await page.goto(address(path))
  return page
}

/** The page as wide as it can get: with everything unfolded. */
const unfold = (page: Page): Promise<void> =>
  page.evaluate<void>(`for (const one of document.querySelectorAll('details')) one.open = true`)

describe.concurrent.each(languages)('the site in %s', { timeout: 60_000 }, (language) => {
  test('axe finds nothing on any page, on a wide screen or on a phone', async () => {
    const page = await openAt(1280)
    const found = []
    for (const path of paths) {
      await page.goto(address(`/${language}${path}`))
      await unfold(page)
      for (const width of [1280, 375]) {
        await page.setViewportSize({ width, height: 800 })
        found.push(...(await axeFindings(page)).map((finding) => ({ path, width, ...finding })))
      }
    }
    expect(found).toEqual([])
    await page.close()
  })

  test('no page scrolls sideways at 320 pixels', async () => {
    const page = await openAt(320)
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

test('nothing is asked of another server, and everything that is asked for is there', async () => {
  const page = await openAt(1280)
  const failed: string[] = []
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url())
  })
  page.on('console', (message) => failed.push(message.text()))
  for (const path of paths.slice(0, -1)) await page.goto(address(`/nl${path}`))
  expect([...hosts]).toEqual([new URL(server.url).host])
  expect(failed).toEqual([])
  await page.close()
})

test('the first stop of the Tab key is a link past the menu to the content', async () => {
  const page = await openAt(1280, wide)
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Naar de inhoud')
  expect((await page.getByText('Naar de inhoud').boundingBox())?.y).toBeGreaterThanOrEqual(0)
  await page.keyboard.press('Enter')
  expect(await page.evaluate('document.activeElement.id')).toBe('content')
  await page.close()
})

test('a table that is too wide scrolls by keyboard, with its labels in place', async () => {
  const page = await openAt(375, wide)
  const region = page.getByRole('region', { name: 'Tabel 1.1 Planten in de tuin' }).first()
  const label = region.getByRole('rowheader', { name: 'Rozen & tulpen' })
  const before = await label.boundingBox()
  await region.focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  const scrolled = () => page.evaluate<number>(`document.querySelector('.sideways').scrollLeft`)
  await expect.poll(scrolled).toBeGreaterThan(20)
  expect((await label.boundingBox())?.x).toBe(before?.x)
  await page.close()
})

test('a table is still a table where a phone shows labels above figures', async () => {
  const page = await openAt(375, wide)
  const table = page.getByRole('table', { name: /Tabel 1\.2/ })
  expect(await table.getByRole('columnheader').allInnerTexts()).toEqual([
    'Onderdeel',
    'Grote tuin',
    'Kleine tuin',
    'Totaal',
  ])
  const row = table.getByRole('row', { name: /In de zomer/ })
  const [label, figure] = [
    await row.getByRole('rowheader').boundingBox(),
    await row.getByRole('cell').first().boundingBox(),
  ]
  expect(figure?.y).toBeGreaterThanOrEqual((label?.y ?? 0) + (label?.height ?? 0))
  await page.close()
})

test('pages show and unfold without script, and the language switch keeps the page', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(address(wide))
  const margins = page.getByRole('table', { name: /95%-interval/ })
  expect(await margins.count()).toBe(0)
  await page.getByText('Marges', { exact: true }).last().click()
  expect(await margins.first().isVisible()).toBe(true)
  await page.getByRole('link', { name: 'English' }).click()
  expect(page.url()).toBe(address('/en/garden/2024/annex/block-1/'))
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Plants & trees')
  await context.close()
})

test('on paper there is no menu, and simulated answers are still called so', async () => {
  const page = await openAt(1280, wide)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('header').isVisible()).toBe(false)
  expect(await page.locator('.simulated').isVisible()).toBe(true)
  expect(await page.locator('.warning').first().isVisible()).toBe(true)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-')
  await page.close()
})
