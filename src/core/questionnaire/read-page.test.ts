import { describe, expect, test } from 'vitest'
import type { Form } from '../items/item-type.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Answers } from '../rule/rule.ts'
import { miniStudy } from '../study/mini-study.ts'
import { say } from '../messages/say.ts'
import { everywhere } from '../text.ts'
import { questionnaireOf } from './questionnaire.ts'
import { readPage } from './read-page.ts'
import { route } from './route.ts'

const label = everywhere('Label')

/** What the last page of a questionnaire says when a form is posted to it, after some answers. */
function post(items: readonly object[], form: Form, answers: Answers = {}) {
  const last = items.at(-1)
  const study = miniStudy({
    pages: [
      ...items.slice(0, -1).map((item, index) => ({ id: `p-${index}`, items: [item] })),
      { id: 'last', items: [last].flat() },
    ],
  })
  const [wave] = study.waves
  const page = wave && route(questionnaireOf(study, wave), answers).pages.at(-1)
  if (page?.page.id !== 'last') throw new Error('The last page is not shown')
  const { answers: read, declined, issues } = readPage(page, form, answers)
  return { answers: read, declined, issues: issues.map(({ code, path }) => `${code} at ${path.join('/')}`) }
}

const nothing = { answers: {}, declined: [], issues: [] }
const decline = { decline: true }
const required = { required: true }

describe('a posted page', () => {
  test('gives the right answers beside the issues of the others', () => {
    const page = [miniItem('single', 'a'), miniItem('number', 'b'), miniItem('text', 'c')]
    expect(post([page], { a: ['1'], b: ['101'], c: ['soep'] })).toEqual({
      answers: { a: 1, c: 'soep' },
      declined: [],
      issues: ['answer-out-of-bounds at b'],
    })
  })

  test('may leave everything open', () => {
    expect(post([[miniItem('single', 'a'), miniItem('note', 'n')]], {})).toEqual(nothing)
  })

  test('says nothing about questions of other pages', () => {
    const form = JSON.parse('{ "a": ["1"], "__proto__": ["1"], "constructor": ["1"], "last": ["1"] }') as Form
    expect(post([miniItem('single', 'a'), miniItem('single', 'b')], form)).toEqual(nothing)
  })

  test('accepts no option that is not offered', () => {
    const some = miniItem('single', 'b', { options: [1, 2].map((code) => ({ code, label, when: `a = ${code}` })) })
    const items = [miniItem('single', 'a'), some]
    expect(post(items, { b: ['1'] }, { a: 1 }).answers).toEqual({ b: 1 })
    expect(post(items, { b: ['2'] }, { a: 1 })).toEqual({ ...nothing, issues: ['answer-unknown-option at b'] })
  })

  test('accepts no row that is not shown', () => {
    const rows = [1, 2].map((code) => ({ code, label, when: `a = ${code}` }))
    const form = { 'b.1': ['1'], 'b.2': ['1'] }
    expect(post([miniItem('single', 'a'), miniItem('matrix', 'b', { rows })], form, { a: 1 }).answers).toEqual({
      'b.1': 1,
    })
  })
})

describe('a question that must be answered', () => {
  test.each(['single', 'multiple', 'matrix', 'slider', 'number', 'date', 'text', 'choice-because', 'roster'] as const)(
    '%s',
    (type) => {
      expect(post([miniItem(type, 'a', required)], {})).toEqual({ ...nothing, issues: ['answer-required at a'] })
    },
  )

  test('is not asked for again beside what is wrong with its answer', () => {
    expect(post([miniItem('number', 'a', required)], { a: ['x'] }).issues).toEqual(['answer-not-digits at a'])
  })

  test('may be declined when it says so', () => {
    const item = miniItem('single', 'a', { ...required, ...decline })
    expect(post([item], { 'a.declined': ['1'] })).toEqual({ ...nothing, declined: ['a'] })
    expect(post([item], { 'a.declined': [''] }).issues).toEqual(['answer-required at a'])
  })
})

describe('"prefer not to say"', () => {
  test('counts when nothing is answered', () => {
    expect(post([miniItem('single', 'a', decline)], { 'a.declined': ['1'] })).toEqual({ ...nothing, declined: ['a'] })
  })

  test('gives way to an answer', () => {
    const form = { a: ['1'], 'a.declined': ['1'] }
    expect(post([miniItem('single', 'a', decline)], form)).toEqual({ ...nothing, answers: { a: 1 } })
  })

  test('does not hide what is wrong with an answer', () => {
    const form = { a: ['9'], 'a.declined': ['1'] }
    expect(post([miniItem('single', 'a', decline)], form)).toEqual({
      ...nothing,
      issues: ['answer-unknown-option at a'],
    })
  })

  test('counts only where it is offered', () => {
    expect(post([miniItem('single', 'a')], { 'a.declined': ['1'] })).toEqual(nothing)
  })
})

describe('the checks of a page', () => {
  const message = { nl: 'Meer dan vorige keer?', en: 'More than last time?' }
  const check = { rule: 'b <= [a]', message }

  /** What a page with one check says of `b`, after the answer to `a` on the page before it. */
  function checked(changes: object, a: number | null, form: Form) {
    const items = ['a', 'b'].map((id) => miniItem('number', id))
    const study = miniStudy({
      pages: [
        { id: 'p', items: items.slice(0, 1) },
        { id: 'q', items: items.slice(1), checks: [{ ...check, ...changes }] },
      ],
    })
    const [wave] = study.waves
    const answers = a === null ? {} : { a }
    const page = wave && route(questionnaireOf(study, wave), answers).pages[1]
    if (page === undefined) throw new Error('The page is not shown')
    return readPage(page, form, answers)
  }

  test('refuse it while a hard one is false, in the words of the check', () => {
    const { answers, issues, warnings } = checked({}, 5, { b: ['6'] })
    expect({ answers, issues, warnings }).toEqual({
      answers: { b: 6 },
      issues: [{ code: 'answer-check', path: ['check.q.1'], values: message }],
      warnings: [],
    })
    expect(say('nl', 'answer-check', message)).toBe('Meer dan vorige keer?')
  })

  test('pass when they are true, and when they are unknown', () => {
    for (const [a, b] of [
      [6, ['6']],
      [null, ['6']],
      [5, []],
    ] as const) {
      expect(checked({}, a, { b })).toMatchObject({ issues: [], warnings: [] })
      expect(checked({ level: 'soft' }, a, { b })).toMatchObject({ issues: [], warnings: [], confirmed: [] })
    }
  })

  test('warn while a soft one is false, until that is confirmed', () => {
    const soft = { level: 'soft', id: 'more' }
    const warning = { check: 'more', field: 'check.q.1', message }
    expect(checked(soft, 5, { b: ['6'] })).toMatchObject({ issues: [], warnings: [warning], confirmed: [] })
    const confirmed = { b: ['6'], 'check.q.1': ['confirmed'] }
    expect(checked(soft, 5, confirmed)).toMatchObject({ issues: [], warnings: [], confirmed: ['more'] })
    expect(checked({ level: 'soft' }, 5, confirmed).confirmed).toEqual(['1'])
  })

  test('cannot be confirmed away when they are hard', () => {
    expect(checked({}, 5, { b: ['6'], 'check.q.1': ['confirmed'] }).issues).toHaveLength(1)
  })

  test('do not look at an answer that is refused', () => {
    expect(checked({}, 5, { b: ['101'] }).issues.map(({ code }) => code)).toEqual(['answer-out-of-bounds'])
  })
})
