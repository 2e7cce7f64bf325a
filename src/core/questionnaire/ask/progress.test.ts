import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Draw } from '../../../../test/arbitrary-study.ts'
import { shippedStudy } from '../../../../test/ask-server.ts'
import { drawnSave } from '../../../../test/drawn-save.ts'
import { drawnWave } from '../../../../test/drawn-wave.ts'
import { miniItem } from '../../items/mini-item.ts'
import type { Variable } from '../../items/variable.ts'
import { answersLookup } from '../../rule/answers-lookup.ts'
import { couldHold } from '../../rule/could-hold.ts'
import { joinAnswers } from '../../rule/join-answers.ts'
import type { Answers, RuleTree, Value } from '../../rule/rule.ts'
import { miniStudy } from '../../study/mini-study.ts'
import type { Study } from '../../study/study.ts'
import { questionnaireOf, type Questionnaire } from '../questionnaire.ts'
import { route, type Route } from '../route.ts'
import { walk } from '../walk.ts'
import { progressAt } from './progress.ts'

const last = (study: Study): Questionnaire => {
  const wave = study.waves.at(-1)
  if (wave === undefined) throw new Error('A study has waves')
  return questionnaireOf(study, wave)
}

/** What somebody may answer; of a roster and of texts it matters only that they are answered. */
function valueOf({ kind, codes, min, max }: Variable, make: fc.GeneratorValue): Value {
  const all = codes.map(({ code }) => code)
  const low = min ?? 0
  switch (kind) {
    case 'single':
      return make(fc.constantFrom<number[]>, ...all)
    case 'multiple':
      return make(fc.subarray<number>, all, { minLength: 1 }).toSorted((a, b) => a - b)
    case 'text':
      return 'words'
    case 'roster':
      return [{}]
    case 'months':
      return make(fc.integer, { min: low, max: max ?? low }) * 12
    case 'scale':
    case 'number':
    case 'year':
      return make(fc.integer, { min: Math.ceil(low), max: Math.floor(max ?? low) })
  }
}

const studies = await Promise.all(['example', 'basisartsen', 'specialisten'].map(shippedStudy))

describe.each(studies.map((study) => ({ name: study.id, questionnaire: last(study) })))(
  'on the way through $name',
  ({ questionnaire }) => {
    test('what is shown starts at 0, rises with every page and is never 100, whatever is answered or skipped', () => {
      const property = fc.property(fc.gen(), fc.double({ min: 0, max: 1, noNaN: true }), (make, skips) => {
        const drawn: Record<string, Value> = {}
        for (const variable of questionnaire.pages.flatMap(({ items }) => items.flatMap((item) => item.variables))) {
          if (make(fc.double, { min: 0, max: 1, noNaN: true }) >= skips) drawn[variable.id] = valueOf(variable, make)
        }
        const whole = route(questionnaire, drawn)
        const given: Record<string, Value> = {}
        const seen = whole.pages.map(({ page, items }) => {
          const percent = progressAt(questionnaire, route(questionnaire, given), page.id)
          // Who went back sees what they saw before, although later pages are answered.
          expect(progressAt(questionnaire, whole, page.id)).toBe(percent)
          for (const { id } of items.flatMap(({ offered }) => offered)) {
            const value = whole.answers[id]
            if (value !== undefined) given[id] = value
          }
          return percent
        })
        expect(seen[0]).toBe(0)
        for (const [index, percent] of seen.entries()) expect(percent).toBeGreaterThan(seen[index - 1] ?? -1)
        expect(seen.at(-1)).toBeLessThan(100)
      })
      fc.assert(property, { numRuns: 60 })
    })
  },
)

/** The pages that may still come from one on, itself among them, with a look at every rule of each. */
function coming({ pages }: Questionnaire, { answers }: Route, page: string): number {
  const position = pages.findIndex(({ id }) => id === page)
  const open = new Set(pages[position]?.items.flatMap(({ variables }) => variables.map(({ id }) => id)))
  const may = (rule: RuleTree | null): boolean =>
    rule === null || couldHold(rule, answersLookup(answers), (id) => open.has(id))
  const later = pages.slice(position + 1).filter(({ when, items }) => {
    const offered = items
      .filter((item) => may(when) && may(item.when))
      .map(({ variables }) => ({
        asksNothing: variables.length === 0,
        own: variables.filter(
          (one) => may(one.when) && (one.codes.length === 0 || one.codes.some((code) => may(code.when))),
        ),
      }))
      .filter(({ asksNothing, own }) => asksNothing || own.length > 0)
    if (offered.length > 0) for (const { variables } of items) for (const { id } of variables) open.add(id)
    return offered.length > 0
  })
  return 1 + later.length
}

test('the pages that may still come are those of which every rule may hold yet, in any study', () => {
  let fewer = 0
  const property = fc.property(fc.gen(), (gen) => {
    const draw: Draw = (arbitrary) => gen(() => arbitrary)
    const { questionnaire } = drawnWave(gen)
    const given = joinAnswers(questionnaire.pages.map((page) => drawnSave(draw, page, null).answers))
    const whole = route(questionnaire, given)
    for (const [before, { page }] of whole.pages.entries()) {
      const after = coming(questionnaire, whole, page.id)
      const percent = Math.floor((100 * before) / (before + after))
      expect(progressAt(questionnaire, whole, page.id)).toBe(percent)
      expect(progressAt(questionnaire, walk(questionnaire, given), page.id)).toBe(percent)
      if (questionnaire.pages.indexOf(page) + after < questionnaire.pages.length) fewer += 1
    }
  })
  fc.assert(property, { numRuns: 500, endOnFailure: true })
  expect(fewer).toBeGreaterThan(40)
})

const label = { nl: 'Een', en: 'One' }
const single = (id: string) => miniItem('single', id, { options: [1, 2].map((code) => ({ code, label })) })
const page = (id: string, when?: string) => ({ id, ...(when === undefined ? {} : { when }), items: [single(`q${id}`)] })

/** What each page of four says to somebody with these answers. */
const percents = (rule: string, answers: Answers): readonly number[] => {
  const questionnaire = last(miniStudy({ pages: [page('p1'), page('p2', rule), page('p3', 'qp2 = 1'), page('p4')] }))
  const found = route(questionnaire, answers)
  return found.pages.map((one) => progressAt(questionnaire, found, one.page.id))
}

describe('the pages that may still come are counted', () => {
  test.each([
    { name: 'one that hangs on this page, and one that hangs on that', rule: 'qp1 = 1', answers: {}, seen: [0, 50] },
    { name: 'none that an answer ruled out', rule: 'qp1 = 1', answers: { qp1: 2 }, seen: [0, 50] },
    { name: 'one that an answer made sure of', rule: 'qp1 = 1', answers: { qp1: 1 }, seen: [0, 25, 66] },
    { name: 'one for who answers anything', rule: 'answered qp1', answers: { qp1: 2, qp2: 1 }, seen: [0, 25, 50, 75] },
    { name: 'none that hangs on what was skipped', rule: 'not qp1 = 1', answers: {}, seen: [0, 50] },
  ])('$name', ({ rule, answers, seen }) => {
    expect(percents(rule, answers)).toEqual(seen)
  })
})
