import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { askServer, shippedStudy, trialWaves } from './ask-server.ts'
import { launchBrowser } from './browser.ts'

type Site = Awaited<ReturnType<typeof askServer>>

let browser: Browser
let site: Site
beforeAll(async () => {
  const studies = [await shippedStudy('example'), await shippedStudy('basisartsen')]
  site = await askServer(studies.flatMap((study) => trialWaves(study)))
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const phone: BrowserContextOptions = { viewport: { width: 375, height: 700 }, hasTouch: true }
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

/** A page in a browser of its own, as somebody on another device has it. */
async function device(options: BrowserContextOptions = desktop): Promise<Page> {
  const context = await browser.newContext(options)
  return context.newPage()
}

const words = {
  nl: { next: 'Volgende', start: 'Beginnen', send: 'Versturen', back: 'Vorige' },
  en: { next: 'Next', start: 'Start', send: 'Send', back: 'Back' },
}

/** Presses a button and waits for the page that comes of it. */
async function press(page: Page, name: string): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name, exact: true }).click()])
}

/** Agrees and starts. */
async function begin(page: Page, language: 'nl' | 'en' = 'nl', study = 'example/2026'): Promise<void> {
  await page.goto(`${site.url}/${language}/ask/${study}/`)
  await page.getByRole('checkbox').check()
  await press(page, words[language].start)
}

const pageOf = (page: Page): string =>
  /\/p\/([^/]+)\//.exec(page.url())?.[1] ?? page.url().split(/[?#]/)[0]?.split('/').at(-2) ?? ''
const secretOf = (page: Page): string => page.url().split('/')[7] ?? ''

/** Fills in the pages of the example from where the respondent is, in Dutch, and stops before `until`. */
async function answer(page: Page, until = 'review'): Promise<void> {
  const fill: Readonly<Record<string, () => Promise<void>>> = {
    place: async () => {
      await page.getByLabel('2 tot en met 9 jaar').check()
      for (const place of ['In de kantine', 'Buiten', 'Ergens anders']) {
        await page.getByLabel(place, { exact: true }).check()
      }
      await page.getByLabel('Waar?').fill('In het park')
    },
    time: async () => {
      await page.getByLabel('In het echt').fill('45')
      await page.getByLabel('Nee', { exact: true }).check()
      await page.getByLabel('Wat schiet erbij in?').fill('Een ommetje')
    },
    taste: async () => {
      await page.getByRole('textbox', { name: 'Gerecht 1 Gerecht' }).fill('Tomatensoep')
      await page.getByRole('combobox', { name: 'Gerecht 1 Soort' }).selectOption({ label: 'Soep' })
      await page.getByRole('textbox', { name: 'Gerecht 1 Redelijke prijs' }).fill('12,50')
    },
    visits: async () => {
      await page.getByRole('textbox').first().fill('2003')
      await page.getByLabel('Maand').fill('9')
      await page.getByLabel('Jaar', { exact: true }).fill('2019')
    },
    opinion: async () => {
      for (const [row, grade] of [
        ['De keuze', 'Goed'],
        ['De soep', 'Heel goed'],
      ]) {
        await page.getByRole('radio', { name: `${row} ${grade}`, exact: true }).check()
      }
      const slider = page.getByRole('slider', { name: 'Sfeer' })
      if ((await slider.count()) > 0) await slider.fill('8')
      else await page.getByRole('radiogroup', { name: 'Sfeer' }).getByLabel('8').check()
    },
    wishes: async () => {
      await page.getByLabel('Een terras').check()
      await page.getByLabel('Welk gerecht').fill('Erwtensoep\nmet worst')
    },
  }
  for (let count = 0; count < 10 && pageOf(page) !== until; count += 1) {
    await fill[pageOf(page)]?.()
    await press(page, words.nl.next)
  }
  expect(pageOf(page)).toBe(until)
}

const given = {
  'years-here': 2,
  'lunch-place': [1, 3, 5],
  'lunch-place.5.text': 'In het park',
  'break-minutes.taken': 45,
  'break-long-enough': 2,
  'break-long-enough.2.because': 'Een ommetje',
  favourites: [{ dish: 'Tomatensoep', kind: 2, price: 12.5 }],
  'first-visit': 2003,
  'last-team-lunch': 2019 * 12 + 8,
  'canteen-opinion.1': 3,
  'canteen-opinion.3': 4,
  'canteen-mood.2': 8,
  'first-wish': 3,
  'menu-idea': 'Erwtensoep\nmet worst',
}

describe.concurrent.each([
  { name: 'on a desktop', options: desktop },
  { name: 'on a phone', options: phone },
  { name: 'on a phone without script', options: { ...phone, javaScriptEnabled: false } },
])('the example $name', { timeout: 60_000 }, ({ options }) => {
  test('is answered from start to end, and every answer is stored as it was given', async () => {
    const page = await device(options)
    const hosts = new Set<string>()
    const troubles: string[] = []
    page.on('request', (request) => hosts.add(new URL(request.url()).host))
    page.on('pageerror', ({ message }) => troubles.push(message))
    page.on('console', (message) => troubles.push(message.text()))
    await begin(page)
    await answer(page)
    const secret = secretOf(page)
    await press(page, words.nl.send)
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Dank je wel')
    const stored = await site.store.find(secret)
    expect(stored?.state).toBe('complete')
    expect(stored?.answers).toEqual(given)
    expect([...hosts]).toEqual([new URL(site.url).host])
    expect(troubles).toEqual([])
    await page.context().close()
  })

  test('is left half-way, gone on with on another device and in another language, and back', async () => {
    const first = await device(options)
    await begin(first)
    await answer(first, 'taste')
    const address = first.url().replace(/\/p\/.*/, '/')
    await first.context().close()
    const second = await device(desktop)
    await second.goto(address)
    expect(pageOf(second)).toBe('taste')
    await second.getByRole('textbox', { name: 'Gerecht 1 Gerecht' }).fill('Soep')
    await press(second, 'English')
    expect(await second.getByRole('textbox', { name: 'Dish 1 Dish' }).inputValue()).toBe('Soep')
    await press(second, words.en.back)
    expect(pageOf(second)).toBe('time')
    expect(await second.getByLabel('In practice').inputValue()).toBe('45')
    await press(second, words.en.back)
    await second.getByLabel('I do not have lunch').check()
    for (const place of ['In the canteen', 'Outdoors', 'Somewhere else']) await second.getByLabel(place).uncheck()
    await press(second, words.en.next)
    expect(pageOf(second), 'who has no lunch is not asked about the break').toBe('taste')
    await press(second, words.en.next)
    expect(pageOf(second), 'and not about the canteen').toBe('review')
    expect(await second.getByText('In practice').count()).toBe(0)
    await second.context().close()
  })
})

test('the whole questionnaire can be filled in by keyboard alone, and the focus is always seen', async () => {
  const page = await device()
  await page.goto(`${site.url}/nl/ask/example/2026/`)
  const keys = page.keyboard
  const focused = (): Promise<string> =>
    page.evaluate<string>(`(() => { const e = document.activeElement; return e.name || e.value || e.textContent })()`)
  const tabTo = async (name: string): Promise<void> => {
    for (let count = 0; count < 40 && (await focused()) !== name; count += 1) await keys.press('Tab')
    expect(await focused()).toBe(name)
    const outline = await page.evaluate<string>(
      `[document.activeElement, document.activeElement.closest('label')].map((e) => e && getComputedStyle(e).outlineStyle).find((o) => o && o !== 'none') ?? 'none'`,
    )
    expect(outline, `the focus on ${name}`).not.toBe('none')
  }
  const enter = async (): Promise<void> => {
    await Promise.all([page.waitForEvent('load'), keys.press('Enter')])
  }
  await keys.press('Tab')
  expect(await focused()).toBe('Naar de vragen')
  await tabTo('_consent')
  await keys.press('Space')
  await tabTo('Beginnen')
  await enter()
  await tabTo('years-here')
  await enter()
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.id'), { message: 'the focus goes to what is wrong' })
    .toBe('faults')
  await keys.press('Tab')
  await keys.press('Enter')
  await expect.poll(focused).toBe('years-here')
  await keys.press('Space')
  await tabTo('lunch-place')
  await keys.press('Space')
  await tabTo('_do')
  await enter()
  await tabTo('break-minutes.planned')
  await keys.type('30')
  await enter()
  expect(pageOf(page)).toBe('taste')
  await tabTo('favourites.1.dish')
  await keys.type('Soep')
  await enter()
  await tabTo('first-visit')
  await keys.type('2003')
  await enter()
  await tabTo('canteen-opinion.1')
  await keys.press('3')
  await keys.press('2')
  expect(await page.locator('[name="canteen-opinion.1"]:checked').getAttribute('value')).toBe('3')
  expect(await page.locator('[name="canteen-opinion.2"]:checked').getAttribute('value')).toBe('2')
  for (
    let count = 0;
    count < 9 && !(await page.evaluate<boolean>(`document.activeElement.type === 'range'`));
    count += 1
  ) {
    await keys.press('Tab')
  }
  await keys.press('ArrowRight')
  expect(await page.locator('[name="canteen-mood.1"]:checked').count()).toBe(1)
  await keys.press('Delete')
  expect(await page.locator('[name="canteen-mood.1"]:checked').count()).toBe(0)
  await tabTo('_do')
  await enter()
  expect(pageOf(page)).toBe('wishes')
  await page.context().close()
}, 60_000)

test('what is typed is kept by itself, and a lost connection loses nothing', async () => {
  const page = await device(phone)
  await page.clock.install()
  await begin(page)
  await page.getByLabel('2 tot en met 9 jaar').check()
  await page.clock.fastForward(1500)
  await page.getByText('Bewaard', { exact: true }).waitFor()
  await page.reload()
  expect(await page.getByLabel('2 tot en met 9 jaar').isChecked()).toBe(true)
  await page.context().setOffline(true)
  await page.getByLabel('Thuis').check()
  await page.getByRole('button', { name: words.nl.next, exact: true }).click()
  await page.getByText('Er is geen verbinding').waitFor()
  expect(pageOf(page)).toBe('place')
  await page.context().setOffline(false)
  await Promise.all([page.waitForEvent('load'), page.clock.fastForward(3000)])
  expect(pageOf(page)).toBe('time')
  expect((await site.store.find(secretOf(page)))?.answers).toEqual({ 'years-here': 2, 'lunch-place': [4] })
  await page.context().close()
}, 60_000)

test('a slider starts without a value, and an exclusive option rules out the others', async () => {
  const page = await device(phone)
  await begin(page)
  await page.getByLabel('Thuis').check()
  await page.getByLabel('Ik lunch niet').check()
  expect(await page.getByLabel('Thuis').isChecked()).toBe(false)
  await page.getByLabel('In de kantine').check()
  expect(await page.getByLabel('Ik lunch niet').isChecked()).toBe(false)
  await answer(page, 'opinion')
  const slider = page.getByRole('slider', { name: 'Geluid' })
  expect(await slider.getAttribute('aria-valuetext')).toBe('nog geen antwoord')
  // In the middle, where the slider stands already.
  for (const touch of [() => slider.click(), () => slider.tap()]) {
    await touch()
    expect(await page.locator('[name="canteen-mood.1"]:checked').getAttribute('value')).toBe('6')
    await page.getByRole('button', { name: 'Antwoord wissen: Geluid' }).click()
    expect(await page.locator('[name="canteen-mood.1"]:checked').count()).toBe(0)
  }
  await page.context().close()
}, 60_000)

test.each([
  { name: 'with script', options: desktop },
  { name: 'without script', options: { ...phone, javaScriptEnabled: false } },
])('a roster grows line by line to as many as there may be, $name', { timeout: 60_000 }, async ({ options }) => {
  const page = await device(options)
  await begin(page)
  await answer(page, 'taste')
  const more = page.getByRole('button', { name: 'Nog een regel' })
  for (const row of [2, 3]) {
    await page.locator(`[name="favourites.${row - 1}.dish"]`).fill(`Soep ${row - 1}`)
    await more.click()
    await page.locator(`[name="favourites.${row}.dish"]`).fill(`Soep ${row}`)
  }
  expect(await more.isVisible()).toBe(false)
  await press(page, words.nl.next)
  const stored = await site.store.find(secretOf(page))
  expect(stored?.answers['favourites']).toEqual([1, 2, 3].map((row) => ({ dish: `Soep ${row}` })))
  await page.context().close()
})

test('a line that is added under one with a fault is described by nothing that is not there', async () => {
  const page = await device()
  await begin(page)
  await answer(page, 'taste')
  await page.locator('[name="favourites.1.price"]').fill('veel')
  await press(page, words.nl.next)
  const describing = (row: number) =>
    page.locator(`[name="favourites.${row}.price"]`).evaluate((field) => ({
      ids: (field.getAttribute('aria-describedby') ?? '').split(' '),
      invalid: field.getAttribute('aria-invalid'),
    }))
  expect(await describing(1)).toEqual({ ids: ['b-favourites.price', 'e-favourites.1.price'], invalid: 'true' })
  // The server shows an empty line under it, of which a copy would have no fault.
  await page
    .locator('table.roster tbody tr')
    .last()
    .evaluate((row) => row.remove())
  await page.getByRole('button', { name: 'Nog een regel' }).click()
  expect(await describing(2)).toEqual({ ids: ['b-favourites.price'], invalid: null })
  const dangling = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[aria-describedby]')].flatMap((e) => e.getAttribute('aria-describedby').split(' ')).filter((id) => document.getElementById(id) === null)`,
  )
  expect(dangling).toEqual([])
  await page.context().close()
}, 60_000)

test('the first page with everything is at most 25 KB, and a later one 6 KB', async () => {
  const fetched = async (address: string): Promise<string> => (await fetch(address)).text()
  const packed = (text: string): number => gzipSync(text).length
  const page = await device()
  const assets = await Promise.all(
    ['/assets/ask.css', '/assets/ask.nl.js', '/assets/icon.svg'].map((one) => fetched(site.url + one)),
  )
  const start = await fetched(`${site.url}/nl/ask/basisartsen/2023/`)
  expect([start, ...assets].map(packed).reduce((sum, size) => sum + size, 0)).toBeLessThan(25 * 1024)
  await begin(page, 'nl', 'basisartsen/2023')
  const seen = new Set<string>()
  while (!seen.has(pageOf(page)) && pageOf(page) !== 'review') {
    seen.add(pageOf(page))
    expect(packed(await page.content()), pageOf(page)).toBeLessThan(6 * 1024)
    for (const radio of await page.locator('fieldset:has(.must), div:has(> label .must)').all()) {
      await radio.locator('input').first().check()
    }
    await press(page, words.nl.next)
  }
  await page.context().close()
}, 60_000)

test('no question of basisartsen is wider than its card, on a wide screen or a narrow one', async () => {
  const wide: string[] = []
  const [asked] = trialWaves(await shippedStudy('basisartsen'))
  const page = await device()
  for (const { id } of asked?.questionnaire.pages ?? []) {
    await page.goto(`${site.url}/nl/preview/basisartsen/2023/${id}/`)
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 })
      const found = await page.evaluate<string[]>(
        `[document.documentElement, ...document.querySelectorAll('.item')].filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.id)`,
      )
      wide.push(...found.map((item) => `${width}: ${id} ${item}`))
    }
  }
  await page.context().close()
  expect(wide).toEqual([])
}, 60_000)
