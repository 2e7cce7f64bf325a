import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeFindings } from './axe.ts'
import { askServer, shippedStudy, trialWaves } from './ask-server.ts'
import { begin, press } from './browser-respondent.ts'
import { launchBrowser } from './browser.ts'

let browser: Browser
let site: Awaited<ReturnType<typeof askServer>>
beforeAll(async () => {
  site = await askServer(trialWaves(await shippedStudy('example')))
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Moves the focus on with the Tab key until it is on something with these words. */
async function tabTo(page: Page, words: string): Promise<void> {
  for (let times = 0; times < 60; times += 1) {
    await page.keyboard.press('Tab')
    if (
      (await page
        .locator(':focus')
        .innerText()
        .catch(() => '')) === words
    )
      return
  }
  throw new Error(`The Tab key does not lead to: ${words}`)
}

const enter = (page: Page): Promise<unknown> => Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
const headingOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

/** What axe finds on a page, and whether it is wider than the screen. */
const look = async (page: Page) => [
  ...(await axeFindings(page)),
  ...((await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth')) ? ['too wide'] : []),
]

test('somebody withdraws by keyboard, without script and on 320 pixels, after having thought better of it once', async () => {
  const page = await browser.newPage({ viewport: { width: 320, height: 640 } })
  await page.route('**/*.js', (route) => route.abort())
  await begin(page, `${site.url}/nl/ask/example/2026/`)
  const [base = ''] = page.url().split('p/place/')
  const secret = base.split('/').at(-2) ?? ''
  await page.locator('[name="years-here"][value="2"]').check()
  await page.locator('[name="lunch-place"][value="2"]').check()
  await press(page, 'next')

  await tabTo(page, 'Later verder')
  await enter(page)
  expect([page.url(), await headingOf(page), await look(page)]).toEqual([
    `${base}later/?page=time`,
    'Later verdergaan',
    [],
  ])
  await tabTo(page, 'Antwoorden intrekken')
  await enter(page)
  expect([page.url(), await headingOf(page), await look(page)]).toEqual([
    `${base}withdraw/`,
    'Antwoorden intrekken',
    [],
  ])
  await tabTo(page, 'Nee, laat ze staan')
  await enter(page)
  expect([page.url(), (await site.store.find(secret))?.answers['years-here']]).toEqual([`${base}p/time/`, 2])

  await page.goto(`${base}withdraw/`)
  await tabTo(page, 'Antwoorden verwijderen')
  await enter(page)
  expect([await headingOf(page), await look(page)]).toEqual(['Je antwoorden zijn verwijderd', []])
  expect(await site.store.find(secret)).toBeNull()
  await page.close()
})
