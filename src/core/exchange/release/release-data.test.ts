import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answeredWave, named } from '../../../../test/answered-wave.ts'
import { fullCodebook } from '../../dataset/codebook.ts'
import { miniItem } from '../../items/mini-item.ts'
import { everywhere } from '../../text.ts'
import { dataFile, fileVariable } from '../data-file.ts'
import { dataFileOf } from '../data-out/data-file-of.ts'
import { exportLayout } from '../data-out/export-layout.ts'
import { anonymityOf } from './anonymity.ts'
import { bandsOf, bandVariable } from './band-amounts.ts'
import type { ReleaseRules } from './release-data.ts'
import { releaseData } from './release-data.ts'

const items = [
  miniItem('single', 'sex', { options: named('woman', 'man') }),
  miniItem('number', 'age', { fields: [{ id: 'years', label: everywhere('Years'), max: 99 }] }),
  miniItem('single', 'town', { options: named('small', 'large') }),
  miniItem('text', 'why'),
  miniItem('roster', 'jobs'),
]

const person = (sex: number, age: number, town = 1) => ({ sex, age, town, why: 'I am Jan, of the bakery' })

/** What a recipient gets of these people's answers. */
function released(people: readonly ReturnType<typeof person>[], rules: Partial<ReleaseRules> = {}) {
  const wave = answeredWave({ items }, people)
  const book = fullCodebook(wave.questionnaire)
  const layout = exportLayout(book)
  const context = { format: 'csv', language: 'en', title: everywhere('A'), blocks: new Map(), made: null } as const
  const file = dataFileOf(wave.dataset, book, layout, context)
  const given = { recipient: 'partner', identifying: ['sex', 'age'], leaveOut: [], language: 'en', ...rules } as const
  return releaseData(file, layout, book, given)
}

/** Twenty women and twenty men, in their twenties and in their fifties. */
const crowd = Array.from({ length: 40 }, (_, index) => person(1 + (index % 2), index % 4 < 2 ? 25 : 55))

const names = (result: ReturnType<typeof released>): readonly string[] =>
  result.ok ? result.value.file.variables.map(({ name }) => name) : result.issues.map(({ code }) => code)

describe('the team', () => {
  test('gets everything', () => {
    expect(names(released(crowd, { recipient: 'team' }))).toContain('why')
  })

  test('hears how many could be recognised in what it gets', () => {
    const result = released([...crowd, person(2, 40)], { recipient: 'team' })
    expect(
      result.ok && result.value.changes.map(({ code, values }) => [code, values['below'], values['unique']]),
    ).toEqual([['release-team', 1, 1]])
  })

  test('gets nothing of a variable that is left out', () => {
    expect(names(released(crowd, { recipient: 'team', leaveOut: ['why'] }))).not.toContain('why')
  })

  test.each(['team', 'partner'] as const)('hears what was left out (%s)', (recipient) => {
    const result = released(crowd, { recipient, leaveOut: ['town', 'why'] })
    expect(result.ok && result.value.changes[0]).toMatchObject({
      code: 'release-left-out',
      values: { variables: 'town, why' },
    })
  })

  test('gets no rows of a roster that is left out', () => {
    const levels = (leaveOut: readonly string[]) => {
      const result = released(crowd, { recipient: 'team', leaveOut })
      return result.ok ? result.value.file.levels.map(({ id }) => id) : null
    }
    expect([levels([]), levels(['jobs'])]).toEqual([['jobs_rows'], []])
  })
})

describe('a partner', () => {
  test('gets no typed texts, no rosters and no numbers of rows', () => {
    expect(names(released(crowd))).toEqual(['simulated', 'weight', 'complete', 'sex', 'age', 'town'])
    const result = released(crowd)
    expect(result.ok && result.value.file.levels).toEqual([])
    expect(JSON.stringify(result)).not.toContain('bakery')
  })

  test('gets identifying amounts in classes, others as they are', () => {
    const result = released(crowd)
    const age = result.ok ? result.value.file.variables.find(({ name }) => name === 'age') : undefined
    const labels = age?.labels.map(({ label }) => label) ?? []
    expect(labels.slice(0, 7)).toEqual(['up to 29', '30–34', '35–39', '40–44', '45–49', '50–54', '55 or more'])
    expect([...new Set<unknown>(age?.column.values as Float64Array)]).toEqual([1, 7])
  })

  test('gets nothing while somebody is alone in what could identify, and hears what would help', () => {
    const result = released([...crowd, ...Array.from({ length: 12 }, () => person(1, 40)), person(2, 40)])
    expect(names(result)).toEqual(['release-refused', 'release-without', 'release-without'])
    expect(!result.ok && result.issues[0]?.values).toMatchObject({ below: 1, unique: 1, smallest: 1, least: 5 })
  })

  test('gets the rest when the identifying variable is left out', () => {
    const result = released([...crowd, ...Array.from({ length: 12 }, () => person(1, 40)), person(2, 40)], {
      leaveOut: ['age'],
    })
    expect(names(result)).toEqual(['simulated', 'weight', 'complete', 'sex', 'town'])
  })

  test('gets nothing of a study that does not say what identifies', () => {
    expect(names(released(crowd, { identifying: null }))).toEqual(['release-no-identifying'])
  })

  test('gets all that is not typed where the study says that nothing identifies', () => {
    const result = released([person(1, 90)], { identifying: [] })
    expect(result.ok).toBe(true)
  })
})

test('a variable that there is not cannot be left out', () => {
  expect(names(released(crowd, { leaveOut: ['agee'] }))).toEqual(['release-no-variable'])
})

test('classes cover all amounts, in order, and hold at least ten at both ends', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 200 }), (amounts) => {
      const bands = bandsOf(amounts, 0)
      expect(bands.length).toBeLessThanOrEqual(8)
      expect([bands[0]?.low, bands.at(-1)?.high]).toEqual([-Infinity, Infinity])
      for (const [index, band] of bands.entries()) {
        expect(index === 0 ? -Infinity : (bands[index - 1]?.high ?? 0) + 1).toBe(band.low)
        const inside = amounts.filter((amount) => amount >= band.low && amount <= band.high).length
        const isOuter = bands.length > 1 && (index === 0 || index === bands.length - 1)
        expect(inside).toBeGreaterThanOrEqual(isOuter ? 10 : 0)
      }
    }),
  )
})

test('missing answers stay what they were when amounts are put into classes', () => {
  const age = fileVariable({
    name: 'age',
    column: { kind: 'number', values: Float64Array.from([-1, -2, ...Array.from({ length: 30 }, (_, at) => 20 + at)]) },
    labels: [{ value: -1, label: 'not asked' }],
    missing: [{ kind: 'range', low: -4, high: -1 }],
    decimals: 0,
  })
  const banded = bandVariable(age, 'en')
  expect([...banded.column.values].slice(0, 2)).toEqual([-1, -2])
  expect(banded.labels.at(-1)).toEqual({ value: -1, label: 'not asked' })
})

test('anonymity counts combinations as one would by hand', () => {
  const column = (name: string, ...values: readonly number[]) =>
    fileVariable({ name, column: { kind: 'number', values: Float64Array.from(values) } })
  const file = dataFile({
    format: 'csv',
    rows: 6,
    variables: [column('sex', 1, 1, 1, 2, 2, Number.NaN), column('age', 1, 1, 2, 1, 1, 1)],
  })
  expect(anonymityOf(file, ['sex', 'age'], 2)).toEqual({
    columns: ['sex', 'age'],
    combinations: 4,
    smallest: 1,
    unique: 2,
    below: 2,
    without: [
      { column: 'sex', below: 1 },
      { column: 'age', below: 1 },
    ],
  })
})
