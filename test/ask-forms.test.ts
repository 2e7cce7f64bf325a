import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { issue } from '../src/core/issue.ts'
import { itemTypeNames, miniItem } from '../src/core/items/mini-item.ts'
import type { Form } from '../src/core/items/item-type.ts'
import { itemsHtml } from '../src/core/questionnaire/ask/question-page.ts'
import { filledForm, freshState } from '../src/core/questionnaire/ask/response-state.ts'
import { questionnaireOf } from '../src/core/questionnaire/questionnaire.ts'
import { readPage } from '../src/core/questionnaire/read-page.ts'
import { route } from '../src/core/questionnaire/route.ts'
import type { ShownPage } from '../src/core/questionnaire/show-page.ts'
import type { Answers } from '../src/core/rule/rule.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { miniStudy } from '../src/core/study/mini-study.ts'
import type { Study } from '../src/core/study/study.ts'
import { languages } from '../src/core/text.ts'
import { shippedStudy } from './ask-server.ts'
import { readHtmlForm } from './read-html-form.ts'

const textOf = (shown: ShownPage, form: Form, language: 'nl' | 'en' = 'nl'): string =>
  itemsHtml(shown, { language, form, issues: [], seed: 'seed', codes: false, words: (text) => text[language] })
    .map(({ html }) => html)
    .join('')

/** The answers on a page, of all that somebody gave. */
const onPage = (shown: ShownPage, answers: Answers): Answers =>
  Object.fromEntries(
    shown.items.flatMap(({ offered }) =>
      offered.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])),
    ),
  )

let example: Study
beforeAll(async () => {
  example = await shippedStudy('example')
})

describe.each(['example', 'basisartsen'])('the pages of %s', (name) => {
  test('give back the answers that they show, whatever those are', async () => {
    const study = await shippedStudy(name)
    for (const wave of study.waves) {
      const questionnaire = questionnaireOf(study, wave)
      const types = new Set<string>()
      for (const { answers, declined } of simulate(questionnaire, 150, seededRandom(7))) {
        const taken = route(questionnaire, answers)
        const state = { ...freshState, answers: taken.answers, declined }
        for (const shown of taken.pages) {
          const posted = readHtmlForm(textOf(shown, filledForm(state, shown)))
          const reading = readPage(shown, posted, taken.answers)
          expect(reading.answers).toEqual(onPage(shown, taken.answers))
          expect(reading.declined).toEqual(
            shown.items.flatMap(({ asked }) => (declined.includes(asked.item.id) ? [asked.item.id] : [])),
          )
          for (const { asked } of shown.items) types.add(asked.item.type)
        }
      }
      expect([...types].toSorted()).toContain('single')
    }
  })
})

/** A page with one item of a type. */
function pageWith(type: (typeof itemTypeNames)[number], changes: object = {}): ShownPage {
  const study = miniStudy({ items: [miniItem(type, 'a', changes)] })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('A study has a wave')
  const [shown] = route(questionnaireOf(study, wave), {}).pages
  if (shown === undefined) throw new Error('The page is for everyone')
  return shown
}

test('a text comes back as it was read the first time, whatever is in it', () => {
  const shown = pageWith('text', { multiline: true })
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
      const first = readPage(shown, { a: [typed] }, {}).answers
      const form = filledForm({ ...freshState, answers: first }, shown)
      expect(readPage(shown, readHtmlForm(textOf(shown, form)), {}).answers).toEqual(first)
    }),
  )
})

const hostile = [
  `"><script>alert(1)</script>`,
  `' onfocus='alert(1)`,
  '</textarea><img src=x onerror=alert(1)>',
  '=HYPERLINK("x")',
  '{number}',
  '\u0000\u202E\u2066',
  '&lt;b&gt;',
]

test.each(itemTypeNames)('a field of a %s shows what was typed as text and never as HTML', (type) => {
  const shown = pageWith(type)
  const variables = shown.items.flatMap(({ offered }) => offered)
  const fields = [...readFieldNames(textOf(shown, {}))]
  for (const typed of hostile) {
    const form = Object.fromEntries(fields.map((field) => [field, [typed]]))
    const { issues } = readPage(shown, form, {})
    const html = itemsHtml(shown, { language: 'nl', form, issues, seed: 's', codes: true, words: ({ nl }) => nl })
      .map((one) => one.html)
      .join('')
    expect(html).not.toMatch(/<script|<img|<b>g/)
    expect(html).not.toMatch(/"\s*onfocus/)
    const text = variables.find(({ kind }) => kind === 'text')?.id
    expect(text === undefined ? [typed] : readHtmlForm(html)[text]).toEqual([typed])
  }
})

function readFieldNames(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ name="([^"]+)"/g)].map(([, name = '']) => name))
}

describe.each(languages)('the HTML of every type in %s', (language) => {
  test('is what it was', async () => {
    const [wave] = example.waves.slice(-1)
    if (wave === undefined) throw new Error('The example has waves')
    const answers: Answers = {
      'years-here': 2,
      'lunch-place': [1, 5],
      'lunch-place.5.text': 'In <het> "park"',
      'break-minutes.planned': 30,
      'break-long-enough': 2,
      favourites: [{ dish: 'Soep', kind: 2, price: 12.5 }],
      'first-visit': 2003,
      'last-team-lunch': 2019 * 12 + 8,
      'canteen-opinion.1': 3,
      'canteen-mood.2': 7,
      'menu-idea': 'Erwtensoep\nmet worst',
    }
    const items = route(questionnaireOf(example, wave), answers).pages.flatMap((shown) => {
      const form = filledForm({ ...freshState, answers }, shown)
      return shown.items.map((item) => ({
        type: item.asked.item.type,
        html: textOf({ ...shown, items: [item] }, form, language),
      }))
    })
    const seen = Map.groupBy(items, ({ type }) => type)
    expect([...seen.keys()].toSorted()).toEqual(itemTypeNames.toSorted())
    for (const [type, own] of seen) {
      await expect(own.map(({ html }) => html).join('\n')).toMatchFileSnapshot(`golden/ask-${type}.${language}.html`)
    }
  })
})

test('what is wrong stands at the field, and the field says that it is', () => {
  const shown = pageWith('number')
  const [html = ''] = itemsHtml(shown, {
    language: 'en',
    form: { a: ['many'] },
    issues: [issue('answer-not-digits', ['a'], { given: 'many', min: 0, max: 9 })],
    seed: '',
    codes: false,
    words: ({ en }) => en,
  }).map((one) => one.html)
  expect(html).toContain('id="e-a"')
  expect(html).toMatch(/<input[^>]*aria-describedby="[^"]*e-a"[^>]*aria-invalid="true"/)
  expect(html).toContain('value="many"')
})
