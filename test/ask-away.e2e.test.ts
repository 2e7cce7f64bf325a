import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { openStore } from '../src/app/storage/open-store.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { startServer } from '../src/app/web/server.ts'
import type { Study } from '../src/core/study/study.ts'
import { axeFindings } from './axe.ts'
import { askApp, shippedStudy, trialWaves } from './ask-server.ts'
import { breakableStore } from './ask-visitor.ts'
import { launchBrowser, withoutItsScripts } from './browser.ts'

/** A site over a store that can be broken. The waves of `timed` keep how pages are filled in; one of `past` is over. */
async function brokenSite() {
  const folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-away-'))
  const real = await openStore({ folder })
  const { store, broken } = breakableStore(real)
  const example = await shippedStudy('example')
  const timed: Study = {
    ...example,
    id: 'timed',
    waves: example.waves.map((wave) => ({ ...wave, paradata: true })),
  }
  const waves = [
    ...trialWaves(example),
    ...trialWaves(timed).map((asked) => ({ ...asked, questionnaire: { ...asked.questionnaire, study: 'timed' } })),
    ...trialWaves({ ...example, id: 'past' }, { demonstration: false }),
  ]
  const app = await askApp({ store, waves, today: () => '2030-01-01', report: () => undefined })
  const server = await startServer(app, { port: 0 })
  const close = async (): Promise<void> => {
    await server.close()
    await real.close()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: server.url.slice(0, -1), store: real, broken, close }
}

let browser: Browser
let site: Awaited<ReturnType<typeof brokenSite>>
beforeAll(async () => {
  site = await brokenSite()
  browser = await launchBrowser()
}, 60_000)
afterEach(() => {
  site.broken.clear()
})
afterAll(async () => {
  await browser.close()
  await site.close()
})

const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
const device = async (options: BrowserContextOptions = desktop): Promise<Page> =>
  (await browser.newContext(options)).newPage()

/** How long the script of a page waits at most before it tries again, in milliseconds. */
const pause = 5000

/** A page of which the clock can be put forward, so that nobody has to wait for that. */
async function withClock(): Promise<Page> {
  const page = await device()
  await page.clock.install()
  return page
}

const press = async (page: Page, name: RegExp): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name }).last().click()])
}
const next = /^(?:Volgende|Next)$/

async function begin(page: Page, language: 'nl' | 'en' = 'nl', study = 'example'): Promise<void> {
  await page.goto(`${site.url}/${language}/ask/${study}/2026/`)
  await page.getByRole('checkbox').check()
  await press(page, /^(?:Beginnen|Start)$/)
}

async function fillFirst(page: Page): Promise<void> {
  await page.locator('[name="years-here"][value="2"]').check()
  await page.locator('[name="lunch-place"][value="5"]').check()
  await page.locator('[name="lunch-place.5.text"]').fill('In het park')
}

const pageOf = (page: Page): string => page.url().split('/').at(-2) ?? ''
const stored = (page: Page) => site.store.find(page.url().split('/')[7] ?? '')
const given = { 'years-here': 2, 'lunch-place': [5], 'lunch-place.5.text': 'In het park' }
const focused = (page: Page): Promise<string> => page.evaluate<string>('document.activeElement.id')

describe('while nothing can be stored', { timeout: 60_000 }, () => {
  test('the script keeps the page, says so, and sends it once the server keeps answers again', async () => {
    const page = await withClock()
    await begin(page)
    await fillFirst(page)
    await page.evaluate(`document.body.dataset.same = 'yes'`)
    site.broken.add('saveDraft').add('savePage')
    await page.getByRole('button', { name: next }).last().click()
    await page.getByText('De server kan nu even niets bewaren').waitFor()
    expect([pageOf(page), await page.evaluate('document.body.dataset.same')]).toEqual(['place', 'yes'])
    expect((await stored(page))?.pages.size).toBe(0)
    site.broken.clear()
    await Promise.all([page.waitForEvent('load'), page.clock.fastForward(pause)])
    expect(pageOf(page)).toBe('time')
    const { answers, log } = (await stored(page)) ?? {}
    expect([answers, log?.length]).toEqual([given, 1])
    await page.context().close()
  })

  test.each(['savePage', 'find'] as const)('without script and %s the page is sent again by hand', async (method) => {
    const page = await device()
    await page.route('**/assets/*.js', (route) => route.abort())
    await begin(page)
    await fillFirst(page)
    // Only for a page that was saved before the response has to be found first.
    const saved = method === 'find' ? 1 : 0
    if (method === 'find') {
      await press(page, next)
      await press(page, /^Vorige$/)
    }
    site.broken.add(method)
    await press(page, next)
    expect(pageOf(page)).toBe('place')
    await expect.poll(() => focused(page)).toBe(method === 'savePage' ? 'unstored' : 'again')
    site.broken.clear()
    await press(page, method === 'find' ? /^Probeer het opnieuw$/ : next)
    expect(pageOf(page)).toBe('time')
    const { answers, log } = (await stored(page)) ?? {}
    expect([answers, log?.length]).toEqual([given, saved + 1])
    await page.context().close()
  })

  test('a page that comes back with script keeps what is on it by itself, once that works', async () => {
    const page = await withClock()
    await begin(page)
    await fillFirst(page)
    site.broken.add('savePage')
    await press(page, next)
    expect(pageOf(page)).toBe('place')
    await expect.poll(() => focused(page)).toBe('unstored')
    site.broken.add('saveDraft')
    await page.clock.fastForward(pause)
    await page.getByText('De server kan nu even niets bewaren').waitFor()
    site.broken.clear()
    await page.clock.fastForward(pause)
    await page.getByText('De server bewaart weer.').waitFor()
    await page.goto(page.url())
    expect(await page.locator('[name="lunch-place.5.text"]').inputValue()).toBe('In het park')
    await page.context().close()
  })
})

/** The pages that tell of something that does not work, each with how to get there. */
const pages: readonly {
  readonly name: string
  readonly broken: readonly (keyof ResponseStore)[]
  readonly reach: (page: Page, language: 'nl' | 'en') => Promise<void>
}[] = [
  {
    name: 'a page that could not be stored',
    broken: ['savePage'],
    reach: async (page, language) => {
      await begin(page, language)
      await fillFirst(page)
      await press(page, next)
    },
  },
  {
    name: 'a page that holds what was sent',
    broken: ['find'],
    reach: async (page, language) => {
      site.broken.clear()
      await begin(page, language)
      await fillFirst(page)
      site.broken.add('find')
      await press(page, next)
    },
  },
  { name: 'the start again', broken: ['start'], reach: (page, language) => begin(page, language) },
  {
    name: 'the withdrawal again',
    broken: ['findByReceipt'],
    reach: async (page, language) => {
      await page.goto(`${site.url}/${language}/ask/example/2026/withdraw/`)
      await page.getByRole('textbox').fill('0000-0000')
      await press(page, /./)
    },
  },
  {
    name: 'a page that cannot be shown',
    broken: ['find'],
    reach: async (page, language) => {
      await page.goto(`${site.url}/${language}/ask/example/2026/${'A'.repeat(22)}/`)
    },
  },
  {
    name: 'a wave that is over',
    broken: [],
    reach: async (page, language) => {
      await page.goto(`${site.url}/${language}/ask/past/2026/`)
    },
  },
  {
    name: 'the start of a wave that keeps how pages are filled in',
    broken: [],
    reach: async (page, language) => {
      await page.goto(`${site.url}/${language}/ask/timed/2026/`)
    },
  },
]

const variants: readonly [name: string, language: 'nl' | 'en', options: BrowserContextOptions][] = [
  ['on a phone in the dark', 'en', { viewport: { width: 375, height: 700 }, hasTouch: true, colorScheme: 'dark' }],
  ['at 320 pixels in forced colours', 'nl', { viewport: { width: 320, height: 256 }, forcedColors: 'active' }],
]

describe.each(pages)('axe finds nothing on $name', { timeout: 60_000 }, ({ broken, reach }) => {
  test.each(variants)('%s', async (_, language, options) => {
    const page = await withoutItsScripts(await device(options))
    for (const method of broken) site.broken.add(method)
    await reach(page, language)
    expect(await axeFindings(page)).toEqual([])
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(options.viewport?.width)
    await page.context().close()
  })
})

const kinds: readonly [kind: string, width: number, height: number, hasTouch: boolean][] = [
  ['computer', 1280, 800, false],
  ['phone', 390, 760, true],
  ['tablet', 820, 1100, true],
]

test.each(kinds)(
  'a %s is stored as one, with how long the page took, only where the wave keeps it',
  async (kind, width, height, hasTouch) => {
    const [viewport, screen] = [
      { width, height },
      { width, height },
    ]
    for (const study of ['timed', 'example']) {
      const page = await device({ viewport, screen, hasTouch, isMobile: hasTouch })
      const scripts: string[] = []
      page.on('request', (request) => scripts.push(new URL(request.url()).pathname))
      await begin(page, 'nl', study)
      await fillFirst(page)
      await press(page, next)
      const { seconds, device: told } = (await stored(page))?.pages.get('place') ?? {}
      const isTimed = study === 'timed'
      expect(told).toBe(isTimed ? kind : undefined)
      expect(seconds === undefined ? undefined : [seconds % 5, seconds > 0]).toEqual(isTimed ? [0, true] : undefined)
      expect(scripts.includes('/assets/ask-paradata.js')).toBe(isTimed)
      await page.context().close()
    }
  },
  60_000,
)
