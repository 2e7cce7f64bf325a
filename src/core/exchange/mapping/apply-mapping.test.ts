import { describe, expect, test } from 'vitest'
import { missingAt, valueAt } from '../../dataset/column.ts'
import { missingReasons } from '../../dataset/missing.ts'
import { miniItem } from '../../items/mini-item.ts'
import { questionnaireOf } from '../../questionnaire/questionnaire.ts'
import { miniStudy } from '../../study/mini-study.ts'
import { parseFiles } from '../../study/schema-issues.ts'
import { everywhere } from '../../text.ts'
import type { FileColumn } from '../data-file.ts'
import { dataFile, fileVariable } from '../data-file.ts'
import { mappingSchema } from '../mapping-schema.ts'
import { applyMapping } from './apply-mapping.ts'

const options = (...codes: readonly number[]) => codes.map((code) => ({ code, label: everywhere(`Option ${code}`) }))

const study = miniStudy({
  items: [
    miniItem('single', 'job', { options: options(0, 1, 2) }),
    miniItem('number', 'hours', {
      when: 'job = 1',
      fields: [{ id: 'week', label: everywhere('Week'), max: 80, decimals: 1 }],
    }),
    miniItem('multiple', 'food', { options: options(1, 2, 3) }),
    miniItem('text', 'why'),
    miniItem('date', 'since', { precision: 'month', min: 1990, max: 2030 }),
    miniItem('roster', 'posts'),
  ],
})
const [wave] = study.waves
if (wave === undefined) throw new Error('The mini study has a wave')
const questionnaire = questionnaireOf(study, wave)

const numbers = (...given: readonly number[]): FileColumn => ({ kind: 'number', values: Float64Array.from(given) })
const texts = (...given: readonly string[]): FileColumn => ({ kind: 'text', values: given })
const none = Number.NaN

/** What a file with these columns gives under a mapping of these variables. */
function applied(columns: Readonly<Record<string, FileColumn>>, variables: readonly unknown[], more: object = {}) {
  const rows = Math.max(...Object.values(columns).map(({ values }) => values.length))
  const file = dataFile({
    format: 'csv',
    rows,
    variables: Object.entries(columns).map(([name, column]) => fileVariable({ name, column })),
  })
  const mapping = parseFiles(mappingSchema, {
    wave: '2026',
    file: { name: 'data.csv', format: 'csv' },
    variables,
    ...more,
  })
  if (!mapping.ok) throw new Error(mapping.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join('\n'))
  return applyMapping(file, mapping.value, questionnaire, { simulated: false })
}

/** The values of a variable, with the reason where there is none. */
function filled(variable: string, result: ReturnType<typeof applied>) {
  if (!result.ok) throw new Error(result.issues.map(({ code, path }) => `${code} at ${path.join('.')}`).join('\n'))
  const { dataset } = result.value
  const column = dataset.columns.get(variable)
  if (column === undefined) throw new Error(`No column ${variable}`)
  return Array.from({ length: dataset.rows }, (_, row) => {
    const reason = missingAt(column, row)
    return reason === 0 ? valueAt(column, row) : missingReasons[reason - 1]
  })
}

const remarks = (result: ReturnType<typeof applied>): readonly string[] =>
  result.ok ? result.value.remarks.map(({ code }) => code) : ['failed']

const faults = (result: ReturnType<typeof applied>): readonly string[] =>
  result.ok ? [] : result.issues.map(({ code, path }) => `${code} at ${path.join('.')}`)

describe('one column', () => {
  test('fills a single question: named values by their code, others by their own number', () => {
    const result = applied({ JOB: numbers(0, 1, 7, none) }, [{ variable: 'job', column: 'JOB', codes: { 7: 2 } }])
    expect(filled('job', result)).toEqual([0, 1, 2, 'skipped'])
  })

  test('of texts fills a single question by the words', () => {
    const result = applied({ JOB: texts('Yes', 'No', '') }, [
      { variable: 'job', column: 'JOB', codes: { Yes: 1, No: 0 } },
    ])
    expect(filled('job', result)).toEqual([1, 0, 'skipped'])
  })

  test('has reasons for values that are no answer, one by one and by range', () => {
    const result = applied({ JOB: numbers(1, -9, 98, 99, 97) }, [
      { variable: 'job', column: 'JOB', missing: { '-9': 'not-asked', '98..99': 'declined', 97: 'not-reached' } },
    ])
    expect(filled('job', result)).toEqual([1, 'not-asked', 'declined', 'declined', 'not-reached'])
  })

  test('that is empty was not asked where the rule of the question says so, and skipped elsewhere', () => {
    const result = applied({ JOB: numbers(1, 0, none), H: numbers(none, none, none) }, [
      { variable: 'job', column: 'JOB' },
      { variable: 'hours', column: 'H' },
    ])
    expect(filled('hours', result)).toEqual(['skipped', 'not-asked', 'not-asked'])
  })

  test('keeps an answer where the rule leads past the question, and says so', () => {
    const result = applied({ JOB: numbers(0), H: numbers(36) }, [
      { variable: 'job', column: 'JOB' },
      { variable: 'hours', column: 'H' },
    ])
    expect(filled('hours', result)).toEqual([36])
    expect(remarks(result)).toEqual(['import-unasked'])
  })

  test('is rounded to the decimals of the question, and multiplied where the mapping says so', () => {
    const result = applied({ JOB: numbers(1, 1), H: numbers(3612.4, 8) }, [
      { variable: 'job', column: 'JOB' },
      { variable: 'hours', column: 'H', times: 0.01 },
    ])
    expect(filled('hours', result)).toEqual([36.1, 0.1])
  })

  test('of days fills a question about a month', () => {
    const days: FileColumn = { kind: 'date', precision: 'day', values: Float64Array.of(Date.UTC(2024, 4, 13)) }
    expect(filled('since', applied({ D: days }, [{ variable: 'since', column: 'D' }]))).toEqual([2024 * 12 + 4])
  })

  test('for a text keeps the words, although the mapping has codes for them', () => {
    const why = { variable: 'why', column: 'W', codes: { Yes: 1 } }
    expect(filled('why', applied({ W: texts('Yes', 'No') }, [why]))).toEqual(['Yes', 'No'])
  })

  test('of texts fills a question about a month', () => {
    const result = applied({ D: texts('2024-05', '2024-05-13', 'May') }, [{ variable: 'since', column: 'D' }])
    expect(filled('since', result)).toEqual([2024 * 12 + 4, 2024 * 12 + 4, 'skipped'])
  })

  test('with no more than the number of rows fills a roster without rows, and says so', () => {
    const result = applied({ N: numbers(2, none) }, [{ variable: 'posts', column: 'N' }])
    expect(filled('posts', result)).toEqual([2, 'skipped'])
    expect(result.ok && result.value.dataset.rosters.get('posts')?.rows).toBe(0)
    expect(remarks(result)).toEqual(['import-roster-no-rows'])
  })

  test('with a value that does not fit counts as skipped, and says how often', () => {
    const result = applied({ JOB: numbers(9, 9, 1) }, [{ variable: 'job', column: 'JOB' }])
    expect(filled('job', result)).toEqual(['skipped', 'skipped', 1])
    expect(result.ok && result.value.remarks[0]?.values).toEqual({ variable: 'job', value: '9', count: 2 })
  })

  test('that the mapping does not name leaves its variable not asked', () => {
    expect(filled('why', applied({ JOB: numbers(1) }, [{ variable: 'job', column: 'JOB' }]))).toEqual(['not-asked'])
  })
})

describe('several columns', () => {
  test('with an option each fill a multiple question', () => {
    const columns = { F1: numbers(1, 0, none, -9), F2: numbers(1, 0, none, -9), F3: numbers(none, 0, none, -9) }
    const food = { variable: 'food', options: { F1: 1, F2: 2, F3: 3 }, ticked: ['1'], missing: { '-9': 'declined' } }
    expect(filled('food', applied(columns, [food]))).toEqual([[1, 2], [], 'skipped', 'declined'])
    expect(filled('food', applied(columns, [{ ...food, none: 'skipped', blank: 'not-asked' }]))).toEqual([
      [1, 2],
      'skipped',
      'not-asked',
      'declined',
    ])
  })

  test('that are all empty can mean that nothing was chosen, by those who were asked', () => {
    const columns = { F1: numbers(none, 1), F2: numbers(none, none) }
    const food = { variable: 'food', options: { F1: 1, F2: 2 }, ticked: ['1'], blank: 'answered' }
    expect(filled('food', applied(columns, [food]))).toEqual([[], [1]])
  })

  test('with an answer each fill a multiple question, in the order of its options', () => {
    const columns = { F1: texts('soup', '', 'bread'), F2: texts('bread', '', 'bread') }
    const food = { variable: 'food', columns: ['F1', 'F2'], codes: { bread: 1, soup: 2 } }
    expect(filled('food', applied(columns, [food]))).toEqual([[1, 2], 'skipped', [1]])
  })
})

describe('rows below a response', () => {
  test('fill a roster, in the order of the responses', () => {
    const level = dataFile({
      format: 'triple-s',
      rows: 3,
      variables: [fileVariable({ name: 'ROLE', column: texts('c', 'a', 'b') })],
    })
    const file = dataFile({
      format: 'triple-s',
      rows: 2,
      variables: [],
      levels: [{ id: 'posts', label: 'Posts', parent: Int32Array.of(1, 0, 0), data: level }],
    })
    const roster = questionnaire.pages.at(-1)?.items[0]?.variables[0]
    const text = roster?.columns.find(({ kind }) => kind === 'text')?.id ?? ''
    const mapping = parseFiles(mappingSchema, {
      wave: '2026',
      file: { name: 'x', format: 'triple-s' },
      variables: [{ variable: 'posts', level: 'posts', rows: [{ variable: text, column: 'ROLE' }] }],
    })
    if (!mapping.ok) throw new Error('The mapping holds')
    const result = applyMapping(file, mapping.value, questionnaire, { simulated: false })
    const posts = result.ok ? result.value.dataset.rosters.get('posts') : undefined
    expect(posts?.response).toEqual(Int32Array.of(0, 0, 1))
    expect(posts?.columns.get(text)?.values).toEqual(['a', 'b', 'c'])
    expect(filled('posts', result)).toEqual([2, 1])
  })
})

describe('a row', () => {
  test('weighs what its column says, in millionths; without a weight it weighs 0 and is told of', () => {
    const result = applied({ JOB: numbers(1, 1, 1), W: numbers(0.5, none, 0) }, [{ variable: 'job', column: 'JOB' }], {
      weight: 'W',
    })
    expect(result.ok && [...result.value.dataset.weights]).toEqual([500_000, 0, 0])
    expect(result.ok && result.value.dataset.weighted).toBe(true)
    expect(remarks(result)).toEqual(['import-weight-blank', 'import-weight-zero'])
  })

  test('that was not sent in has not reached what stands open behind its last answer', () => {
    const columns = { JOB: numbers(1, none), WHY: texts('', ''), END: texts('1', '0'), H: numbers(5, none) }
    const result = applied(
      columns,
      [
        { variable: 'job', column: 'JOB' },
        { variable: 'hours', column: 'H' },
        { variable: 'why', column: 'WHY' },
      ],
      { complete: { column: 'END', values: ['1'] } },
    )
    expect(filled('why', result)).toEqual(['skipped', 'not-reached'])
    expect(filled('job', result)).toEqual([1, 'not-reached'])
    expect(result.ok && [...result.value.dataset.complete]).toEqual([1, 0])
  })
})

test.each<readonly [string, readonly unknown[], object, string]>([
  [
    'a column that the file lacks',
    [{ variable: 'job', column: 'JOBS' }],
    {},
    'mapping-no-column-suggestion at variables.0.column',
  ],
  [
    'a variable that the wave lacks',
    [{ variable: 'jobs', column: 'JOB' }],
    {},
    'mapping-no-variable-suggestion at variables.0.variable',
  ],
  [
    'a variable twice',
    [
      { variable: 'job', column: 'JOB' },
      { variable: 'job', column: 'JOB' },
    ],
    {},
    'mapping-double-variable at variables.1.variable',
  ],
  [
    'a code that the variable lacks',
    [{ variable: 'job', column: 'JOB', codes: { 1: 8 } }],
    {},
    'mapping-no-code at variables.0.codes.1',
  ],
  [
    'several columns for a single question',
    [{ variable: 'job', columns: ['JOB'] }],
    {},
    'mapping-not-multiple at variables.0.variable',
  ],
  [
    'a level that the file lacks',
    [{ variable: 'posts', level: 'x', rows: [{ variable: 'y', column: 'JOB' }] }],
    {},
    'mapping-no-roster-column at variables.0.rows.0.variable',
  ],
  [
    'a weight that the file lacks',
    [{ variable: 'job', column: 'JOB' }],
    { weight: 'W' },
    'mapping-no-column at weight',
  ],
  ['a weight of texts', [{ variable: 'job', column: 'JOB' }], { weight: 'T' }, 'mapping-weight-no-number at weight'],
  ['a weight below 0', [{ variable: 'job', column: 'JOB' }], { weight: 'N' }, 'mapping-weight-bounds at weight'],
  [
    'an end that the file lacks',
    [{ variable: 'job', column: 'JOB' }],
    { complete: { column: 'E', values: ['1'] } },
    'mapping-no-column at complete.column',
  ],
])('%s is a fault with its place in the mapping', (_, variables, more, fault) => {
  const columns = { JOB: numbers(1), T: texts('a'), N: numbers(-1) }
  expect(faults(applied(columns, variables, more))[0]).toBe(fault)
})
