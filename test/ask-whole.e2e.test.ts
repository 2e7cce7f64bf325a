import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { main } from '../src/app/cli/main.ts'
import { openStore } from '../src/app/storage/open-store.ts'
import type { ResponseStore } from '../src/app/storage/response-store.ts'
import { startServer, type RunningServer } from '../src/app/web/server.ts'
import type { PublicTable } from '../src/core/disclosure/public-table.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { route } from '../src/core/questionnaire/route.ts'
import type { Answers, Value } from '../src/core/rule/rule.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { askApp, shippedStudy, trialWaves } from './ask-server.ts'
import {
  answersTo,
  begin,
  expectShown,
  fillIn,
  goOn,
  placeOf,
  press,
  progressOf,
  reviewed,
  walkOn,
  type Diary,
} from './browser-respondent.ts'
import { launchBrowser } from './browser.ts'
import type { Habit } from './fill-form.ts'
import { figuresByPerson, toNine } from './person-figures.ts'
import { readCsv } from './read-csv.ts'

const study = await shippedStudy('basisartsen')
const [asked] = trialWaves(study, { demonstration: false })

let browser: Browser
let folder: string
let store: ResponseStore
let server: RunningServer
let url: string
const faults: Error[] = []
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-whole-'))
  store = await openStore({ folder })
  const report = (error: Error): void => {
    faults.push(error)
  }
  const app = await askApp({ store, waves: asked === undefined ? [] : [asked], report, today: () => '2023-05-01' })
  server = await startServer(app, { port: 0 })
  url = server.url.slice(0, -1)
  browser = await launchBrowser()
}, 60_000)
afterAll(async () => {
  await browser.close()
  await server.close()
  await store.close()
  await rm(folder, { recursive: true, force: true })
})

const phone: BrowserContextOptions = { viewport: { width: 375, height: 700 }, hasTouch: true }
const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } }
const start = '/nl/ask/basisartsen/2023/'

/** What the pages of all browsers complained of, and the servers that they asked something of. */
const troubles: string[] = []
const hosts = new Set<string>()

/** A page in a browser of its own, as somebody on another device has it. */
async function device(options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage()
  page.on('request', (request) => hosts.add(new URL(request.url()).host))
  page.on('pageerror', ({ message }) => troubles.push(message))
  page.on('console', (message) => {
    // Of a script that the test itself keeps away the browser complains, and of a page that asks whether answers are right.
    const isMeant = message.location().url.endsWith('.js') || message.text().includes('422 (Unprocessable Entity)')
    if (!isMeant) troubles.push(message.text())
  })
  return page
}

const leave = (page: Page): Promise<void> => page.context().close()

/** What everybody gave, by name: the answers to all that the review showed them, from what they filled in. */
const given = new Map<string, Answers>()
/** The kinds of controls in which something was filled in. */
const kinds = new Set<string>()

/** Sends from the review, after holding it and the store against what was filled in. */
async function send(page: Page, name: string, diary: Diary): Promise<void> {
  const items = await reviewed(page)
  const answers = answersTo(new Set(items.keys()), diary)
  for (const [item, isEmpty] of items) {
    const isAnswered = Object.keys(answersTo(new Set([item]), diary)).length > 0
    expect({ item, isEmpty }).toEqual({ item, isEmpty: !isAnswered })
  }
  const secret = page.url().split('/')[7] ?? ''
  await press(page, 'send')
  expect(await page.locator('.receipt .code').innerText()).toMatch(/^[\dA-Z]+(-[\dA-Z]+)+$/)
  const stored = await store.find(secret)
  const all = answersTo(new Set([...diary.values()].flatMap(({ controls }) => controls.map(({ item }) => item))), diary)
  expect(stored?.state).toBe('complete')
  expect([...(stored?.pages.keys() ?? [])].toSorted()).toEqual([...diary.keys()].toSorted())
  expect(stored?.answers).toEqual(all)
  expect(route(questionnaireOf(study, asked?.wave ?? never()), stored?.answers ?? {}).answers).toEqual(answers)
  given.set(name, answers)
  for (const { controls, form } of diary.values()) {
    for (const control of controls.filter((one) => Object.hasOwn(form, one.name))) {
      kinds.add(control.cell === null ? control.kind : `${control.kind} in a roster`)
      if (control.opener !== null) kinds.add(control.opener.code === null ? 'text of a row' : 'text of an option')
    }
  }
}

/** A command in English on the store and the data of this test. */
async function run(...words: readonly string[]) {
  let [out, error] = ['', '']
  const code = await main([...words, '--language', 'en', '--data', folder], {
    out: { write: (text) => (out += text) },
    error: { write: (text) => (error += text) },
  })
  return { code, out, error }
}

const never = (): never => {
  throw new Error('The study has a wave')
}

describe.concurrent('the whole questionnaire is filled in', { timeout: 120_000 }, () => {
  test('by an aios on a phone, who goes on elsewhere, in another language, back and forth, and changes an early answer', async () => {
    const habit: Habit = {
      random: seededRandom(1),
      skips: 0.2,
      mark: 'aios',
      rows: 3,
      always: { '0.2': [2], '0.11': [1, 2, 3, 4] },
    }
    const diary: Diary = new Map()
    const first = await device(phone)
    await begin(first, url + start)
    const touching = { ...habit, taps: true }
    await walkOn(first, touching, diary, async () => (await progressOf(first)) >= 50)
    await fillIn(first, touching, diary)
    await first.getByText('Bewaard', { exact: true }).waitFor()
    const left = placeOf(first)
    await press(first, 'later')
    const address = (await first.locator('#address').textContent()) ?? never()
    await leave(first)

    const page = await device(desktop)
    await page.goto(address)
    expect(placeOf(page)).toBe(left)
    await expectShown(page, diary)
    await press(page, 'language:en')
    expect(placeOf(page)).toBe(left)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await expectShown(page, diary)
    await goOn(page)
    const places: string[] = []
    await walkOn(page, habit, diary, () => Promise.resolve(places.push(placeOf(page)) > 2))
    const ahead = placeOf(page)
    for (const place of places.slice(0, -1).toReversed()) {
      await press(page, 'back')
      expect(placeOf(page)).toBe(place)
      await expectShown(page, diary)
    }
    while (placeOf(page) !== ahead) await goOn(page)
    await press(page, 'language:nl')
    await walkOn(page, habit, diary)

    const research = new Set(['3.1', '3.2', '3.3', '3.4', '3.5'])
    expect(Object.keys(answersTo(research, diary)).length).toBeGreaterThan(5)
    expect((await reviewed(page)).has('3.1')).toBe(true)
    await page.locator('a[href="?q=0.11"]').click()
    await page.waitForURL('**/p/**')
    await expectShown(page, diary)
    await page.locator('[name="0.11"][value="2"]').uncheck()
    await page.locator('[name="0.11"][value="7"]').check()
    const early = diary.get(placeOf(page)) ?? never()
    diary.set(placeOf(page), { ...early, answers: { ...early.answers, '0.11': [1, 3, 4, 7] } })
    await goOn(page)
    await walkOn(page, habit, diary)
    const items = await reviewed(page)
    expect([items.has('3.1'), items.has('6.1')]).toEqual([false, true])
    await send(page, 'aios', diary)
    await leave(page)
  })

  test('by a researcher on a desktop', async () => {
    const habit: Habit = {
      random: seededRandom(2),
      skips: 0.2,
      mark: 'researcher',
      always: { '0.2': [5], '0.11': [2, 5] },
    }
    const diary: Diary = new Map()
    const page = await device(desktop)
    await begin(page, url + start)
    await walkOn(page, habit, diary)
    await send(page, 'researcher', diary)
    await leave(page)
  })

  test('by an anios whose scripts are blocked, and who goes on in a browser that runs none', async () => {
    const habit: Habit = {
      random: seededRandom(3),
      skips: 0.2,
      mark: 'anios',
      rows: 2,
      always: { '0.2': [1, 5], '0.11': [1, 7] },
    }
    const diary: Diary = new Map()
    const first = await device(phone)
    await first.route('**/*.js', (script) => script.abort())
    await begin(first, url + start)
    await walkOn(first, { ...habit, taps: true }, diary, async () => (await progressOf(first)) >= 50)
    expect(await first.locator('[type="range"]').count()).toBe(0)
    const address = first.url().replace(/\/p\/.*/, '/')
    await leave(first)
    const page = await device({ ...desktop, javaScriptEnabled: false })
    await page.goto(address)
    await walkOn(page, habit, diary)
    await send(page, 'anios', diary)
    await leave(page)
  })

  test('by somebody who leaves everything open', async () => {
    const habit: Habit = { random: seededRandom(4), skips: 1, mark: '' }
    const diary: Diary = new Map()
    const page = await device(phone)
    await begin(page, url + start)
    await walkOn(page, habit, diary)
    await send(page, 'nobody', diary)
    expect(given.get('nobody')).toEqual({})
    await leave(page)
  })
})

test('every kind of control was filled in, and no page asked anything of another server or brought one into trouble', () => {
  expect([...kinds].toSorted()).toEqual([
    'list in a roster',
    'month',
    'number',
    'number in a roster',
    'one',
    'several',
    'text',
    'text in a roster',
    'text of a row',
    'text of an option',
  ])
  expect(troubles).toEqual([])
  expect([...hosts]).toEqual([new URL(url).host])
  expect(faults).toEqual([])
})

/** The cells of the exported responses in which an answer stands, each with what should stand there. */
function cellsOf(variable: string, value: Value): readonly (readonly [string, string])[] {
  if (typeof value === 'number') {
    const isMonth = variable === '1.5'
    const month = `${Math.floor(value / 12)}-${String((value % 12) + 1).padStart(2, '0')}`
    return [[variable, isMonth ? month : String(value)]]
  }
  if (typeof value === 'string') return [[variable, value]]
  const codes = value.filter((one) => typeof one === 'number')
  return codes.length > 0
    ? codes.map((code) => [`${variable}=${code}`, '1'] as const)
    : [[variable, String(value.length)]]
}

describe('what was filled in', () => {
  test('is collected by the command, which does not put it with simulated answers or in their place unasked', async () => {
    expect(given.size).toBe(4)
    const tried = await run('collect', 'basisartsen', '--wave', '2023', '--trial')
    expect(tried).toMatchObject({ code: 3 })
    expect(tried.error).toContain('no responses of a trial are stored, but 4 real ones are')
    expect(await run('simulate', 'basisartsen', '--wave', '2023', '--respondents', '20')).toMatchObject({ code: 0 })
    const refused = await run('collect', 'basisartsen', '--wave', '2023')
    expect(refused).toMatchObject({ code: 2 })
    expect(refused.error).toContain('simulated answers')
    const collected = await run('collect', 'basisartsen', '--wave', '2023', '--replace')
    expect(collected).toMatchObject({ code: 0, out: '' })
    expect(collected.error).toContain('4 responses in')
  })

  test('gives in every table the bases, counts and averages that follow from what each person gave', async () => {
    const { code, out } = await run('tabulate', 'basisartsen', '--format', 'json')
    expect(code).toBe(0)
    const tables = JSON.parse(out) as readonly PublicTable[]
    expect(tables.map(({ id }) => id)).toEqual(study.tables.map(({ id }) => id))
    const printed = tables.flatMap(({ id, simulated, columns, rows, cells }) =>
      rows.flatMap((row, line) =>
        columns.map(({ group, statistic }, index) => {
          const { base, n, estimate } = cells[line]?.[index] ?? never()
          const figure = { table: id, row: Number(row.id), group, statistic, base: base?.n, n }
          return { ...figure, estimate: toNine(estimate), simulated }
        }),
      ),
    )
    const expected = study.tables
      .flatMap((spec) => figuresByPerson(study, spec, [...given.values()]))
      .map((figure) => ({ ...figure, simulated: false }))
    expect(printed.filter(({ n }) => n !== 0).length).toBeGreaterThan(200)
    expect(printed).toEqual(expected)
  })

  test('is exported as it was given, with the reason for what has no answer', async () => {
    const out = path.join(folder, 'export')
    expect(await run('export', 'basisartsen', '--wave', '2023', '--out', out)).toMatchObject({ code: 0 })
    const [head = [], ...lines] = readCsv(await readFile(path.join(out, 'responses.csv'), 'utf8'))
    const rows = lines.map((line) => new Map(head.map((name, index) => [name, line[index] ?? ''])))
    const rowOf = (name: string) =>
      rows.find((row) => [...row.values()].some((cell) => cell.startsWith(`${name} `))) ??
      rows.find((row) => row.get('0.2=1') === '-2' && name === 'nobody') ??
      never()
    for (const [name, answers] of given) {
      for (const [column, cell] of Object.entries(answers).flatMap(([id, value]) => cellsOf(id, value))) {
        expect([name, column, rowOf(name).get(column)]).toEqual([name, column, cell])
      }
    }
    const [notAsked, skipped] = ['-1', '-2']
    expect([rowOf('aios').get('3.3'), rowOf('aios').get('3.1:missing')]).toEqual([notAsked, notAsked])
    expect([rowOf('nobody').get('0.8'), rowOf('nobody').get('3.3')]).toEqual([skipped, notAsked])
  })
})
