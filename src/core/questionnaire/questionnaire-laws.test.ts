import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { itemSchema } from '../items/item-schema.ts'
import type { Form } from '../items/item-type.ts'
import { typeOf } from '../items/item-types.ts'
import type { Item } from '../items/item.ts'
import { itemTypeNames, miniItem } from '../items/mini-item.ts'
import { fieldsOf, postValue } from '../items/post-value.ts'
import type { Variable } from '../items/variable.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { Answers, Relation, RosterRow, RuleTree, Value } from '../rule/rule.ts'
import { everywhere } from '../text.ts'
import type { AskedPage, Questionnaire } from './questionnaire.ts'
import { declineField, readPage } from './read-page.ts'
import { route } from './route.ts'
import { countedLookup, walk } from './walk.ts'

type Maker = fc.GeneratorValue

const label = everywhere('Label')
const three = [1, 2, 3].map((code) => ({ code, label, open: code === 3 ? true : undefined }))

/** More than the smallest of some types: options with texts, several rows. */
const larger: Readonly<Partial<Record<Item['type'], object>>> = {
  single: { options: three },
  multiple: { options: three },
  matrix: { rows: three },
  slider: { rows: three.map(({ code }) => ({ code, label, low: label, high: label })) },
}

/** How rules may be made: whether they may ask if something is answered, and whether options may have rules. */
type Freedom = { readonly answered: boolean; readonly options: boolean }

const relations: readonly Relation[] = ['=', '!=', '<', '<=', '>', '>=']

function conditionOn(variable: Variable, make: Maker, freedom: Freedom): RuleTree | null {
  const { id, kind } = variable
  if (freedom.answered && make(fc.boolean)) return { kind: 'answered', variable: id }
  const relation = make(fc.constantFrom<Relation[]>, ...relations)
  const small = make(fc.integer, { min: 0, max: 4 })
  switch (kind) {
    case 'single':
      return make(fc.boolean)
        ? { kind: 'compare', variable: id, relation: small > 2 ? '=' : '!=', value: small }
        : { kind: 'in', variable: id, values: [1, small] }
    case 'multiple':
      return make(fc.boolean)
        ? { kind: 'has', variable: id, code: small }
        : { kind: 'count', variable: id, relation, value: small }
    case 'scale':
    case 'number':
    case 'year':
    case 'months':
      return make(fc.boolean)
        ? { kind: 'compare', variable: id, relation, value: small }
        : { kind: 'between', variable: id, low: small, high: 30_000 }
    case 'roster':
      return {
        kind: make(fc.constantFrom<('any' | 'all')[]>, 'any', 'all'),
        roster: id,
        of: { kind: 'compare', variable: `${id}.months`, relation, value: small },
      }
    case 'text':
      return null
  }
}

/** A rule about some of these variables, or none. */
function ruleOn(earlier: readonly Variable[], make: Maker, freedom: Freedom): RuleTree | null {
  if (earlier.length === 0 || make(fc.integer, { min: 0, max: 2 }) === 0) return null
  const parts = Array.from({ length: make(fc.integer, { min: 1, max: 3 }) }, () => {
    const condition = conditionOn(make(fc.constantFrom<Variable[]>, ...earlier), make, freedom)
    return condition === null || make(fc.boolean) ? condition : ({ kind: 'not', of: condition } as const)
  })
  const of = parts.filter((part) => part !== null)
  return of.length === 0 ? null : { kind: make(fc.constantFrom<('and' | 'or')[]>, 'and', 'or'), of }
}

/** A questionnaire with rules in every place, each over variables of earlier pages. */
function someQuestionnaire(make: Maker, freedom: Freedom): Questionnaire {
  const earlier: Variable[] = []
  const pages = Array.from({ length: make(fc.integer, { min: 1, max: 5 }) }, (_, number): AskedPage => {
    const items = Array.from({ length: make(fc.integer, { min: 1, max: 2 }) }, (_unused, position) => {
      const type = make(fc.constantFrom<Item['type'][]>, ...itemTypeNames)
      const item = itemSchema.parse(miniItem(type, `${number}.${position}`, larger[type])) as Item
      const variables = typeOf(item)
        .variables(item)
        .map((one): Variable => ({
          ...one,
          when: ruleOn(earlier, make, freedom),
          codes: freedom.options
            ? one.codes.map((code) => ({ ...code, when: ruleOn(earlier, make, freedom) }))
            : one.codes,
        }))
      return { item, when: ruleOn(earlier, make, freedom), variables }
    })
    const when = ruleOn(earlier, make, freedom)
    earlier.push(...items.flatMap(({ variables }) => variables))
    return { id: `page-${number}`, block: 'block', when, items }
  })
  return { study: 'mini', wave: '2026', blocks: [], pages }
}

function someValue(variable: Variable, make: Maker): Value {
  const small = make(fc.integer, { min: 0, max: 4 })
  switch (variable.kind) {
    case 'single':
      return small
    case 'multiple':
      return make(fc.subarray<number>, [1, 2, 3, 9], { minLength: 1 })
    case 'scale':
    case 'number':
      return small
    case 'year':
      return 2000 + small
    case 'months':
      return 2000 * 12 + small
    case 'text':
      return 'text'
    case 'roster':
      return Array.from({ length: small }, (_, index): RosterRow => (index === 1 ? { name: 'x' } : { months: index }))
  }
}

const variablesOf = ({ pages }: Questionnaire): readonly Variable[] =>
  pages.flatMap(({ items }) => items.flatMap(({ variables }) => variables))

function someAnswers(variables: readonly Variable[], make: Maker): Answers {
  const answered = variables.filter(() => make(fc.integer, { min: 0, max: 3 }) > 0)
  return Object.fromEntries(answered.map((variable) => [variable.id, someValue(variable, make)]))
}

/** A route in a form that can be compared: what is shown, what counts, what is asked. */
function outcome(questionnaire: Questionnaire, given: Answers) {
  const { pages, answers, asked } = route(questionnaire, given)
  return {
    answers,
    asked: [...asked],
    shown: pages.flatMap(({ page, items }) =>
      items.map(({ asked: { item }, offered }) => [page.id, item.id, offered.map(({ id, codes }) => [id, codes])]),
    ),
  }
}

const free: Freedom = { answered: true, options: true }

/** For every questionnaire and all answers. */
function always(law: (questionnaire: Questionnaire, given: Answers, make: Maker) => void, freedom = free): void {
  fc.assert(
    fc.property(fc.gen(), (make) => {
      const questionnaire = someQuestionnaire(make, freedom)
      law(questionnaire, someAnswers(variablesOf(questionnaire), make), make)
    }),
    { numRuns: 300 },
  )
}

describe('a route', () => {
  test('is the same when it is taken again with the answers that count', () => {
    always((questionnaire, given) => {
      const first = outcome(questionnaire, given)
      expect(outcome(questionnaire, first.answers)).toEqual(first)
    })
  })

  test('shows what is true and nothing else, by the answers that count', () => {
    always((questionnaire, given) => {
      const { pages, answers } = route(questionnaire, given)
      const isTrue = (when: RuleTree | null) => when === null || evaluate(when, answersLookup(answers)) === true
      const expected = questionnaire.pages
        .filter(({ when }) => isTrue(when))
        .flatMap(({ items }) => items.filter(({ when }) => isTrue(when)))
        .map(({ item, variables }) => {
          const offered = variables
            .filter(({ when }) => isTrue(when))
            .map(({ id, codes }) => ({ id, codes: codes.filter(({ when }) => isTrue(when)), any: codes.length > 0 }))
            .filter(({ codes, any }) => !any || codes.length > 0)
            .map(({ id, codes }) => `${id}: ${codes.map(({ code }) => code).join(' ')}`)
          return { id: item.id, offered, asksNothing: variables.length === 0 }
        })
        .filter(({ offered, asksNothing }) => asksNothing || offered.length > 0)
      const shown = pages.flatMap(({ items }) => items)
      expect(shown.map(({ asked }) => asked.item.id)).toEqual(expected.map(({ id }) => id))
      expect(
        shown.map(({ offered }) => offered.map(({ id, codes }) => `${id}: ${codes.map(({ code }) => code).join(' ')}`)),
      ).toEqual(expected.map(({ offered }) => offered))
    })
  })

  test('counts answers only to what is asked, and makes none up', () => {
    always((questionnaire, given) => {
      const { answers, asked } = route(questionnaire, given)
      for (const [id, value] of Object.entries(answers)) {
        expect(asked.get(id)).toBe(true)
        expect([given[id]].flat()).toEqual(expect.arrayContaining([value].flat()))
      }
    })
  })

  test('is the same whatever is stored at questions that are not asked', () => {
    always((questionnaire, given, make) => {
      const first = outcome(questionnaire, given)
      const past = new Set(first.asked.filter(([, truth]) => truth !== true).map(([id]) => id))
      const others = someAnswers(
        variablesOf(questionnaire).filter(({ id }) => past.has(id)),
        make,
      )
      const kept = Object.entries(given).filter(([id]) => !past.has(id))
      expect(outcome(questionnaire, { ...Object.fromEntries(kept), ...others })).toEqual(first)
    })
  })

  test('is the same when it is found from the route with other answers, one after the other', () => {
    always((questionnaire, given, make) => {
      let walked = walk(questionnaire, given)
      let answers = given
      for (let time = 0; time < 4; time += 1) {
        const page = make(fc.integer, { min: 0, max: questionnaire.pages.length - 1 })
        const own = variablesOf({ ...questionnaire, pages: questionnaire.pages.slice(page, page + 1) })
        const kept = Object.entries(answers).filter(([id]) => own.every((variable) => variable.id !== id))
        answers = { ...Object.fromEntries(kept), ...someAnswers(own, make) }
        walked = walk(questionnaire, answers, { walk: walked, changed: own.map(({ id }) => id) })
        const { steps: _steps, ...found } = walked
        expect(found).toEqual(route(questionnaire, answers))
      }
    })
  })

  test('is the same when it is found from an earlier one and the answers that changed, which leaves that as it was', () => {
    always((questionnaire, given, make) => {
      const walks = [{ walked: walk(questionnaire, given), answers: given }]
      for (let time = 0; time < 4; time += 1) {
        const [earlier] = walks.slice(make(fc.constantFrom<number[]>, -1, -1, -2))
        if (earlier === undefined) throw new Error('There is a first walk')
        const changed = make(fc.subarray<Variable>, [...variablesOf(questionnaire)])
        const [ids, own] = [changed.map(({ id }) => id), someAnswers(changed, make)]
        const kept = Object.entries(earlier.answers).filter(([id]) => !ids.includes(id))
        const walked = walk(questionnaire, own, { walk: earlier.walked, changed: ids })
        walks.push({ walked, answers: { ...Object.fromEntries(kept), ...own } })
      }
      for (const { walked, answers } of walks) {
        const { steps: _steps, ...found } = walked
        expect(found).toEqual(route(questionnaire, answers))
        expect(walked).toEqual(walk(questionnaire, answers))
        expect(countedLookup(questionnaire, walked)('page-0')).toBeUndefined()
        for (const { id } of variablesOf(questionnaire)) {
          expect(countedLookup(questionnaire, walked)(id)).toEqual(answersLookup(found.answers)(id))
        }
      }
    })
  })

  test('does not change before the page on which an answer changes', () => {
    always((questionnaire, given, make) => {
      const page = make(fc.integer, { min: 0, max: questionnaire.pages.length - 1 })
      const own = new Set(questionnaire.pages.slice(0, page).map(({ id }) => id))
      const later = variablesOf({ ...questionnaire, pages: questionnaire.pages.slice(page) })
      const kept = Object.entries(given).filter(([id]) => later.every((variable) => variable.id !== id))
      const changed = { ...Object.fromEntries(kept), ...someAnswers(later, make) }
      const upTo = (answers: Answers) => {
        const { pages } = route(questionnaire, answers)
        const at = questionnaire.pages[page]?.id
        return pages.filter((shown) => own.has(shown.page.id) || shown.page.id === at)
      }
      expect(upTo(changed)).toEqual(upTo(given))
    })
  })

  test('hides nothing when one more answer is given, as long as no rule is about what is open', () => {
    always(
      (questionnaire, given, make) => {
        const first = route(questionnaire, given)
        const open = variablesOf(questionnaire).filter(
          ({ id }) => first.asked.get(id) === true && given[id] === undefined,
        )
        const more = { ...given, ...someAnswers(open, make) }
        const items = (answers: Answers) =>
          route(questionnaire, answers).pages.flatMap((shown) => shown.items.map(({ asked }) => asked.item.id))
        expect(items(more)).toEqual(expect.arrayContaining([...items(given)]))
      },
      { answered: false, options: false },
    )
  })
})

/** What people, browsers and programs post. */
const posted = fc.oneof(
  fc.constantFrom(
    '',
    ' ',
    '1',
    '2',
    '3',
    '7',
    '0',
    '-0',
    '-1',
    '1e3',
    ' 37,5 ',
    '٣',
    '1.000',
    '2015',
    '12',
    '13',
    'NaN',
  ),
  fc.constantFrom('constructor', '__proto__', '\u0000', '1\u0000', '9'.repeat(5_000), 'é\u202E', '01', '0x1', 'true'),
  fc.string({ unit: 'binary', maxLength: 20 }),
)

/** True when the codebook allows this value for the variable. */
function isAllowed(variable: Variable, value: Value): boolean {
  const { kind, codes, min, max, decimals, maxLength, columns } = variable
  const known = (code: unknown) => codes.some((one) => one.code === code)
  if (kind === 'single') return known(value)
  if (kind === 'text') return typeof value === 'string' && value !== '' && value.length <= (maxLength ?? 0)
  if (typeof value === 'number') {
    const inYears = kind === 'months' ? Math.floor(value / 12) : value
    const isStored = Number(value.toFixed(decimals)) === value && !Object.is(value, -0)
    return isStored && inYears >= (min ?? 0) && inYears <= (max ?? 0)
  }
  if (typeof value === 'string' || value.length === 0) return false
  if (kind === 'multiple') {
    const alone = codes.some(({ code, exclusive }) => exclusive && value.some((chosen) => chosen === code))
    return value.every(known) && new Set<unknown>(value).size === value.length && (!alone || value.length === 1)
  }
  return (
    kind === 'roster' &&
    value.length <= (max ?? 0) &&
    value.every(
      (row) =>
        typeof row === 'object' &&
        Object.keys(row).length > 0 &&
        Object.entries(row).every(([name, cell]) => {
          const column = columns.find(({ id }) => id === `${variable.id}.${name}`)
          return column !== undefined && isAllowed(column, cell)
        }),
    )
  )
}

describe('a posted page', () => {
  test('gives, whatever is posted, only answers that the codebook allows to questions that are offered', () => {
    always((questionnaire, given, make) => {
      for (const shown of route(questionnaire, given).pages) {
        const offered = shown.items.flatMap((one) => one.offered)
        const declined = shown.items.map(({ asked }) => declineField(asked.item.id))
        const names = ['', '__proto__', 'constructor', 'x', ...declined, ...offered.flatMap(fieldsOf)]
        const form = make(
          fc.dictionary<string, readonly string[]>,
          fc.constantFrom(...names),
          fc.array(posted, { maxLength: 3 }),
        ) as Form
        const reading = readPage(shown, form, {})
        for (const [id, value] of Object.entries(reading.answers)) {
          const variable = offered.find((one) => one.id === id)
          expect(variable && isAllowed(variable, value), `${id}: ${JSON.stringify(value)}`).toBe(true)
        }
        const again = offered.flatMap((one) => {
          const value = reading.answers[one.id]
          return value === undefined ? [] : [postValue(one, value)]
        })
        expect(readPage(shown, Object.assign({}, ...again) as Form, {})).toMatchObject({
          answers: reading.answers,
          issues: [],
        })
      }
    })
  })
})
