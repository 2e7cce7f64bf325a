import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seededRandom } from '../src/core/simulation/random.ts'
import { axeFindings } from './axe.ts'
import { askServer, shippedStudy, trialWaves } from './ask-server.ts'
import { begin, goOn, placeOf, press, walkOn } from './browser-respondent.ts'
import { launchBrowser } from './browser.ts'
import type { Habit } from './fill-form.ts'

let browser: Browser
let site: Awaited<ReturnType<typeof askServer>>
beforeAll(async () => {
  site = await askServer(trialWaves(await shippedStudy('basisartsen')))
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Somebody who leaves open all that the test does not fill in. */
const habit: Habit = { random: seededRandom(1), skips: 1, mark: '', always: { '0.2': [1], '0.11': [4] } }

async function at(place: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: { width: 375, height: 700 } })).newPage()
  await begin(page, `${site.url}/nl/ask/basisartsen/2023/`)
  await walkOn(page, habit, new Map(), () => Promise.resolve(placeOf(page) === place))
  return page
}

const fill = async (page: Page, fields: Readonly<Record<string, string>>): Promise<void> => {
  for (const [name, value] of Object.entries(fields)) await page.locator(`[name="${name}"]`).fill(value)
}

describe('years that do not fit together', { timeout: 120_000 }, () => {
  test('are asked about once more, in words of their own, and may be right', async () => {
    const page = await at('p1-4')
    await fill(page, { '1.4': '2012', '1.5.year': '2010' })
    await page.locator('[name="1.5.month"]').fill('6')
    await press(page, 'next')
    expect(placeOf(page)).toBe('p1-4')
    expect(await page.locator('main').innerText()).toContain(
      'Je begon in 2012 en was erg snel klaar, of zelfs daarvoor.',
    )
    expect(await axeFindings(page)).toEqual([])
    await goOn(page)
    expect(placeOf(page)).toBe('p1-5')
    await page.context().close()
  })

  test('are refused where they cannot be, line by line in a list', async () => {
    const page = await at('p4-1')
    await fill(page, { '4.1.1.start-year': '2019', '4.1.1.end-year': '2017' })
    await press(page, 'next')
    expect(placeOf(page)).toBe('p4-1')
    expect(await page.locator('main').innerText()).toContain('ligt voor het beginjaar. Kijk de jaren na.')
    expect(await axeFindings(page)).toEqual([])
    await fill(page, { '4.1.1.end-year': '2025' })
    await press(page, 'next')
    expect(placeOf(page)).toBe('p4-2')
    await page.context().close()
  })
})
