import fc from 'fast-check'
import type { DataFile, FileColumn, FileVariable } from '../src/core/exchange/data-file.ts'
import { dataFile, fileVariable } from '../src/core/exchange/data-file.ts'

/** Texts that readers and spreadsheets stumble over. */
const strange = fc.constantFrom(
  '=1+1',
  "'=1",
  '@x',
  '+1',
  '-',
  'NA',
  'a;b',
  'a,b',
  'a"b',
  'a\nb',
  'a\r\nb',
  '0612',
  ' x ',
  '<b>&',
  '_x0041_',
  '__proto__',
  'é',
  '😀',
  '#N/A',
  '1,5',
  'TRUE',
)

const words = fc.oneof(strange, fc.string({ unit: 'grapheme', maxLength: 12 }), fc.constant(''))

const numbers = fc.oneof(
  fc.integer({ min: -100, max: 100 }),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.constant(Number.NaN),
)

const day = 86_400_000
const days = fc.oneof(
  fc.integer({ min: Math.floor(Date.UTC(1800, 0, 1) / day), max: Math.floor(Date.UTC(2200, 0, 1) / day) }),
  fc.constant(Number.NaN),
)

const name = fc.stringMatching(/^[a-z][a-z0-9_.]{0,8}$/).filter((text) => !/year|jaar|jahr/.test(text))

/** A column with `rows` values, of which the first says what kind it is, so that the column can be known again. */
function column(rows: number): fc.Arbitrary<FileColumn> {
  const list = <T>(values: fc.Arbitrary<T>) => fc.array(values, { minLength: rows, maxLength: rows })
  return fc.oneof(
    list(words).map((values): FileColumn => ({
      kind: 'text',
      values: values.map((text, row) => (row === 0 ? 'a text' : text)),
    })),
    list(numbers).map((values): FileColumn => ({
      kind: 'number',
      values: Float64Array.from(values, (value, row) => (row === 0 ? 7 : value)),
    })),
    list(days).map((values): FileColumn => ({
      kind: 'date',
      values: Float64Array.from(values, (value, row) => (row === 0 ? Date.UTC(2024, 4, 13) : value * day)),
      precision: 'day',
    })),
    list(days).map((values): FileColumn => ({
      kind: 'date',
      values: Float64Array.from(values, (value, row) =>
        row === 0 ? Date.UTC(2024, 4, 13, 1, 2, 3) : value * day + 3_723_004,
      ),
      precision: 'second',
    })),
  )
}

/** Data files with one level that files in rows and columns can hold: each column can be known again by its first row. */
export const arbitraryTabularFile: fc.Arbitrary<DataFile> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.uniqueArray(name, { minLength: 1, maxLength: 6 }))
  .chain(([rows, names]) =>
    fc
      .tuple(fc.tuple(...names.map(() => column(rows))), fc.constantFrom('real', 'simulated', 'trial', null))
      .map(([columns, answers]) => {
        const variables = columns.map((own, index): FileVariable =>
          fileVariable({ name: names[index] ?? '', column: own }),
        )
        // Rows in which nothing stands are left out at the end of a file; the first has a value in every column.
        let last = rows
        while (last > 1 && variables.every((variable) => isBlank(variable, last - 1))) last -= 1
        return dataFile({
          format: 'csv',
          rows: last,
          answers,
          variables: variables.map((one) => ({ ...one, column: cut(one.column, last) })),
        })
      }),
  )
  .filter(({ variables }) => variables.every(({ name: own }) => own !== 'simulated'))

function isBlank({ column: own }: FileVariable, row: number): boolean {
  return own.kind === 'text' ? (own.values[row] ?? '') === '' : Number.isNaN(own.values[row])
}

function cut(own: FileColumn, rows: number): FileColumn {
  return own.kind === 'text'
    ? { ...own, values: own.values.slice(0, rows) }
    : { ...own, values: own.values.slice(0, rows) }
}

const short = fc.stringMatching(/^[A-Za-z]([A-Za-z0-9 é?=;,"'-]{0,18}[A-Za-z])?$/)
const orNull = fc.option(short, { nil: null })

/** The same data files with everything that a codebook says of variables. */
export const arbitraryDescribedFile: fc.Arbitrary<DataFile> = arbitraryTabularFile.chain((file) =>
  fc.tuple(...file.variables.map(described)).map((variables) => ({ ...file, variables })),
)

function described(variable: FileVariable): fc.Arbitrary<FileVariable> {
  const value: fc.Arbitrary<string | number> =
    variable.column.kind === 'text' ? fc.stringMatching(/^[a-z]{1,5}$/) : fc.integer({ min: -99, max: 99 })
  const labels: fc.Arbitrary<{ value: string | number; label: string }[]> =
    variable.column.kind === 'date'
      ? fc.constant([])
      : fc.uniqueArray(fc.record({ value, label: short }), { maxLength: 4, selector: (one) => one.value })
  return fc
    .record({
      label: short,
      labels,
      measure: fc.constantFrom('nominal', 'ordinal', 'scale', null),
      decimals: variable.column.kind === 'number' ? fc.constantFrom(0, 2, null) : fc.constant(null),
      question: orNull,
      universe: orNull,
      section: orNull,
      isMissing: fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
    })
    .map(({ isMissing, ...said }) => ({
      ...variable,
      ...said,
      question: said.question ?? said.label,
      missing: said.labels
        .filter((_, index) => isMissing[index])
        .map((one) => ({ kind: 'value' as const, value: one.value })),
    }))
}
