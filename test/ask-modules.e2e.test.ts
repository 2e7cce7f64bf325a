import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seededRandom } from '../src/core/simulation/random.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { askServer, shippedStudy, trialWaves } from './ask-server.ts'
import { begin, expectShown, fillIn, placeOf, press, type Diary } from './browser-respondent.ts'
import { launchBrowser } from './browser.ts'
import type { Habit } from './fill-form.ts'

/** A study of which blocks belong to one option of a question, each with an owner. */
const study = await shippedStudy('specialisten')
const waves = trialWaves(study)
const wave = study.waves.at(-1)
if (wave === undefined) throw new Error('A study has waves')
const start = `/nl/ask/${study.id}/${wave.id}/`

let browser: Browser
let site: Awaited<ReturnType<typeof askServer>>
beforeAll(async () => {
  site = await askServer(waves)
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await site.close()
})

/** Fills in the page; where it asks whether something odd is right, says that it is, and what cannot be is filled in anew. */
async function answer(page: Page, habit: Habit, diary: Diary): Promise<void> {
  const place = placeOf(page)
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const odd = page.locator('input[name^="check."]')
    if (attempt > 0 && (await odd.count()) > 0) for (const box of await odd.all()) await box.check()
    else await fillIn(page, habit, diary)
    await press(page, 'next')
    if (placeOf(page) !== place) return
  }
  throw new Error(`${place}: ${await page.locator('main').innerText()}`)
}

/** Somebody on a phone who answers everything and sends it in: the pages that they got, and what was stored. */
async function whoIs(always: Habit['always'], seed: number) {
  const context = await browser.newContext({ viewport: { width: 375, height: 700 }, hasTouch: true })
  const page = await context.newPage()
  const habit: Habit = {
    random: seededRandom(seed),
    skips: 0.1,
    mark: 'tekst',
    taps: true,
    ...(always ? { always } : {}),
  }
  const diary: Diary = new Map()
  await begin(page, site.url + start)
  let isWide = false
  while (placeOf(page) !== 'review') {
    isWide ||= await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
    await (diary.has(placeOf(page)) ? expectShown(page, diary) : answer(page, habit, diary))
  }
  const secret = page.url().split('/')[7] ?? ''
  await press(page, 'send')
  expect(await page.locator('.receipt .code').count()).toBe(1)
  const stored = await site.store.find(secret)
  await context.close()
  expect(stored?.state).toBe('complete')
  expect(isWide).toBe(false)
  return { pages: [...diary.keys()], answers: stored?.answers ?? {} }
}

const { pages } = questionnaireOf(study, wave)
const pagesOf = (block: string): readonly string[] => pages.filter((page) => page.block === block).map(({ id }) => id)
const moduleBlocks = [...new Set(pages.map(({ block }) => block))].filter((id) => id.startsWith('module-'))

test.concurrent(
  'an aios gets the questions about training and not those of any module',
  { timeout: 120_000 },
  async () => {
    const aios = await whoIs({ phase: [1], specialism: [1] }, 11)
    expect(aios.answers).toMatchObject({ phase: 1, specialism: 1 })
    expect(aios.pages).toEqual(expect.arrayContaining([...pagesOf('training')].slice(0, 1)))
    for (const block of moduleBlocks) expect(aios.pages).not.toEqual(expect.arrayContaining([...pagesOf(block)]))
  },
)

test.concurrent('a hospital pharmacist gets the module of hospital pharmacy alone', { timeout: 120_000 }, async () => {
  const pharmacist = await whoIs({ phase: [4], specialism: [33] }, 12)
  expect(pharmacist.answers).toMatchObject({ phase: 4, specialism: 33 })
  expect(pharmacist.pages).toEqual(expect.arrayContaining([...pagesOf('module-hospital-pharmacy')]))
  expect(pharmacist.pages.some((page) => pagesOf('training').includes(page))).toBe(false)
  for (const block of moduleBlocks.filter((id) => id !== 'module-hospital-pharmacy')) {
    expect(pharmacist.pages.some((page) => pagesOf(block).includes(page))).toBe(false)
  }
})
