import { setTimeout } from 'node:timers/promises'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askServer, shippedStudy, trialWaves } from './ask-server.ts'
import { begin, placeOf, press } from './browser-respondent.ts'
import { launchBrowser } from './browser.ts'

let browser: Browser
let site: Awaited<ReturnType<typeof askServer>>
beforeAll(async () => {
  const studies = [await shippedStudy('example'), await shippedStudy('basisartsen')]
  site = await askServer(studies.flatMap((study) => trialWaves(study)))
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const phone: BrowserContextOptions = { viewport: { width: 375, height: 740 }, hasTouch: true }

async function device(study: string, options: BrowserContextOptions = phone): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  await begin(page, `${site.url}/nl/ask/${study}/`)
  return page
}

const next = (page: Page) => page.locator('form#ask .buttons button[value="next"]')
const status = (page: Page) => page.locator('#status')

/** Where what is said of the connection stands on the screen: its upper and lower edge. */
async function edges(page: Page): Promise<readonly [top: number, bottom: number]> {
  const box = await status(page).boundingBox()
  return box === null ? [-1, -1] : [box.y, box.y + box.height]
}

describe('what is said of the connection is on the screen', { timeout: 60_000 }, () => {
  test('while somebody types at the top of a long page, and when they want to go on', async () => {
    const page = await device('basisartsen/2023')
    await page.context().setOffline(true)
    await page.getByLabel('Huisartsenpraktijk').check()
    await page.getByText('Er is geen verbinding').waitFor()
    const isOnScreen = async (): Promise<void> => {
      const [top, bottom] = await edges(page)
      expect(top).toBeGreaterThan(0)
      expect(bottom).toBeLessThanOrEqual(740)
    }
    expect(await page.evaluate<number>('document.documentElement.scrollHeight')).toBeGreaterThan(1400)
    await isOnScreen()
    await next(page).click()
    await isOnScreen()
    // What has the focus is not under it.
    await page.getByLabel('Perifeer ziekenhuis').focus()
    const covered = await page.evaluate<boolean>(
      `(() => { const at = document.activeElement.getBoundingClientRect(); return document.elementFromPoint(at.x + 5, at.y + 5) !== document.activeElement })()`,
    )
    expect(covered).toBe(false)
    await page.context().close()
  })
})

/** The first page of the example, filled in, on which the posts of drafts take so long. */
async function slowPage(milliseconds: number) {
  const page = await device('example/2026')
  await page.getByLabel('2 tot en met 9 jaar').check()
  await page.getByLabel('Thuis').check()
  await page.getByText('Bewaard', { exact: true }).waitFor()
  const posts: string[] = []
  await page.route('**/p/**', async (route) => {
    const request = route.request()
    if (request.method() !== 'POST') return route.continue()
    const wish = new URLSearchParams(request.postData() ?? '').getAll('_do').at(-1) ?? ''
    posts.push(wish)
    if (wish === 'draft') await setTimeout(milliseconds)
    return route.continue().catch(() => undefined)
  })
  return { page, posts }
}

describe('with a server that is slow', { timeout: 60_000 }, () => {
  test('it is said at once that the page is being sent, and it is sent once, however often the button is pressed', async () => {
    const { page, posts } = await slowPage(1500)
    const secret = page.url().split('/')[7] ?? ''
    const gone = page.waitForURL('**/p/time/')
    await next(page).click()
    expect(await page.locator('form#ask').getAttribute('aria-busy')).toBe('true')
    await page.getByText('Bezig met versturen').waitFor({ timeout: 1000 })
    for (let count = 0; count < 2; count += 1) await next(page).click()
    await gone
    expect(posts).toEqual(['draft', 'next'])
    expect((await site.store.find(secret))?.log.length).toBe(1)
    await page.context().close()
  })

  test('a page that cannot be sent ahead in time is sent all the same', async () => {
    const { page, posts } = await slowPage(20_000)
    await next(page).click()
    await page.waitForURL('**/p/time/', { timeout: 15_000 })
    expect(posts).toEqual(['draft', 'next'])
    expect(placeOf(page)).toBe('time')
    await page.context().close()
  })
})

test('who goes on later is asked nothing, and finds what they typed a moment before', { timeout: 60_000 }, async () => {
  const page = await device('example/2026')
  const asked: string[] = []
  page.on('dialog', (dialog) => {
    asked.push(dialog.type())
    void dialog.accept()
  })
  await page.locator('[name="lunch-place"][value="5"]').check()
  await page.locator('[name="lunch-place.5.text"]').fill('In de tuin')
  await press(page, 'later')
  expect([placeOf(page), asked]).toEqual(['later', []])
  await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Nu verdergaan' }).click()])
  expect([placeOf(page), asked]).toEqual(['place', []])
  expect(await page.locator('[name="lunch-place.5.text"]').inputValue()).toBe('In de tuin')
  await page.context().close()
})

describe('the address to go on with', { timeout: 60_000 }, () => {
  const open = async (page: Page): Promise<string> => {
    await press(page, 'later')
    return page.locator('#address').innerText()
  }

  test.each([375, 320])('is shown whole, %i pixels wide, and is copied with a button that says so', async (width) => {
    const page = await device('example/2026', { ...phone, viewport: { width, height: 740 } })
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const own = page.url().replace(/p\/place\/$/, '')
    const address = await open(page)
    expect(address).toBe(own)
    const hidden = await page.locator('#address').evaluate((field) => field.scrollWidth - field.clientWidth)
    expect(hidden).toBe(0)
    await page.getByRole('button', { name: 'Kopieer het adres' }).click()
    await page.getByRole('status').getByText('Gekopieerd').waitFor()
    expect(await page.evaluate<string>('navigator.clipboard.readText()')).toBe(address)
    await page.context().close()
  })

  test('is in a message to nobody yet, without script too, where there is no button that copies', async () => {
    const page = await device('example/2026', { ...phone, javaScriptEnabled: false })
    const address = await open(page)
    expect(await page.getByRole('button', { name: 'Kopieer het adres' }).count()).toBe(0)
    const link = await page.getByRole('link', { name: 'Mail het adres naar jezelf' }).getAttribute('href')
    const { protocol, pathname, searchParams } = new URL(link ?? '')
    expect([protocol, pathname, searchParams.get('subject')]).toEqual(['mailto:', '', 'Later verdergaan'])
    expect(searchParams.get('body')).toContain(`\r\n${address}\r\n`)
    await page.context().close()
  })
})
