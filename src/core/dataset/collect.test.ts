import { describe, expect, test } from 'vitest'
import { miniItem } from '../items/mini-item.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Value } from '../rule/rule.ts'
import { miniStudy, miniWave } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { collect } from './collect.ts'
import { missingAt, valueAt } from './column.ts'
import { unitWeight } from './dataset.ts'
import { missingReasons } from './missing.ts'
import type { Response } from './response.ts'

const study = miniStudy({
  waves: [miniWave('2024'), miniWave('2026', { after: '2024', drops: ['end'] })],
  pages: [
    { id: 'gates', items: [miniItem('single', 'gate', { decline: true }), miniItem('single', 'second')] },
    {
      id: 'behind',
      when: 'gate = yes',
      items: [
        miniItem('single', 'inner', {
          options: [
            { code: 1, label: everywhere('This') },
            { code: 2, label: everywhere('Other'), open: true },
          ],
        }),
        miniItem('single', 'innermost', { when: 'second = yes' }),
      ],
    },
    {
      id: 'open',
      items: [
        miniItem('matrix', 'views', {
          rows: [
            { code: 1, label: everywhere('Row 1') },
            { code: 2, label: everywhere('Row 2'), when: 'gate = yes', open: true },
          ],
        }),
        miniItem('number', 'pay', {
          decline: true,
          fields: ['now', 'later'].map((id) => ({ id, label: everywhere(id), max: 10 })),
        }),
        miniItem('roster', 'jobs'),
      ],
    },
    { id: 'after', when: 'answered gate', items: [miniItem('text', 'later')] },
    {
      id: 'last',
      when: 'inner = 2',
      items: [miniItem('multiple', 'end'), miniItem('text', 'bye')],
    },
  ],
})

const questionnaireIn = (wave: number): Questionnaire => {
  const own = study.waves[wave]
  if (own === undefined) throw new Error('No such wave')
  return questionnaireOf(study, own)
}
const questionnaire = questionnaireIn(0)

type Given = Partial<Omit<Response, 'pages'>> & { readonly pages: string }

const response = ({ pages, ...given }: Given): Response => ({
  id: 'r1',
  answers: {},
  declined: [],
  complete: true,
  ...given,
  pages: pages.split(' ').filter((page) => page !== ''),
})

/** Per variable the answer, or the reason why there is none. */
function rowOf(given: Given, own: Questionnaire = questionnaire): Readonly<Record<string, unknown>> {
  const { dataset } = collect(own, [response(given)], { simulated: false })
  return Object.fromEntries(
    [...dataset.columns].map(([id, column]) => {
      const reason = missingAt(column, 0)
      return [id, reason === 0 ? valueAt(column, 0) : missingReasons[reason - 1]]
    }),
  )
}

const everything = {
  gate: 1,
  second: 1,
  inner: 2,
  'inner.2.text': 'something',
  innermost: 2,
  'views.1': 1,
  'views.2': 2,
  'views.2.text': 'else',
  'pay.now': 3,
  'pay.later': 10,
  jobs: [{ name: 'nurse', months: 12 }],
  later: 'x',
  end: [1, 2],
  bye: 'y',
}
const allPages = 'gates behind open after last'

test('everything that was answered is there as it was given', () => {
  expect(rowOf({ pages: allPages, answers: everything })).toEqual({ ...everything, jobs: 1 })
})

describe('why an answer is missing', () => {
  test.each<[string, Given, Readonly<Record<string, string>>]>([
    [
      'nobody saw a page yet: the whole questionnaire is not reached',
      { pages: '', complete: false },
      {
        gate: 'not-reached',
        inner: 'not-reached',
        'inner.2.text': 'not-reached',
        'views.1': 'not-reached',
        'views.2.text': 'not-reached',
        jobs: 'not-reached',
        later: 'not-reached',
        end: 'not-reached',
      },
    ],
    [
      'a page was saved without answers: skipped, and what hangs on it is not asked',
      { pages: 'gates', complete: false },
      {
        gate: 'skipped',
        second: 'skipped',
        inner: 'not-asked',
        'inner.2.text': 'not-asked',
        innermost: 'not-asked',
        'views.1': 'not-reached',
        'views.2': 'not-asked',
        'views.2.text': 'not-asked',
        'pay.now': 'not-reached',
        later: 'not-asked',
        end: 'not-asked',
      },
    ],
    [
      'broken off after a gate that was passed',
      { pages: 'gates', answers: { gate: 1, second: 1 }, complete: false },
      {
        inner: 'not-reached',
        'inner.2.text': 'not-reached',
        innermost: 'not-reached',
        'views.2': 'not-reached',
        later: 'not-reached',
        end: 'not-reached',
      },
    ],
    [
      'broken off after a gate that was not passed',
      { pages: 'gates', answers: { gate: 2 }, complete: false },
      {
        second: 'skipped',
        inner: 'not-asked',
        innermost: 'not-asked',
        'views.1': 'not-reached',
        'views.2': 'not-asked',
        later: 'not-reached',
        end: 'not-asked',
      },
    ],
    [
      'broken off after one of two gates was skipped',
      { pages: 'gates', answers: { gate: 1 }, complete: false },
      {
        inner: 'not-reached',
        innermost: 'not-asked',
      },
    ],
    [
      'sent in with the gate skipped',
      { pages: 'gates open', answers: {} },
      {
        gate: 'skipped',
        inner: 'not-asked',
        'views.1': 'skipped',
        'views.2': 'not-asked',
        'views.2.text': 'not-asked',
        'pay.now': 'skipped',
        jobs: 'skipped',
        later: 'not-asked',
        end: 'not-asked',
      },
    ],
    [
      'sent in with every page left empty',
      { pages: 'gates behind open after', answers: { gate: 1 } },
      {
        second: 'skipped',
        inner: 'skipped',
        'inner.2.text': 'not-asked',
        innermost: 'not-asked',
        'views.2': 'skipped',
        'views.2.text': 'not-asked',
        later: 'skipped',
        end: 'not-asked',
      },
    ],
    [
      'the text behind an option: chosen and left open',
      { pages: 'gates behind open', answers: { gate: 1, inner: 2, 'views.2': 1 } },
      {
        'inner.2.text': 'skipped',
        'views.2.text': 'skipped',
      },
    ],
    [
      'the text behind an option: another option chosen',
      { pages: 'gates behind', answers: { gate: 1, inner: 1 } },
      {
        'inner.2.text': 'not-asked',
      },
    ],
    [
      'declined, which closes the gate',
      { pages: 'gates open', declined: ['gate'] },
      {
        gate: 'declined',
        second: 'skipped',
        inner: 'not-asked',
        later: 'not-asked',
      },
    ],
    [
      'declined for all fields of an item',
      { pages: 'gates open', declined: ['pay'], answers: { gate: 2 } },
      {
        'pay.now': 'declined',
        'pay.later': 'declined',
        jobs: 'skipped',
      },
    ],
    [
      'one field declined and another answered',
      { pages: 'gates open', declined: ['pay'], answers: { 'pay.now': 4 } },
      {
        'pay.later': 'declined',
      },
    ],
    [
      'declined on a page that was routed past later',
      { pages: allPages, declined: ['inner'], answers: { gate: 2 } },
      {
        inner: 'not-asked',
      },
    ],
    [
      'routed past later, with the answers still in store',
      { pages: allPages, answers: { ...everything, gate: 2 } },
      {
        inner: 'not-asked',
        'inner.2.text': 'not-asked',
        innermost: 'not-asked',
        'views.2': 'not-asked',
        'views.2.text': 'not-asked',
        end: 'not-asked',
        bye: 'not-asked',
      },
    ],
    [
      'went back, opened a gate and broke off there',
      { pages: 'gates open after', answers: { gate: 1, 'views.1': 1 }, complete: false },
      { inner: 'not-reached', 'inner.2.text': 'not-reached', 'views.2': 'skipped', end: 'not-reached' },
    ],
    [
      'sent in under other rules, which did not show the page',
      { pages: 'gates open', answers: { gate: 1 } },
      { inner: 'not-asked', 'inner.2.text': 'not-asked', later: 'not-asked', 'views.2': 'skipped' },
    ],
    [
      'pages saved in another order',
      { pages: 'open gates', answers: { gate: 2 }, complete: false },
      {
        'views.1': 'skipped',
        later: 'not-reached',
      },
    ],
  ])('%s', (_, given, expected) => {
    expect(rowOf(given)).toMatchObject(expected)
  })
})

test('the rows of a wave have no column for an item of another wave', () => {
  expect(rowOf({ pages: allPages, answers: everything }, questionnaireIn(1))).not.toHaveProperty('end')
})

describe('a stored answer that no longer fits', () => {
  test.each<[string, string, Value, object]>([
    ['a code that is gone', 'gate', 9, { value: '9' }],
    ['one code of several that is gone', 'end', [1, 9], { value: '1, 9' }],
    ['an amount out of bounds', 'pay.now', 11, { value: '11' }],
    ['a number in place of a text', 'later', 3, { value: '3' }],
    ['a text in place of a number', 'pay.later', '3', {}],
    ['more rows than there may be', 'jobs', [{ months: 1 }, { months: 2 }, { months: 3 }, { months: 4 }], {}],
  ])('%s counts as skipped and is an issue', (_, id, value, told) => {
    const own = response({ pages: allPages, answers: { ...everything, [id]: value } })
    const { dataset, issues } = collect(questionnaire, [own], { simulated: false })
    const column = dataset.columns.get(id)
    expect(column === undefined ? null : missingReasons[missingAt(column, 0) - 1]).toBe('skipped')
    expect(issues).toEqual([{ code: 'answer-no-longer-fits', path: ['r1', id], values: { variable: id, ...told } }])
  })

  test('is no issue when the question was routed past', () => {
    const own = response({ pages: allPages, answers: { gate: 2, inner: 99 } })
    expect(collect(questionnaire, [own], { simulated: false }).issues).toEqual([])
  })

  test('in the cell of a roster leaves the other cells', () => {
    const rows = [
      { months: 12, name: 'nurse' },
      { months: -3, name: 'clerk' },
    ]
    const own = response({ pages: allPages, answers: { ...everything, jobs: rows } })
    const { dataset, issues } = collect(questionnaire, [own], { simulated: false })
    const columns = dataset.rosters.get('jobs')?.columns
    const valuesOf = (id: string) =>
      [0, 1].map((row) => {
        const column = columns?.get(id)
        return column === undefined ? null : valueAt(column, row)
      })
    expect(valuesOf('jobs.months')).toEqual([12, undefined])
    expect(valuesOf('jobs.name')).toEqual(['nurse', 'clerk'])
    expect(issues).toEqual([
      { code: 'answer-no-longer-fits', path: ['r1', 'jobs.months'], values: { variable: 'jobs.months', value: '-3' } },
    ])
  })
})

describe('the rows of rosters', () => {
  const { dataset } = collect(
    questionnaire,
    [
      response({ pages: allPages, answers: everything }),
      response({ pages: allPages, answers: { ...everything, gate: 2 } }),
      response({ pages: 'gates', complete: false }),
      response({ pages: allPages, answers: { jobs: [{ kind: 2 }, { months: 3, since: 2020 }] } }),
    ],
    { simulated: true },
  )
  const roster = dataset.rosters.get('jobs')

  test('point to the response that they belong to', () => {
    expect(roster?.rows).toBe(4)
    expect([...(roster?.response ?? [])]).toEqual([0, 1, 3, 3])
  })

  test('have a column per column of the roster, where a blank cell is skipped', () => {
    expect([...(roster?.columns.keys() ?? [])]).toEqual(['jobs.name', 'jobs.months', 'jobs.since', 'jobs.kind'])
    const kind = roster?.columns.get('jobs.kind')
    const reasons = [0, 1, 2, 3].map((row) => (kind === undefined ? null : missingAt(kind, row)))
    expect(reasons).toEqual([2, 2, 0, 2])
  })

  test('are counted in the column of the roster', () => {
    const counts = dataset.columns.get('jobs')
    expect([0, 1, 2, 3].map((row) => (counts === undefined ? null : valueAt(counts, row)))).toEqual([
      1,
      1,
      undefined,
      2,
    ])
  })
})

test('a dataset knows its wave, who finished, that it is simulated, and weighs everybody one', () => {
  const { dataset } = collect(questionnaire, [response({ pages: '' }), response({ pages: '', complete: false })], {
    simulated: true,
  })
  expect(dataset).toMatchObject({ study: 'mini', wave: '2024', simulated: true, rows: 2, weighted: false })
  expect([...dataset.complete]).toEqual([1, 0])
  expect([...dataset.weights]).toEqual([unitWeight, unitWeight])
})

test('nobody answered is a dataset without rows', () => {
  const { dataset, issues } = collect(questionnaire, [], { simulated: false })
  expect(dataset.rows).toBe(0)
  expect(dataset.columns.size).toBe(14)
  expect(issues).toEqual([])
})
