import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { itemTypeNames, miniItem } from '../src/core/items/mini-item.ts'
import { miniStudy } from '../src/core/study/mini-study.ts'
import { axeFindings } from './axe.ts'
import { askServer, onePage, shippedStudy, trialWaves } from './ask-server.ts'
import { begin, placeOf, press } from './browser-respondent.ts'
import { launchBrowser } from './browser.ts'
import { longPages, longStudy, longText } from './long-review.ts'

/** A study of which the only page asks whether something odd is right. */
const odd = miniStudy({
  pages: [
    {
      id: 'hours',
      items: [miniItem('number', 'hours', { fields: [{ id: 'n', label: { nl: 'Uren', en: 'Hours' }, max: 200 }] })],
      checks: [{ rule: 'hours <= 80', level: 'soft', message: { nl: 'Zoveel uren?', en: 'That many hours?' } }],
    },
  ],
})

/** The same with one word of a line and a half in the place of every text, except the units of amounts. */
function inOneWord<Part>(part: Part): Part {
  const word = 'Arbeidsongeschiktheidsverzekeringsgeneeskunde'
  const text = z.strictObject({ nl: z.string(), en: z.string() })
  const swap = (value: unknown, name: string): unknown => {
    if (Array.isArray(value)) return value.map((one) => swap(one, ''))
    if (typeof value !== 'object' || value === null) return value
    if (text.safeParse(value).success) return name === 'unit' ? value : { nl: word, en: word }
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, swap(own, key)]))
  }
  return swap(part, '') as Part
}

let browser: Browser
let site: Awaited<ReturnType<typeof askServer>>
beforeAll(async () => {
  const example = await shippedStudy('example')
  const everything = onePage(example)
  const wide = inOneWord(everything)
  site = await askServer([
    ...trialWaves(example),
    everything,
    { ...wide, study: { ...wide.study, id: 'wide' }, questionnaire: { ...wide.questionnaire, study: 'wide' } },
    ...trialWaves(odd),
    ...trialWaves(longStudy()),
  ])
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

const phone: BrowserContextOptions = { viewport: { width: 375, height: 700 }, hasTouch: true }
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }

/** Ways in which a page can be shown, each with what is done to it first. */
const variants: readonly {
  readonly name: string
  readonly options: BrowserContextOptions
  readonly language?: 'en'
  readonly wrong?: boolean
  readonly after?: boolean
}[] = [
  { name: 'on a desktop', options: desktop },
  { name: 'on a phone', options: phone },
  { name: 'with forced colours', options: { ...desktop, forcedColors: 'active' } },
  { name: 'with reduced motion', options: { ...desktop, reducedMotion: 'reduce' } },
  { name: 'in the dark', options: { ...desktop, colorScheme: 'dark' } },
  { name: 'sent in empty, and with mistakes everywhere', options: desktop, wrong: true },
  { name: 'after going back', options: phone, after: true },
  { name: 'at 400 % zoom', options: { viewport: { width: 320, height: 256 } } },
  { name: 'in English, in the dark on a phone', options: { ...phone, colorScheme: 'dark' }, language: 'en' },
]

const scripts = [
  { with: 'with script', isOn: true },
  { with: 'without script', isOn: false },
]

/** A page in a browser of its own. Without script it still runs what a test evaluates in it, such as axe. */
async function device(options: BrowserContextOptions, hasScript = true): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  if (!hasScript) await page.route('**/*.js', (route) => route.abort())
  return page
}

/** What axe holds against a page, and whether it is wider than its window. */
async function look(page: Page): Promise<readonly unknown[]> {
  const found = (await axeFindings(page)).map((finding) => ({ place: placeOf(page), ...finding }))
  const width = await page.evaluate<number>('document.documentElement.scrollWidth')
  return width > (page.viewportSize()?.width ?? 0) ? [...found, { place: placeOf(page), width }] : found
}

const field = (page: Page, name: string, value?: string): Locator =>
  page.locator(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`)

/** Chooses so that every text that an option or a row asks for is open. */
async function openTexts(page: Page): Promise<void> {
  for (const code of ['1', '5']) await field(page, 'lunch-place', code).check()
  for (const name of ['break-long-enough', 'canteen-opinion.4']) await field(page, name, '2').check()
  await field(page, 'favourites.1.kind').selectOption('2')
  expect(await page.locator('.follow:visible').count()).toBe(3)
}

/** Answers every question of a study of which the review is long; the review is where they are then. */
async function toLongReview(page: Page): Promise<void> {
  await begin(page, `${site.url}/nl/ask/long/2026/`)
  for (const [place, own] of Object.values(longPages).flat().entries()) {
    for (const number of [1, 2, 3]) await field(page, `${own}-${number}`).fill(longText(place * 3 + number))
    await press(page, 'next')
  }
  expect(placeOf(page)).toBe('review')
}

/** Follows a link by the keyboard. */
async function follow(page: Page, link: Locator): Promise<void> {
  await link.focus()
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

const headingOf = (page: Page): Promise<string> => page.getByRole('heading', { level: 1 }).innerText()

/** Presses the button for the other language. */
async function inOtherLanguage(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.locator('button.language').click()])
}

/** Expects a page with every type of question, and the sliders that belong to a page with script. */
async function expectEveryType(page: Page, hasScript: boolean): Promise<void> {
  const types = await page.evaluate<string[]>(
    `[...document.querySelectorAll('main .item, main .note')].map((e) => e.classList[1] ?? 'note')`,
  )
  expect([...new Set(types)].toSorted()).toEqual(itemTypeNames.toSorted())
  expect(await page.getByRole('slider').count()).toBe(hasScript ? 2 : 0)
}

/** Goes on with mistakes, and expects to be told of so many. */
async function expectFaults(page: Page, count: number): Promise<void> {
  await press(page, 'next')
  expect(await page.locator('#faults li').count()).toBe(count)
}

describe.concurrent('axe and a narrow screen find nothing', { timeout: 60_000 }, () => {
  describe.each(scripts)('$with', ({ isOn }) => {
    test.each(variants)('on a page with every type of question $name', async (variant) => {
      const { options, language = 'nl', wrong = false, after = false } = variant
      const page = await device(options, isOn)
      const found: unknown[] = []
      await begin(page, `${site.url}/${language}/ask/everything/2026/`)
      if (wrong) {
        await expectFaults(page, 1)
        found.push(...(await look(page)))
        const typed = ['break-minutes.taken', 'favourites.1.price', 'first-visit', 'last-team-lunch.year']
        for (const name of typed) await field(page, name).fill('x')
      }
      await openTexts(page)
      if (wrong) await expectFaults(page, 5)
      else await field(page, 'years-here', '2').check()
      if (after) {
        await press(page, 'next')
        await press(page, 'back')
        await page.locator('[name="years-here"][value="2"]:checked').waitFor()
      }
      await expectEveryType(page, isOn)
      found.push(...(await look(page)))
      expect(found).toEqual([])
      await page.context().close()
    })
  })

  test.each([
    { name: 'on a desktop', options: desktop },
    { name: 'in the dark on a phone', options: { ...phone, colorScheme: 'dark' as const } },
  ])('on the pages around the questions $name', async ({ options }) => {
    const page = await device(options)
    const found: unknown[] = []
    const start = `${site.url}/nl/ask/example/2026/`
    const visit = async (address: string): Promise<void> => {
      await page.goto(address)
      found.push(...(await look(page)))
    }
    await visit(start)
    await Promise.all([page.waitForEvent('load'), page.locator('main form .button').click()])
    expect(await page.locator('#e-consent').count()).toBe(1)
    found.push(...(await look(page)))
    await visit(`${start}withdraw/`)
    await Promise.all([page.waitForEvent('load'), page.locator('main form .button').click()])
    expect(await page.locator('#e-receipt').count()).toBe(1)
    found.push(...(await look(page)))
    await visit(`${site.url}/nl/ask/forest/2026/`)
    await visit(`${site.url}/nl/preview/example/2026/opinion/`)

    await begin(page, `${site.url}/nl/ask/everything/2026/`)
    await press(page, 'later')
    expect(await headingOf(page)).toBe('Later verdergaan')
    found.push(...(await look(page)))
    await Promise.all([page.waitForEvent('load'), page.getByRole('link', { name: 'Nu verdergaan' }).click()])
    expect(placeOf(page)).toBe('all')
    const other = await page.context().newPage()
    const late = await page.context().newPage()
    for (const tab of [other, late]) await tab.goto(page.url())
    for (const [tab, code] of [
      [other, '1'],
      [page, '2'],
    ] as const) {
      await field(tab, 'years-here', code).check()
      await press(tab, 'next')
    }
    expect(await headingOf(page)).toBe('Je vulde deze pagina ook ergens anders in')
    found.push(...(await look(page)))
    for (const heading of ['You filled in this page elsewhere as well', 'Je vulde deze pagina ook ergens anders in']) {
      await inOtherLanguage(page)
      expect(await headingOf(page)).toBe(heading)
    }
    await press(page, 'next')
    expect(placeOf(page)).toBe('review')
    found.push(...(await look(page)))
    await press(page, 'send')
    expect(placeOf(page)).toBe('sent')
    found.push(...(await look(page)))
    await field(late, 'years-here', '1').check()
    await press(late, 'next')
    expect(await headingOf(late)).toBe('Je had deze vragenlijst al verstuurd')
    found.push(...(await look(late)))
    await inOtherLanguage(late)
    expect(await headingOf(late)).toBe('You had sent this questionnaire already')
    await Promise.all([late.waitForEvent('load'), late.locator('main a.button').click()])
    expect(placeOf(late)).toBe('sent')

    await begin(page, `${site.url}/nl/ask/mini/2026/`)
    await field(page, 'hours').fill('100')
    await press(page, 'next')
    expect(await page.locator('#warnings').count()).toBe(1)
    found.push(...(await look(page)))
    expect(found).toEqual([])
    await page.context().close()
  })
})

describe.concurrent('a review in parts', { timeout: 60_000 }, () => {
  const shown = (page: Page): Promise<string> => page.locator('h2[aria-current="true"]').innerText()

  test.each([
    { name: 'on a desktop', options: desktop },
    {
      name: 'in the dark on a phone, without script',
      options: { ...phone, colorScheme: 'dark' as const },
      script: false,
    },
    { name: 'with forced colours', options: { ...desktop, forcedColors: 'active' as const } },
    { name: 'at 400 % zoom', options: { viewport: { width: 320, height: 256 } } },
  ])('has nothing that axe finds, in any of its parts $name', async ({ options, script = true }) => {
    const page = await device(options, script)
    await toLongReview(page)
    const found = [...(await look(page))]
    for (const name of ['sixth', 'third']) {
      await page.goto(page.url().replace(/review\/.*|later\/.*/, `p/${name}/?to=review`))
      await field(page, `${name}-1`).fill('Anders')
      await press(page, 'later')
      expect(await page.getByRole('link', { name: 'Nu verdergaan' }).getAttribute('href')).toContain(`p/${name}/?to=`)
    }
    await page.goto(page.url().replace(/later\/.*/, 'review/'))
    await page.locator('#unsaved:focus').waitFor()
    expect(await page.locator('#unsaved li').count()).toBe(2)
    found.push(...(await look(page)))
    for (const part of ['Opleiding (1 van 2)', 'Opleiding (2 van 2)', 'Werk']) {
      await follow(page, page.getByRole('link', { name: `Toon deze antwoorden ${part}` }))
      expect(await shown(page)).toBe(part)
      expect(await page.locator('#unsaved li').count()).toBe(2)
      found.push(...(await look(page)))
    }
    await follow(page, page.getByRole('link', { name: 'Wat vind je van third 1?' }))
    expect([placeOf(page), await field(page, 'third-1').inputValue()]).toEqual(['third', 'Anders'])
    expect(found).toEqual([])
    await page.context().close()
  })

  test('is read on from the part that was asked for, and from the question that was changed', async () => {
    const page = await device(desktop)
    await toLongReview(page)
    await follow(page, page.getByRole('link', { name: 'Toon deze antwoorden Opleiding (1 van 2)' }))
    await page.locator('h2#here:focus').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator('a:focus').innerText()).toBe('Wat vind je van third 1?')
    const change = page.getByRole('link', { name: 'Wat vind je van fourth 2?' })
    await follow(page, change)
    expect(placeOf(page)).toBe('fourth')
    await field(page, 'fourth-2').fill('Anders')
    await press(page, 'next')
    expect([placeOf(page), await shown(page)]).toEqual(['review', 'Opleiding (1 van 2)'])
    await page.locator('dt#here:focus').waitFor()
    await page.keyboard.press('Tab')
    expect(await page.locator('a:focus').innerText()).toBe('Wat vind je van fourth 1?')
    await inOtherLanguage(page)
    expect(await shown(page)).toBe('Training (1 of 2)')
    await page.context().close()
  })
})

test('a word that is longer than a line breaks, so that no page is wider than 320 pixels', async () => {
  const page = await device({ viewport: { width: 320, height: 700 } })
  const start = `${site.url}/nl/ask/wide/2026/`
  const wide: string[] = []
  const measure = async (): Promise<void> => {
    const found = await page.evaluate<string[]>(
      `[document.documentElement, ...document.querySelectorAll('.item, .review, .start, .bar, .faults')].filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.id || e.className || e.tagName)`,
    )
    wide.push(...found.map((part) => `${placeOf(page)}: ${part}`))
  }
  await page.goto(start)
  await measure()
  await begin(page, start)
  await expectFaults(page, 1)
  await openTexts(page)
  await measure()
  await field(page, 'years-here', '2').check()
  await press(page, 'next')
  expect(placeOf(page)).toBe('review')
  await measure()
  expect(wide).toEqual([])
  await page.context().close()
})

describe.each([
  { name: 'with script', script: true },
  { name: 'without script', script: false },
])('the focus $name', ({ script }) => {
  const options: BrowserContextOptions = { ...desktop, javaScriptEnabled: script }
  const focused = (page: Page, selector: string): Promise<void> => page.locator(`${selector}:focus`).waitFor()

  test('goes to what is wrong on a page, and from there to the field', async () => {
    const page = await device(options)
    await begin(page, `${site.url}/nl/ask/everything/2026/`)
    await field(page, 'first-visit').fill('x')
    await press(page, 'next')
    await focused(page, '#faults')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await focused(page, '[name="years-here"]')
    await page.locator('#faults a').last().focus()
    await page.keyboard.press('Enter')
    await focused(page, '[name="first-visit"]')
    await page.context().close()
  })

  test('goes to what looks odd on a page', async () => {
    const page = await device(options)
    await begin(page, `${site.url}/nl/ask/mini/2026/`)
    await field(page, 'hours').fill('100')
    await press(page, 'next')
    await focused(page, '#warnings')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await press(page, 'next')
    expect(placeOf(page)).toBe('review')
    await page.context().close()
  })

  test('goes to the box when somebody starts without agreeing', async () => {
    const page = await device(options)
    await page.goto(`${site.url}/nl/ask/example/2026/`)
    await Promise.all([page.waitForEvent('load'), page.locator('main form .button').click()])
    await focused(page, '#consent')
    await page.context().close()
  })
})
