import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { html } from '../../html.ts'
import { miniItem } from '../../items/mini-item.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { everywhere } from '../../text.ts'
import { questionnaireOf, type Questionnaire } from '../questionnaire.ts'
import { route } from '../route.ts'
import type { ShownItem } from '../show-page.ts'
import { isShort, partWith, reviewParts, reviewWeight, type ReviewedItem } from './review-parts.ts'

/** Blocks of pages of questions: of each question how much it weighs, or `null` for a note. */
type Weights = readonly (readonly (readonly (number | null)[])[])[]

const anyWeights: fc.Arbitrary<Weights> = fc.array(
  fc.array(fc.array(fc.option(fc.integer({ min: 1, max: 100 }), { freq: 5 }), { minLength: 1, maxLength: 4 }), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 5 },
)

function questionnaireWith(weights: Weights): Questionnaire {
  const blocks = weights.map((pages, block) => ({
    id: `block-${block}`,
    title: everywhere(`Block ${block}`),
    pages: pages.map((items, page) => ({
      id: `page-${block}-${page}`,
      items: items.map((weight, item) => miniItem(weight === null ? 'note' : 'text', `q-${block}-${page}-${item}`)),
    })),
  }))
  const study = miniStudy({
    blocks: [
      { id: 'extra', title: everywhere('Extra'), pages: [{ id: 'extra', items: [miniItem('text', 'extra')] }] },
      ...blocks,
    ],
  })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('A study has waves')
  return questionnaireOf(study, wave)
}

const review =
  (weights: Weights) =>
  ({ asked: { item } }: ShownItem): ReviewedItem => {
    const [, block = 0, page = 0, own = 0] = item.id.split('-').map(Number)
    return { html: html`${item.id}`, isFilled: true, weight: weights[block]?.[page]?.[own] ?? 1 }
  }

const anyReview = fc.tuple(anyWeights, fc.integer({ min: 1, max: 300 })).map(([weights, limit]) => {
  const questionnaire = questionnaireWith(weights)
  const { pages } = route(questionnaire, {})
  return { limit, pages, parts: reviewParts(questionnaire, pages, review(weights), limit) }
})

describe('the parts of a review', () => {
  test('are together the whole review: every question once, in the order of the questionnaire', () => {
    const property = fc.property(anyReview, ({ pages, parts }) => {
      const questions = pages.flatMap(({ items }) => items.filter(({ asked }) => asked.item.type !== 'note'))
      const shown = parts.flatMap((part) => part.pages.flatMap(({ items }) => items.map((item) => item.html.html)))
      expect(shown).toEqual(questions.map(({ asked }) => asked.item.id))
    })
    fc.assert(property)
  })

  test('hold pages of one block, no more than may be unless it is one page, and are numbered within their block', () => {
    const property = fc.property(anyReview, ({ parts, limit }) => {
      for (const { pages, title, of } of parts) {
        const weight = pages.flatMap(({ items }) => items).reduce((sum, item) => sum + item.weight, 0)
        expect(pages.length === 1 || weight <= limit).toBe(true)
        expect(new Set(pages.map(({ id }) => id.replace(/-\d+$/, ''))).size).toBe(1)
        expect(parts.filter((one) => one.title === title).map(({ number }) => number)).toEqual(
          Array.from({ length: of }, (_, index) => index + 1),
        )
      }
    })
    fc.assert(property)
  })

  test('each have their own pages, by which they are found; any other leads to the first', () => {
    const property = fc.property(anyReview, ({ parts }) => {
      for (const part of parts) for (const { id } of part.pages) expect(partWith(parts, id)).toBe(part)
      for (const none of [null, '', 'nowhere', '__proto__']) expect(partWith(parts, none)).toBe(parts[0])
    })
    fc.assert(property)
  })

  test('are shown all at once when they weigh no more together than one may', () => {
    const property = fc.property(anyReview, ({ parts, limit }) => {
      const items = parts.flatMap(({ pages }) => pages.flatMap((page) => page.items))
      const whole = items.reduce((sum, { weight }) => sum + weight, 0)
      expect(isShort(parts, limit)).toBe(whole <= limit)
    })
    fc.assert(property)
  })
})

test('what somebody wrote counts double in the weight of a question, also in the rows of a roster', () => {
  const study = miniStudy({ items: [miniItem('text', 'a'), miniItem('roster', 'b'), miniItem('single', 'c')] })
  const [wave] = study.waves
  if (wave === undefined) throw new Error('A study has waves')
  const answers = { a: 'twelve words', b: [{ 'b.name': 'four', 'b.months': 3 }, { 'b.name': 'three' }], c: 1 }
  const pages = route(questionnaireOf(study, wave), answers).pages
  const weights = pages.flatMap(({ items }) => items.map((shown) => reviewWeight(html`<dt>?`, shown, answers)))
  expect(weights).toEqual([5 + 12, 5 + 4 + 5, 5])
})
