import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readAssets } from '../src/app/web/assets.ts'
import { startServer, type RunningServer } from '../src/app/web/server.ts'
import { createSite } from '../src/app/web/site-app.ts'
import { languages } from '../src/core/text.ts'
import { axeFindings } from './axe.ts'
import { launchBrowser } from './browser.ts'
import { madeTrendSite } from './made-comparison.ts'

const paths = [
  '/',
  '/garden/compare/2022-2024/',
  '/garden/compare/2022-2024/block-block/',
  '/garden/compare/2022-2024/all/',
]
const block = '/en/garden/compare/2022-2024/block-block/'

let browser: Browser
let server: RunningServer

beforeAll(async () => {
  server = await startServer(createSite(madeTrendSite, await readAssets()), { port: 0 })
  browser = await launchBrowser()
}, 60_000)

afterAll(async () => {
  await browser.close()
  await server.close()
})

async function openAt(width: number, path: string): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  await page.goto(server.url.slice(0, -1) + path)
  await page.evaluate(`for (const one of document.querySelectorAll('details')) one.open = true`)
  return page
}

describe.concurrent.each(languages)('two waves side by side, in %s', { timeout: 60_000 }, (language) => {
  test('axe finds nothing, on a wide screen or on a phone, and no page scrolls sideways', async () => {
    const found = []
    for (const path of paths) {
      const page = await openAt(1280, `/${language}${path}`)
      for (const width of [1280, 800, 375, 320]) {
        await page.setViewportSize({ width, height: 800 })
        const broad = await page.evaluate<number>('document.documentElement.scrollWidth')
        if (broad > width) found.push({ path, width, broad })
        if (width === 800 || width === 320) continue
        found.push(...(await axeFindings(page)).map((finding) => ({ path, width, ...finding })))
      }
      await page.close()
    }
    expect(found).toEqual([])
  })
})

const groups = ['Large garden', 'Small garden', 'With bees', 'Total']

/** What a screen reader has of the first table: its heads, and the cells of the row of hours. */
async function asRead(page: Page) {
  const table = page.getByRole('table', { name: /Hours|hours/ }).first()
  const row = table.getByRole('row', { name: /A week/ })
  return {
    heads: await table.getByRole('columnheader').evaluateAll((all) => all.map((one) => one.textContent.trim())),
    cells: await row
      .getByRole('cell')
      .evaluateAll((all) => all.map((one) => one.textContent.replaceAll(/\s+/g, ' ').trim())),
  }
}

test('a phone reads aloud the same table as a wide screen, heads of groups and all', async () => {
  const [wide, phone] = [await openAt(1280, block), await openAt(375, block)]
  const read = await asRead(wide)
  expect(read.heads).toEqual(['Item', ...groups, ...groups.flatMap(() => ['2022', '2024', 'difference'])])
  expect(read.cells.slice(0, 3)).toEqual(['10.0', '12.0', '▲ +2.0 (higher)'])
  expect(await asRead(phone)).toEqual(read)
  await Promise.all([wide.close(), phone.close()])
})

test('on a phone each group has a line of its own, with its name over it and the three figures in line', async () => {
  const page = await openAt(375, block)
  const row = page
    .getByRole('table', { name: /hours/ })
    .first()
    .getByRole('row', { name: /A week/ })
  const places = await row.getByRole('cell').evaluateAll((cells) =>
    cells.map((cell) => {
      const { left, right, bottom } = cell.getBoundingClientRect()
      return { left, right, bottom, name: getComputedStyle(cell, '::before').content }
    }),
  )
  const lines = [0, 3, 6, 9].map((at) => places.slice(at, at + 3))
  for (const [index, line] of lines.entries()) {
    expect(new Set(line.map(({ bottom }) => Math.round(bottom))).size).toBe(1)
    expect(line[0]?.name).toContain(groups[index])
    // Below each other stand the same waves.
    expect(line.map(({ right }) => Math.round(right))).toEqual(lines[0]?.map(({ right }) => Math.round(right)))
  }
  expect((lines[1]?.[0]?.bottom ?? 0) > (lines[0]?.[0]?.bottom ?? 0)).toBe(true)
  await page.close()
})

test('a table that is too wide for a screen in between scrolls by keyboard', async () => {
  const page = await openAt(800, block)
  const region = page.getByRole('region', { name: /hours/ }).first()
  await region.focus()
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight')
  const reached = () => region.evaluate((one) => one.scrollLeft)
  const overflow = await region.evaluate((one) => one.scrollWidth - one.clientWidth)
  expect(overflow).toBeGreaterThan(0)
  await expect.poll(reached).toBeGreaterThan(0)
  await page.close()
})
