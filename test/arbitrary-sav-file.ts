import fc from 'fast-check'
import {
  dataFile,
  fileVariable,
  type DataFile,
  type FileColumn,
  type FileVariable,
} from '../src/core/exchange/data-file.ts'
import { savName } from '../src/core/exchange/sav/sav-name.ts'

/** A text as a data file can hold it: odd signs of all kinds, but no zero and no space at its end. */
const text = (maxLength: number): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ unit: 'binary', maxLength }),
      fc.string({ unit: 'grapheme', maxLength }),
      fc.constantFrom('', 'één', '👩‍⚕️', '\uFFFD', '\uFEFFx', "it's", "'\n", '/', '=', '\t', 'a:b', ' x', '$'),
    )
    .map((made) => made.toWellFormed().replaceAll('\0', '').replace(/ +$/, ''))

/** A line: what labels are made of. */
const line = (maxLength: number): fc.Arbitrary<string> => text(maxLength).map((made) => made.replaceAll(/[\n\r]/g, ''))

/** A line of at most so many bytes of UTF-8. */
const short = (bytes: number): fc.Arbitrary<string> => line(bytes).filter((made) => Buffer.byteLength(made) <= bytes)

/** Attributes have lines, each of which ends with a line feed. */
const lines = fc.option(text(40), { nil: null })

const number: fc.Arbitrary<number> = fc
  .oneof(
    fc.integer({ min: -110, max: 160 }),
    fc.double({ noNaN: true }),
    fc.constantFrom(Number.NaN, -0, Number.MIN_VALUE, 0.1, 1e300),
  )
  .filter((value) => Math.abs(value) < Number.MAX_VALUE || Number.isNaN(value))

const moment = fc.oneof(fc.integer({ min: -12_219_292_800_000, max: 4_102_444_800_000 }), fc.constant(Number.NaN))

const wideText = fc.oneof(
  text(12),
  fc.integer({ min: 0, max: 1200 }).map((size) => 'xé'.repeat(size).slice(0, size)),
  fc.constantFrom(8, 9, 255, 256, 504, 505, 600).map((size) => 'y'.repeat(size)),
)

function column(rows: number): fc.Arbitrary<FileColumn> {
  const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: rows, maxLength: rows })
  return fc.oneof(
    many(number).map((values) => ({ kind: 'number', values: Float64Array.from(values) }) as const),
    fc
      .tuple(many(moment), fc.constantFrom('year', 'month', 'day', 'second'))
      .map(([values, precision]) => ({ kind: 'date', values: Float64Array.from(values), precision }) as const),
    many(wideText).map((values) => ({ kind: 'text', values }) as const),
  )
}

const finite = number.filter((value) => Math.abs(value) <= 1e300).map((value) => value + 0)

/** Labels and missing values of the kind of a column; each value is labelled once. */
function meanings(of: FileColumn): fc.Arbitrary<Pick<FileVariable, 'labels' | 'missing'>> {
  const value: fc.Arbitrary<number | string> =
    of.kind === 'text' ? short(8) : of.kind === 'date' ? moment.filter((one) => !Number.isNaN(one)) : finite
  const labels = fc.uniqueArray(fc.record({ value, label: short(120) }), {
    selector: (one) => one.value,
    maxLength: 6,
  })
  const single = value.map((one) => ({ kind: 'value', value: one }) as const)
  const range = fc
    .tuple(of.kind === 'date' ? moment.filter((one) => !Number.isNaN(one)) : finite, fc.integer({ min: 1, max: 99 }))
    .filter(([low]) => Math.abs(low) < 1e15)
    .map(([low, more]) => ({ kind: 'range', low, high: low + more * 1000 }) as const)
  const missing =
    of.kind === 'text'
      ? fc.array(single, { maxLength: 3 })
      : fc.oneof(
          fc.array(single, { maxLength: 3 }),
          fc.tuple(range, single),
          range.map((one) => [one]),
          range.map((one) => [{ ...one, low: Number.NEGATIVE_INFINITY }]),
          range.map((one) => [{ ...one, high: Number.POSITIVE_INFINITY }]),
        )
  return fc.record({ labels, missing })
}

function variable(name: string, rows: number): fc.Arbitrary<FileVariable> {
  return column(rows).chain((made) =>
    fc
      .record({
        label: line(400).map((label) => label.trim()),
        meaning: meanings(made),
        measure: fc.constantFrom('nominal', 'ordinal', 'scale', null),
        decimals: fc.integer({ min: 0, max: 16 }),
        question: lines,
        universe: lines,
        section: lines,
        attributes: fc.dictionary(fc.constantFrom('source', 'Bron.één'), text(40), { maxKeys: 3 }),
        role: fc.constantFrom({}, { '$@Role': '0' }, { '$@Role': '5' }),
      })
      .map(({ meaning, decimals, attributes, role, ...parts }) =>
        fileVariable({
          name,
          column: made,
          ...meaning,
          ...parts,
          decimals: made.kind === 'number' ? decimals : null,
          attributes: { ...attributes, ...role },
        }),
      ),
  )
}

/** Sets of two or more variables of one kind. */
function sets(variables: readonly FileVariable[]): fc.Arbitrary<DataFile['sets']> {
  const numbers = variables.filter((one) => one.column.kind === 'number').map(({ name }) => name)
  if (numbers.length < 2) return fc.constant([])
  const some = fc.subarray(numbers, { minLength: 2 })
  const set = fc.oneof(
    fc.record({ label: line(30), kind: fc.constant('dichotomies' as const), counted: fc.integer(), variables: some }),
    fc.record({
      label: line(30),
      kind: fc.constant('categories' as const),
      counted: fc.constant(null),
      variables: some,
    }),
  )
  return fc.array(set, { maxLength: 3 }).map((made) => made.map((one, place) => ({ ...one, name: `set_${place}` })))
}

const note = fc.stringMatching(/^[a-zé]{1,30}( [a-z.]{1,10}){0,2}$/)

/** A data file that a system file of SPSS can hold without loss. */
export const arbitrarySavFile: fc.Arbitrary<DataFile> = fc
  .tuple(fc.integer({ min: 0, max: 12 }), fc.uniqueArray(fc.string({ maxLength: 70 }), { minLength: 1, maxLength: 8 }))
  .chain(([rows, ids]) => {
    const taken = new Set<string>()
    const names = ids.map((id) => {
      const name = savName(id, taken)
      taken.add(name.toUpperCase())
      return name
    })
    return fc.tuple(fc.constant(rows), fc.tuple(...names.map((name) => variable(name, rows))))
  })
  .chain(([rows, variables]) => {
    const numbers = variables.filter((one) => one.column.kind === 'number').map(({ name }) => name)
    return fc
      .record({
        title: line(80).map((made) => made.trim()),
        language: fc.constantFrom('nl', 'en', 'de', null),
        made: fc.constantFrom('2024-05-13', '1999-12-31', null),
        answers: fc.constantFrom('real', 'simulated', 'trial', null),
        notes: fc.array(note, { maxLength: 3 }),
        weight: fc.constantFrom(null, ...numbers),
        sets: sets(variables),
      })
      .map((parts) => dataFile({ format: 'spss', rows, variables, ...parts }))
  })
