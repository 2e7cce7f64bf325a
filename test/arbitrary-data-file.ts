import fc from 'fast-check'
import type { DataFile, FileColumn, FileMissing, FileVariable, ResponseSet } from '../src/core/exchange/data-file.ts'
import { dataFile, fileVariable } from '../src/core/exchange/data-file.ts'

/** Names as files have them, and names that somebody made to break a program. */
const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .constantFrom('q', 'Q5_', 'q5.', 'v', 'Stem_', 'Q7a')
      .chain((stem) => fc.nat({ max: 9 }).map((number) => `${stem}${number}`)),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'and',
      'not',
      'count',
      'sex',
      'weight',
      'Status',
      'Finished',
      'StartDate',
      'respondent_id',
      '=1+1',
      '',
      ' ',
      'x'.repeat(200),
      'Q5.1',
      'q5.1.text',
      'total',
      '问题',
      '🙂',
      String.raw`a/b\c`,
      '{{q1}}',
    ),
  },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)

const words = fc.constantFrom(
  'Yes',
  'No',
  'Soup',
  'Never',
  'Often',
  'Other, namely',
  'Refused',
  'Weet niet',
  'n.v.t.',
  'NA',
  '{{q1}}',
  '',
  ' ',
  '<b>x</b>',
  '1',
  '-9',
  '__proto__',
  'Agree',
  'a@b.nl',
  'Yes ',
)

const numbers = fc.oneof(
  { weight: 5, arbitrary: fc.nat({ max: 5 }) },
  { weight: 2, arbitrary: fc.constantFrom(0, 1, 9, 98, 99, 999, -1, -9, 250, 251) },
  {
    weight: 1,
    arbitrary: fc.oneof(
      fc.double({ noNaN: true }),
      fc.integer(),
      fc.constantFrom(Infinity, -Infinity, 1e20, -0, 5e-324, 0.1, 1_900, 2_024),
    ),
  },
)

/** Columns of which the values hang together with one source, so that rules and sets are found as well. */
function column(rows: number): fc.Arbitrary<FileColumn> {
  const places = fc.array(fc.nat({ max: 5 }), { minLength: rows, maxLength: rows })
  const from = <T>(values: fc.Arbitrary<T>, empty: T): fc.Arbitrary<readonly T[]> =>
    fc
      .tuple(fc.array(values, { minLength: 1, maxLength: 4 }), places, fc.boolean())
      .map(([list, picks, blanks]) =>
        picks.map((pick) => (blanks && pick > 3 ? empty : (list[pick % list.length] ?? empty))),
      )
  const free = <T>(values: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
    fc.array(values, { minLength: rows, maxLength: rows })
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .oneof({ weight: 4, arbitrary: from(numbers, Number.NaN) }, free(numbers))
        .map((values): FileColumn => ({ kind: 'number', values: Float64Array.from(values) })),
    },
    {
      weight: 4,
      arbitrary: fc
        .oneof({ weight: 4, arbitrary: from(words, '') }, free(fc.oneof(words, fc.string())))
        .map((values): FileColumn => ({ kind: 'text', values })),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(free(fc.integer({ min: -3e12, max: 9e12 })), fc.constantFrom('year', 'month', 'day', 'second'))
        .map(([values, precision]): FileColumn => ({
          kind: 'date',
          values: Float64Array.from(values),
          precision: precision === 'year' || precision === 'month' || precision === 'day' ? precision : 'second',
        })),
    },
  )
}

const labels = (kind: FileColumn['kind']): fc.Arbitrary<FileVariable['labels']> =>
  kind === 'date'
    ? fc.constant([])
    : fc.oneof(
        fc.constant([]),
        fc.array(fc.record({ value: kind === 'text' ? words : numbers, label: words }), { maxLength: 6 }),
        fc.constantFrom(
          [
            { value: 1, label: 'Yes' },
            { value: 2, label: 'No' },
          ],
          [1, 2, 3, 4, 5].map((value) => ({ value, label: `Step ${value}` })),
          [
            { value: 0, label: 'Not at all' },
            { value: 10, label: 'Completely' },
          ],
        ),
      )

const missing: fc.Arbitrary<readonly FileMissing[]> = fc.oneof(
  fc.constant([]),
  fc.array(
    fc.oneof(
      numbers.map((value): FileMissing => ({ kind: 'value', value })),
      fc.constant<FileMissing>({ kind: 'range', low: -Infinity, high: -1 }),
      fc.constant<FileMissing>({ kind: 'range', low: 97, high: 99 }),
    ),
    { maxLength: 3 },
  ),
)

const label = fc.oneof(
  fc.constantFrom(
    '',
    'Which of these? - Soup',
    'Which of these? - Bread',
    'Which of these? - Other',
    'How many hours?',
    '1. Sex',
    '&amp;',
    '{{x}}',
    '<i></i>',
  ),
  fc.string({ maxLength: 30 }),
)

const variable = (rows: number): fc.Arbitrary<FileVariable> =>
  fc
    .tuple(
      name,
      label,
      column(rows),
      missing,
      fc.constantFrom(null, 'nominal', 'ordinal', 'scale'),
      fc.constantFrom(null, null, 'A', 'B'),
    )
    .chain(([own, text, values, gone, measure, section]) =>
      labels(values.kind).map((meanings) =>
        fileVariable({
          name: own,
          label: text,
          column: values,
          labels: meanings,
          missing: values.kind === 'number' ? gone : [],
          measure: measure === 'nominal' || measure === 'ordinal' || measure === 'scale' ? measure : null,
          section,
        }),
      ),
    )

/** Columns that are called after each other have one column's kind now and then, as the columns of one question do. */
const withFamilies = (variables: readonly FileVariable[], repeat: boolean): readonly FileVariable[] =>
  repeat
    ? variables.flatMap((one) =>
        [1, 2, 3].map((number) => ({
          ...one,
          name: `${one.name}_${number}`,
          label: one.label === '' ? '' : `${one.label} - ${number}x`,
        })),
      )
    : variables

/**
 * A made-up data file: names, labels and values of every kind, also those that nobody would give on purpose. For tests.
 *
 * @example fc.assert(fc.property(arbitraryDataFile, (file) => …))
 */
export const arbitraryDataFile: fc.Arbitrary<DataFile> = fc
  .tuple(fc.constantFrom(0, 1, 5, 40), fc.nat({ max: 6 }), fc.boolean())
  .chain(([rows, count, repeat]) =>
    fc
      .tuple(
        fc.uniqueArray(variable(rows), { minLength: count, maxLength: count, selector: ({ name: own }) => own }),
        fc.boolean(),
        fc.constantFrom('dichotomies' as const, 'categories' as const),
        fc.constantFrom(null, 1, 'Yes'),
        fc.constantFrom(null, '2024-05-13', 'yesterday'),
      )
      .map(([own, hasSet, kind, counted, made]): DataFile => {
        const variables = withFamilies(own, repeat)
        const set: ResponseSet = {
          name: '$set',
          label: 'A set',
          kind,
          counted,
          variables: variables.slice(0, 3).map(({ name: member }) => member),
        }
        return dataFile({ format: 'spss', rows, variables, sets: hasSet ? [set] : [], made })
      }),
  )
