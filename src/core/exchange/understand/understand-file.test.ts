import { describe, expect, test } from 'vitest'
import type { DataFile } from '../data-file.ts'
import type { MiniColumn } from './mini-data-file.ts'
import { miniDataFile, repeat } from './mini-data-file.ts'
import { reportText } from './report-text.ts'
import type { UnderstandOptions } from './understand.ts'
import { understand } from './understand.ts'
import { understoodFaults } from './understood-faults.ts'

const understood = (file: DataFile, options: Partial<UnderstandOptions> = {}) => {
  const found = understand(file, { study: 'mini', wave: 'first', ...options })
  expect(understoodFaults(file, found)).toEqual([])
  return found
}

const likert = { 1: 'Disagree', 2: 'Neutral', 3: 'Agree', 4: 'Agree fully' }
const yesNo = { 1: 'Yes', 2: 'No' }

describe('a column is left out', () => {
  const texts = (make: (row: number) => string): MiniColumn => ({
    values: Array.from({ length: 30 }, (_, row) => make(row)),
  })

  test.each<[string, string, string, MiniColumn]>([
    ['e-mail addresses', 'contact', 'understand-is-email', texts((row) => `p${row}@example.org`)],
    ['IP addresses', 'x', 'understand-is-ip', texts((row) => `10.0.0.${row}`)],
    ['telephone numbers', 'x', 'understand-is-phone', texts((row) => `+31 6 1234 56${10 + row}`)],
    ['names', 'LastName', 'understand-is-name', texts((row) => `Jansen ${row}`)],
    ['postal codes', 'pc', 'understand-is-address', texts((row) => `10${10 + row} AB`)],
    [
      'coordinates',
      'LocationLatitude',
      'understand-is-place',
      { values: Array.from({ length: 30 }, (_, row) => 52.123 + row / 100) },
    ],
    [
      'days of birth',
      'dob',
      'understand-is-birthday',
      { values: repeat(['1980-05-13', '1990-01-02'], 30), date: 'day' },
    ],
    ['numbers of rows', 'X', 'understand-drop-number', { values: Array.from({ length: 30 }, (_, row) => row + 1) }],
    [
      'numbers of respondents',
      'respnr',
      'understand-drop-number',
      { values: Array.from({ length: 30 }, (_, row) => (row * 7919) % 1000) },
    ],
    ['keys', 'k', 'understand-drop-number', texts((row) => `R_3kX9${row}a`)],
    ['durations', 'Duration (in seconds)', 'understand-drop-paradata', { values: repeat([120, 331, 87], 30) }],
    ['browsers', 'User Agent', 'understand-drop-paradata', texts(() => 'Mozilla')],
    ['clusters', 'psu', 'understand-drop-sampling', { values: repeat([1, 2, 3], 30) }],
    ['nothing', 'flag', 'understand-drop-empty', { values: repeat([null], 30) }],
  ])('that holds %s', (_, name, code, column) => {
    const found = understood(miniDataFile({ [name]: column, sex: { values: repeat([1, 2], 30), labels: yesNo } }))
    expect(found.report.drops.map((drop) => [drop.code, drop.path])).toEqual([[code, [name]]])
    expect(found.mapping.drops?.map((drop) => drop.column)).toEqual([name])
    expect(found.report.items.map(({ id }) => id)).toEqual(['sex'])
  })

  test('but not when somebody asks to keep it, and not when few values differ', () => {
    const file = miniDataFile({
      email: { values: repeat(['Yes', 'No'], 30), label: 'Do you have e-mail?' },
      LastName: texts((row) => `Jansen ${row}`),
    })
    expect(understood(file).report.items.map(({ id }) => id)).toEqual(['email'])
    expect(understood(file, { keep: ['LastName'] }).report.items.map(({ id }) => id)).toEqual(['email', 'LastName'])
  })
})

describe('the rows', () => {
  const sex = { values: repeat([1, 2], 40), labels: yesNo }

  test.each<[string, string, readonly number[], string | undefined]>([
    ['named and with a mean of one', 'weight', [0.5, 1.5, 1], 'weight'],
    ['named and as large as a population', 'pw', [44.2, 15.1, 20.4], 'pw'],
    ['of people in kilograms', 'weight', [61, 82, 75], undefined],
    ['below zero', 'pw', [-1, 1.5, 2], undefined],
  ])('have a weight %s', (_, name, values, expected) => {
    const found = understood(miniDataFile({ sex, [name]: { values: repeat(values, 40) } }))
    expect(found.mapping.weight).toBe(expected)
  })

  test('have the weight that the file or the caller names', () => {
    const file = miniDataFile(
      { sex, a: { values: repeat([1, 2], 40) }, b: { values: repeat([3, 0], 40) } },
      { weight: 'a' },
    )
    expect(understood(file).mapping.weight).toBe('a')
    const other = understood(file, { weight: 'b' })
    expect(other.mapping.weight).toBe('b')
    expect(other.report.warnings.map(({ code }) => code)).toContain('understand-weight-zero')
    expect(understood(file, { weight: 'c' }).report.warnings.map(({ code }) => code)).toContain('understand-no-column')
  })

  test('have strata, and the size of the population', () => {
    const file = miniDataFile({
      sex,
      stratum: { values: repeat([1, 2, 3], 40) },
      fpc: { values: repeat([100, 200, 300], 40) },
    })
    expect(understood(file).mapping.strata).toEqual({ column: 'stratum', population: 'fpc' })
  })

  test('were sent in where a column says so', () => {
    const file = miniDataFile({ sex, Finished: { values: repeat(['True', 'False', 'True'], 40) } })
    expect(understood(file).mapping.complete).toEqual({ column: 'Finished', values: ['True'] })
    const all = miniDataFile({ sex, Finished: { values: repeat(['True'], 40) } })
    expect(understood(all).mapping.complete).toBeUndefined()
  })
})

describe('tables compare', () => {
  const sex = { values: repeat([1, 2], 60), labels: { 1: 'Woman', 2: 'Man' } }
  const other = { values: repeat([1, 2, 3], 60), labels: { 1: 'Yes', 2: 'No', 3: 'Maybe' }, label: 'Do you eat soup?' }

  test('background questions, with as many columns as fit', () => {
    const education = {
      values: repeat([1, 2, 3, 4, 5, 6], 60),
      labels: Object.fromEntries(repeat([1, 2, 3, 4, 5, 6], 6).map((code) => [code, `Level ${code}`])),
    }
    const { study } = understood(miniDataFile({ soup: other, education, sex }))
    expect(study.study.groups).toEqual({
      woman: { label: { any: 'Woman' }, rule: 'sex = 1' },
      man: { label: { any: 'Man' }, rule: 'sex = 2' },
    })
    expect(study.tables.banner).toEqual(['woman', 'man', 'total'])
  })

  test('what the caller names, with the question before a label that says nothing by itself', () => {
    const { study, report } = understood(miniDataFile({ soup: other, sex }), { groups: ['soup', 'beer'] })
    expect(study.study.groups).toEqual({
      'soup-yes': { label: { any: 'Do you eat soup?: Yes' }, rule: 'soup = 1' },
      'soup-no': { label: { any: 'Do you eat soup?: No' }, rule: 'soup = 2' },
      maybe: { label: { any: 'Maybe' }, rule: 'soup = 3' },
    })
    expect(report.warnings.map(({ code, path }) => [code, ...path])).toEqual([['understand-no-column', 'beer']])
  })
})

test('the rows below the rows of a file are a roster', () => {
  const jobs = miniDataFile({
    months: { values: repeat([12, 30, 6, 48, 60, 3, 9, 15], 60), label: 'Months' },
    kind: { values: repeat([1, 2], 60), labels: { 1: 'Paid', 2: 'Voluntary' } },
    since: { values: repeat([2001, 2010], 60), label: 'Since which year' },
    boss: { values: Array.from({ length: 60 }, (_, row) => `I had ${row} bosses`) },
    email: { values: Array.from({ length: 60 }, (_, row) => `p${row}@example.org`) },
  })
  const parent = Int32Array.from({ length: 60 }, (_, row) => Math.floor(row / 2))
  const file = miniDataFile(
    { sex: { values: repeat([1, 2], 30), labels: yesNo } },
    { levels: [{ id: 'jobs', label: 'Job', parent, data: jobs }] },
  )
  const { study, mapping, report } = understood(file)
  expect(study.blocks.flatMap(({ pages }) => pages.flatMap(({ items }) => items))[1]).toMatchObject({
    id: 'jobs',
    type: 'roster',
    row: { any: 'Job {number}' },
    maxRows: 2,
    columns: [{ type: 'number' }, { type: 'single' }, { type: 'year' }, { type: 'text' }],
  })
  expect(mapping.variables[1]).toMatchObject({
    variable: 'jobs',
    level: 'jobs',
    rows: [{ variable: 'jobs.months', column: 'months' }, {}, {}, {}],
  })
  expect(report.drops.map(({ path }) => path)).toEqual([['jobs', 'email']])
})

describe('the wave opens and closes', () => {
  const sex = { values: ['1', '2'], labels: yesNo }
  const started = { values: ['2023-03-04', '2023-04-01'], date: 'day' as const }
  test.each<[string, Record<string, MiniColumn>, string, string | null, readonly string[]]>([
    ['on the days in the file', { sex, StartDate: started }, '2024', '2025-01-01', ['2023-03-04', '2023-04-01']],
    ['in the year of its name', { sex }, 'wave-2024', '2025-01-01', ['2024', '2024']],
    ['on the day on which the file was made', { sex }, 'first', '2025-01-01', ['2025-01-01', '2025-01-01']],
    ['at a time that nobody knows', { sex }, 'first', null, ['2000', '2000']],
  ])('%s', (_, columns, wave, made, expected) => {
    const [found] = understood(miniDataFile(columns, { made }), { wave }).study.waves
    expect([found?.opens, found?.closes]).toEqual(expected)
  })
})

describe('the report warns of', () => {
  test.each<[string, Record<string, MiniColumn>]>([
    ['understand-constant', { q: { values: repeat([7], 40), labels: { 7: 'A', 8: 'B' } } }],
    ['understand-double', { a: { values: repeat([1, 5, 2.5], 40) }, b: { values: repeat([1, 5, 2.5], 40) } }],
    ['understand-code-without-label', { q: { values: repeat([1, 2, 3], 40), labels: yesNo } }],
    ['understand-label-unused', { q: { values: repeat([1, 2], 40), labels: likert } }],
    ['understand-recoded', { q: { values: repeat([1, 300], 40), labels: { 1: 'A', 300: 'B' } } }],
    ['understand-number-rounded', { q: { values: repeat([1 / 3, 123_456_789.25], 40) } }],
    ['understand-all-missing', { q: { values: repeat([9], 40), labels: { ...yesNo, 9: 'Refused' } } }],
    ['understand-label-changed', { q: { values: repeat([1, 2], 40), labels: yesNo, label: '<b>Soup?</b>' } }],
    [
      'understand-list-rare',
      {
        q: {
          values: repeat(['Soup;Bread', 'Bread', 'Soup;Salad;Bread', 'Salad'], 40).map((text, row) =>
            row === 20 ? `${text};Beer` : row % 3 === 0 ? `Rice;${text}` : text,
          ),
        },
      },
    ],
    [
      'understand-group-small',
      { sex: { values: [...repeat([1, 2], 70), 3], labels: { 1: 'Woman', 2: 'Man', 3: 'Other' } } },
    ],
    [
      'understand-broke-off',
      Object.fromEntries(
        ['a', 'b', 'c', 'd', 'e'].map((name, at) => [
          name,
          { values: Array.from({ length: 40 }, (_, row) => (row < 5 && at > 0 ? null : row + at / 2)) },
        ]),
      ),
    ],
  ])('%s', (code, columns) => {
    expect(understood(miniDataFile(columns)).report.warnings.map((warning) => warning.code)).toContain(code)
  })
})

test.each(['nl', 'en'] as const)(
  'the report is lines in words, without a place that was left open (%s)',
  (language) => {
    const file = miniDataFile({
      sex: { values: repeat([1, 2], 40), labels: yesNo },
      weight: { values: repeat([0.5, 1.5], 40) },
      StartDate: { values: repeat(['2024-05-01'], 40), date: 'second' },
      email: { values: Array.from({ length: 40 }, (_, row) => `p${row}@example.org`) },
      q: { values: repeat([1, 2, 3, 9], 40), labels: yesNo, label: '1. Soup?' },
    })
    const lines = reportText(understood(file, { file: { name: 'mini.sav' } }).report, language)
    expect(lines[0]).toContain('mini.sav')
    expect(lines.join('\n')).not.toMatch(/\{\w+\}|understand-/)
  },
)
