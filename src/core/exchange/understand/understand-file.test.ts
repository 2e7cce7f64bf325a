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

describe('a value that is no answer', () => {
  const missingOf = (column: MiniColumn) => {
    const { mapping } = understood(miniDataFile({ q: column }))
    const [first] = mapping.variables
    return first !== undefined && 'missing' in first ? first.missing : undefined
  }
  const labelled = (label: string) => ({ ...likert, 9: label })
  const answers = repeat([1, 2, 3, 4, 9], 50)
  const named = [{ kind: 'value' as const, value: 9 }]

  test.each<[string, MiniColumn, Record<string, string> | undefined]>([
    ['called missing and refused', { values: answers, labels: labelled('Refused'), missing: named }, { 9: 'declined' }],
    [
      'called missing and wil niet zeggen',
      { values: answers, labels: labelled('Wil niet zeggen'), missing: named },
      { 9: 'declined' },
    ],
    ['called missing and n.v.t.', { values: answers, labels: labelled('n.v.t.'), missing: named }, { 9: 'not-asked' }],
    ['called missing and inap', { values: answers, labels: labelled('INAP'), missing: named }, { 9: 'not-asked' }],
    [
      'called missing and geen antwoord',
      { values: answers, labels: labelled('Geen antwoord'), missing: named },
      { 9: 'skipped' },
    ],
    [
      'called missing and do not know',
      { values: answers, labels: labelled("Don't know"), missing: named },
      { 9: 'declined' },
    ],
    ['called missing without a label', { values: answers, labels: likert, missing: named }, { 9: 'skipped' }],
    [
      'in a range that the file calls missing',
      {
        values: repeat([1, 2, 3, 4, -1, -2], 60),
        labels: likert,
        missing: [{ kind: 'range', low: -Infinity, high: -1 }],
      },
      { '-1': 'skipped', '-2': 'skipped' },
    ],
    ['only labelled refused', { values: answers, labels: labelled('Prefer not to say') }, { 9: 'declined' }],
    ['only labelled not applicable', { values: answers, labels: labelled('Niet van toepassing') }, { 9: 'not-asked' }],
    ['a 9 outside a scale to 4', { values: answers, labels: likert }, { 9: 'skipped' }],
    [
      'a row of nines far above all ages',
      { values: repeat([18, 40, 66, 999, 51, 33], 60), label: 'Age' },
      { 999: 'skipped' },
    ],
    [
      'below 0 among amounts',
      { values: repeat([18, 40, 66, -9, 51, 33, -1], 70), label: 'Age' },
      { '-1': 'skipped', '-9': 'skipped' },
    ],
    ['a text that says so', { values: repeat(['Yes', 'No', 'Refused'], 30) }, { Refused: 'declined' }],
    ['a text of spaces', { values: repeat(['Yes', 'No', '  '], 30) }, { '  ': 'skipped' }],
  ])('%s', (_, column, expected) => {
    expect(missingOf(column)).toEqual(expected)
  })

  test.each<[string, MiniColumn]>([
    ['do not know is an option when the file counts it', { values: answers, labels: labelled("Don't know") }],
    ['97 is an age where somebody is 95', { values: repeat([18, 40, 66, 95, 97, 33], 60), label: 'Age' }],
    ['9 is an amount', { values: repeat([1, 2, 3, 4, 7, 8, 9, 11], 60), label: 'Number of rooms' }],
    ['-1 is an amount among others below 0', { values: repeat([-34, -1, 12, 8, 17], 60), label: 'Balance' }],
  ])('is an answer: %s', (_, column) => {
    expect(missingOf(column)).toBeUndefined()
  })

  test('means another thing in another column', () => {
    const file = miniDataFile({
      q: { values: answers, labels: labelled('Refused'), missing: named },
      rooms: { values: repeat([2, 3, 4, 9, 5, 6, 7, 8, 10], 50), label: 'Number of rooms' },
    })
    expect(understood(file).mapping.variables).toEqual([
      { variable: 'q', column: 'q', missing: { 9: 'declined' } },
      { variable: 'rooms', column: 'rooms' },
    ])
  })
})

describe('a column is left out', () => {
  const texts = (make: (row: number) => string): MiniColumn => ({
    values: Array.from({ length: 30 }, (_, row) => make(row)),
  })

  test.each<[string, string, string, MiniColumn]>([
    ['e-mail addresses', 'contact', 'understand-drop-identifies', texts((row) => `p${row}@example.org`)],
    ['IP addresses', 'x', 'understand-drop-identifies', texts((row) => `10.0.0.${row}`)],
    ['telephone numbers', 'x', 'understand-drop-identifies', texts((row) => `+31 6 1234 56${10 + row}`)],
    ['names', 'LastName', 'understand-drop-identifies', texts((row) => `Jansen ${row}`)],
    ['postal codes', 'pc', 'understand-drop-identifies', texts((row) => `10${10 + row} AB`)],
    [
      'coordinates',
      'LocationLatitude',
      'understand-drop-identifies',
      { values: Array.from({ length: 30 }, (_, row) => 52.123 + row / 100) },
    ],
    [
      'days of birth',
      'dob',
      'understand-drop-identifies',
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

describe('who got a question follows from an earlier one', () => {
  const works = Array.from({ length: 200 }, (_, row) => (row % 3 === 0 ? 2 : 1))
  const hours = works.map((one, row) => (one === 1 ? 10 + (row % 30) : null))
  const rulesOf = (columns: Record<string, MiniColumn>) =>
    understood(miniDataFile(columns)).study.blocks.flatMap((block) =>
      block.pages.flatMap((page) =>
        page.items.flatMap((item) => {
          const rule = item.when ?? page.when ?? block.when
          return rule === undefined ? [] : [`${item.id}: ${rule}`]
        }),
      ),
    )
  const base = { works: { values: works, labels: yesNo, label: 'Do you work?' } }

  test.each<[string, Record<string, MiniColumn>, readonly string[]]>([
    ['with one answer', { ...base, hours: { values: hours } }, ['hours: works = 1']],
    [
      'of which a few leave it open',
      { ...base, hours: { values: hours.map((hour, row) => (row % 50 === 1 ? null : hour)) } },
      ['hours: works = 1'],
    ],
    [
      'in several questions',
      { ...base, hours: { values: hours }, travel: { values: hours, label: 'Minutes' } },
      ['hours: works = 1', 'travel: works = 1'],
    ],
    [
      'by one of several answers',
      {
        place: { values: repeat([1, 2, 3, 4], 200), labels: { 1: 'A', 2: 'B', 3: 'C', 4: 'D' } },
        why: { values: repeat([1.5, 2.5, null, null], 200) },
      },
      ['why: place in (1, 2)'],
    ],
    [
      'by all answers but one',
      {
        place: { values: repeat([1, 2, 3, 4], 200), labels: { 1: 'A', 2: 'B', 3: 'C', 4: 'D' } },
        why: { values: repeat([1.5, 2.5, null, 3.5], 200) },
      },
      ['why: place != 3'],
    ],
    [
      'by an option that was chosen',
      {
        a_1: { values: repeat([1, null, 1], 200), label: 'Which? - Soup' },
        a_2: { values: repeat([1, 1, null], 200), label: 'Which? - Bread' },
        taste: { values: repeat([1.5, null, 2.5], 200) },
      },
      ['taste: a-1 has 1'],
    ],
    [
      'above zero',
      {
        kids: { values: repeat([0, 1, 2, 0, 3], 200), label: 'Number of children' },
        school: { values: repeat([null, 1.5, 2.5, null, 3.5], 200) },
      },
      ['school: kids > 0'],
    ],
    [
      'from an age on',
      {
        age: { values: repeat([12, 14, 18, 22, 40], 200), label: 'Age' },
        vote: { values: repeat([null, null, 1.5, 2.5, 3.5], 200) },
      },
      ['vote: age >= 18'],
    ],
    [
      'by two of them',
      {
        ...base,
        paid: { values: repeat([1, 2], 200), labels: yesNo, label: 'Are you paid?' },
        pay: { values: works.map((one, row) => (one === 1 && row % 2 === 0 ? 10 + (row % 30) : null)) },
      },
      ['pay: works = 1 and paid = 1'],
    ],
  ])('%s', (_, columns, expected) => {
    expect(rulesOf(columns)).toEqual(expected)
  })

  test.each<[string, Record<string, MiniColumn>]>([
    [
      'few rows decide',
      { works: { values: works.slice(0, 20), labels: yesNo }, hours: { values: hours.slice(0, 20) } },
    ],
    ['answers speak against it', { ...base, hours: { values: hours.map((hour, row) => (row % 9 === 0 ? 5 : hour)) } }],
    [
      'blanks are spread',
      { ...base, hours: { values: works.map((_, row) => (row % 7 === 0 ? null : 10 + (row % 30))) } },
    ],
    ['the other question comes later', { hours: { values: hours }, ...base }],
    [
      'small categories happen to be empty',
      {
        town: {
          values: works.map((_, row) => row % 100),
          labels: Object.fromEntries(works.map((_, row) => [row % 100, `Town ${row % 100}`])),
        },
        hours: { values: works.map((_, row) => (row % 10 === 3 ? null : 10 + (row % 30))) },
      },
    ],
  ])('but not when %s', (_, columns) => {
    expect(rulesOf(columns)).toEqual([])
  })

  test('which is told with its numbers, as likely when nothing speaks against it', () => {
    const exact = understood(miniDataFile({ ...base, hours: { values: hours } })).report.guesses
    expect(exact.filter(({ code }) => code === 'understand-rule')).toEqual([
      {
        code: 'understand-rule',
        path: ['items', 'hours', 'when'],
        sure: 'likely',
        values: { rule: 'works = 1', explained: 67, against: 0, left: 0 },
      },
    ])
    const open = understood(
      miniDataFile({ ...base, hours: { values: hours.map((hour, row) => (row === 1 ? null : hour)) } }),
    )
    expect(open.report.guesses.find(({ code }) => code === 'understand-rule')).toMatchObject({
      sure: 'guess',
      values: { left: 1 },
    })
  })

  test('where the file has a code for it', () => {
    const coded = {
      values: hours.map((hour) => hour ?? -1),
      labels: { '-1': 'Not applicable' },
      missing: [{ kind: 'value' as const, value: -1 }],
    }
    expect(rulesOf({ ...base, hours: coded })).toEqual(['hours: works = 1'])
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
      'understand-text-list',
      {
        q: {
          values: repeat(['Soup;Bread', 'Bread', 'Soup;Salad;Bread', 'Salad'], 40).map((text, row) =>
            row < 20 ? text : `${text};Beer`,
          ),
        },
      },
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
