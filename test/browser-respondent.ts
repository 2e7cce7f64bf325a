import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Form } from '../src/core/items/item-type.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { answersIn, fillForm, type Habit } from './fill-form.ts'
import { controlsOf, type Control } from './page-controls.ts'
import { readHtmlForm } from './read-html-form.ts'
import { wholeReview } from './read-review.ts'

/** What somebody filled in on a page: what is typed and chosen, and the answers that this should give. */
export type Filled = {
  readonly controls: readonly Control[]
  readonly form: Form
  readonly answers: Answers
}

/** What somebody filled in, by page; the last time counts. */
export type Diary = Map<string, Filled>

/** The page where somebody is: its id, or `review` or `sent`. */
export const placeOf = (page: Page): string =>
  /\/p\/([^/]+)\//.exec(page.url())?.[1] ?? page.url().split(/[?#]/)[0]?.split('/').at(-2) ?? ''

/** Presses a button that leads to another page, by its value, and waits for that page. */
export async function press(page: Page, value: string): Promise<void> {
  const button = page.locator(`button[name="_do"][value="${value}"]:not(.unseen)`)
  await Promise.all([page.waitForEvent('load'), button.click()])
}

/** Goes on from a page that was filled in, and says that it is right where the page asks whether. */
export async function goOn(page: Page): Promise<void> {
  const place = placeOf(page)
  await press(page, 'next')
  if (placeOf(page) !== place) return
  for (const box of await page.locator('[name^="check."]').all()) await box.check()
  await press(page, 'next')
  if (placeOf(page) === place) throw new Error(`${place}: ${await page.locator('main').innerText()}`)
}

/** Agrees and starts. */
export async function begin(page: Page, start: string): Promise<void> {
  await page.goto(start)
  await page.locator('[name="_consent"]').check()
  await Promise.all([page.waitForEvent('load'), page.locator('main form .button').click()])
}

/** How far somebody is, in percent. */
export const progressOf = async (page: Page): Promise<number> =>
  Number(await page.locator('progress').getAttribute('value'))

const field = (page: Page, name: string, value?: string): Locator =>
  page.locator(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`)

/** Adds a row to a roster by its button, which without script leads to the page once more. */
async function addRow(page: Page, { name, cell }: Control): Promise<void> {
  await page.locator(`button[value="add:${cell?.roster ?? ''}"]`).click()
  await field(page, name).waitFor()
}

/** Touches the place of a slider where a value stands. */
async function touchSlider(slider: Locator, value: number): Promise<void> {
  const [low, high] = [Number(await slider.getAttribute('min')), Number(await slider.getAttribute('max'))]
  await slider.scrollIntoViewIfNeeded()
  const { width, height } = (await slider.boundingBox()) ?? { width: 0, height: 0 }
  // The thumb stays within the slider, so that its middle comes no nearer to the ends than half of it.
  const half = 14
  const x = half + ((value - low) / (high - low)) * (width - 2 * half)
  await slider.tap({ position: { x, y: height / 2 } })
}

/** Chooses an option: with a finger by its words, otherwise by its button or box. */
async function choose(page: Page, name: string, value: string, taps: boolean): Promise<void> {
  const option = field(page, name, value)
  if (!taps) return option.check()
  const words = page.locator('label', { has: option }).locator('span').first()
  return words.tap()
}

/** Puts one value in a control, as a person would with what stands there: a slider where there is one. */
async function enter(page: Page, { name, kind }: Control, value: string, taps: boolean): Promise<void> {
  switch (kind) {
    case 'one': {
      const slider = page.locator(`input[type="range"][id="f-${name}"]`)
      if (await field(page, name, value).isVisible()) return choose(page, name, value, taps)
      return taps ? touchSlider(slider, Number(value)) : slider.fill(value)
    }
    case 'several':
    case 'decline':
    case 'confirm':
      return choose(page, name, value, taps)
    case 'list':
      await field(page, name).selectOption(value)
      return
    case 'number':
    case 'month':
    case 'text':
      return field(page, name).fill(value)
  }
}

/** Fills in the page where somebody is, control by control, and notes what that should give. */
export async function fillIn(page: Page, habit: Habit, diary: Diary): Promise<Filled> {
  const controls = controlsOf(await page.content())
  const form = fillForm(controls, habit)
  const known = new Map(controls.map((control) => [control.name, control]))
  for (const [name, values] of Object.entries(form)) {
    const [, roster = '', row = '', column = ''] = /^(.+?)\.(\d+)\.([^.]+)$/.exec(name) ?? []
    const shown = known.get(name)
    const first = known.get(`${roster}.1.${column}`)
    const control = shown ?? (first?.cell ? { ...first, name, cell: { ...first.cell, row: Number(row) } } : undefined)
    if (control === undefined) throw new Error(`There is no ${name} on ${placeOf(page)}`)
    if (shown === undefined && (await field(page, name).count()) === 0) await addRow(page, control)
    for (const value of values) await enter(page, control, value, habit.taps ?? false)
  }
  const filled = { controls, form, answers: answersIn(controls, form) }
  diary.set(placeOf(page), filled)
  return filled
}

/** Fills in pages that are new and goes on, until the page where somebody is will do or there are no more questions. */
export async function walkOn(
  page: Page,
  habit: Habit,
  diary: Diary,
  until: () => Promise<boolean> = () => Promise.resolve(false),
): Promise<void> {
  while (placeOf(page) !== 'review' && !(await until())) {
    const place = placeOf(page)
    // What was filled in before is still there.
    await (diary.has(place) ? expectShown(page, diary) : fillIn(page, habit, diary))
    await goOn(page)
  }
}

/** Expects that the page where somebody is shows what they filled in on it. */
export async function expectShown(page: Page, diary: Diary): Promise<void> {
  const place = placeOf(page)
  const shown = readHtmlForm(await page.content())
  const form = diary.get(place)?.form ?? {}
  const expected = Object.entries(form).map(([name, own]) => [name, own.map((value) => value.replaceAll('\n', '\r\n'))])
  expect(Object.keys(shown).length, place).toBeGreaterThan(0)
  expect(
    Object.entries(shown).filter(([name, own]) => !name.startsWith('_') && own.some((value) => value !== '')),
    place,
  ).toEqual(expect.arrayContaining(expected))
}

/** The items that the review lists, each with whether it says that there is no answer. Each part of it is looked at. */
export async function reviewed(page: Page): Promise<ReadonlyMap<string, boolean>> {
  const { origin, pathname } = new URL(page.url())
  const questions = await wholeReview(async (part) => {
    await page.goto(origin + pathname + part)
    return page.content()
  })
  await page.goto(origin + pathname)
  return new Map(questions.map(({ item, isEmpty }) => [item, isEmpty]))
}

/** The answers in a diary to these items. */
export function answersTo(items: ReadonlySet<string>, diary: Diary): Answers {
  const pairs = [...diary.values()].flatMap(({ controls, answers }) => {
    const itemOf = new Map(
      controls.flatMap(
        ({ name, cell, item }) =>
          [
            [name, item],
            [cell?.roster ?? name, item],
          ] as const,
      ),
    )
    return Object.entries(answers).filter(([id]) => items.has(itemOf.get(id) ?? itemOf.get(`${id}.month`) ?? ''))
  })
  return Object.fromEntries(pairs)
}
