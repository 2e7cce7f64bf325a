import fc from 'fast-check'
import {
  dataFile,
  fileVariable,
  type DataFile,
  type FileVariable,
  type ResponseSet,
} from '../src/core/exchange/data-file.ts'
import { decimalsOf } from '../src/core/exchange/plain-decimal.ts'

/** Texts as a reader gets them: no blanks at the ends of lines, none doubled. */
export const label: fc.Arbitrary<string> = fc
  .string({ unit: fc.constantFrom(...Array.from('abcÀé&<>"\'{}=,;#\\ \n😀€')), maxLength: 12 })
  .map((text) =>
    text
      .split('\n')
      .map((line) => line.replaceAll(/ +/g, ' ').trim())
      .filter((line) => line !== '')
      .join('\n'),
  )

const meaning = label.filter((text) => text !== '')

/** `nothing` in about a fifth of the rows. */
const column = <T>(rows: number, value: fc.Arbitrary<T>, nothing: T): fc.Arbitrary<readonly T[]> =>
  fc.array(fc.oneof({ weight: 4, arbitrary: value }, { weight: 1, arbitrary: fc.constant(nothing) }), {
    minLength: rows,
    maxLength: rows,
  })

const numbers = (rows: number, value: fc.Arbitrary<number>): fc.Arbitrary<Float64Array<ArrayBuffer>> =>
  column(rows, value, Number.NaN).map((values) => Float64Array.from(values))

const codes = fc.uniqueArray(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 6 })

type Parts = Omit<FileVariable, 'name' | 'label' | 'question' | 'universe' | 'section' | 'missing'>

const nothingElse = { labels: [], measure: null, decimals: null, attributes: {} } as const

const single = (rows: number): fc.Arbitrary<Parts> =>
  codes
    .chain((list) =>
      fc.record({
        list: fc.constant(list),
        values: numbers(rows, fc.constantFrom(...list)),
        meanings: fc.array(label, { minLength: list.length, maxLength: list.length }),
      }),
    )
    .map(({ list, values, meanings }) => ({
      column: { kind: 'number', values },
      labels: list.map((value, index) => ({ value, label: meanings[index] ?? '' })),
      measure: 'nominal',
      decimals: 0,
      attributes: {},
    }))

const amount = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
)

const quantity = (rows: number): fc.Arbitrary<Parts> =>
  numbers(
    rows,
    amount.map((value) => (value === 0 ? 0 : value)),
  ).map((values) => ({
    ...nothingElse,
    column: { kind: 'number', values },
    measure: 'scale',
    decimals: values.reduce((most, value) => (Number.isNaN(value) ? most : Math.max(most, decimalsOf(value))), 0),
  }))

const text = (rows: number, isFixed: boolean): fc.Arbitrary<Parts> => {
  const any = isFixed
    ? fc.string({ unit: fc.constantFrom(...Array.from('abé😀"\', ;=')), maxLength: 8 }).map((value) => value.trimEnd())
    : fc.string({ unit: 'grapheme', maxLength: 8 }).map((value) => value.replaceAll('\ufeff', '').toWellFormed())
  return column(rows, any, '').map((values) => ({ ...nothingElse, column: { kind: 'text', values } }))
}

const literal = (rows: number): fc.Arbitrary<Parts> =>
  fc
    .uniqueArray(fc.stringMatching(/^[A-Za-z0-9é-]{1,4}$/), { minLength: 1, maxLength: 4 })
    .chain((list) => column(rows, fc.constantFrom(...list), '').map((values) => ({ list, values })))
    .map(({ list, values }) => ({
      ...nothingElse,
      column: { kind: 'text', values },
      labels: list.map((value) => ({ value, label: `is ${value}` })),
      measure: 'nominal',
    }))

const day = (rows: number): fc.Arbitrary<Parts> =>
  numbers(
    rows,
    fc.integer({ min: -719_000, max: 2_900_000 }).map((days) => days * 86_400_000),
  ).map((values) => ({ ...nothingElse, column: { kind: 'date', values, precision: 'day' } }))

const logical = (rows: number): fc.Arbitrary<Parts> =>
  numbers(rows, fc.constantFrom(0, 1)).map((values) => ({
    ...nothingElse,
    column: { kind: 'number', values },
    measure: 'nominal',
    attributes: { 'triple-s-type': 'logical' },
  }))

const time = (rows: number): fc.Arbitrary<Parts> =>
  column(rows, fc.constantFrom('09:30:00', '23:59:59', '00:00:00'), '').map((values) => ({
    ...nothingElse,
    column: { kind: 'text', values },
    attributes: { 'triple-s-type': 'time' },
  }))

type Piece = { readonly variables: readonly FileVariable[]; readonly set: ResponseSet | null }

/** A text for interviewers that is another one than the label. */
const question = (own: string): fc.Arbitrary<string | null> =>
  fc.option(
    meaning.filter((words) => words !== own),
    { nil: null },
  )

const plain = (rows: number, name: string, isFixed: boolean): fc.Arbitrary<Piece> =>
  fc
    .tuple(
      fc.oneof(single(rows), quantity(rows), text(rows, isFixed), literal(rows), day(rows), logical(rows), time(rows)),
      label,
    )
    .chain(([parts, own]) =>
      question(own).map((words) => ({
        variables: [fileVariable({ ...parts, name, label: own, question: words })],
        set: null,
      })),
    )

const multiple = (rows: number, name: string): fc.Arbitrary<Piece> =>
  fc
    .record({
      list: codes.map((all) => all.toSorted((first, second) => first - second)),
      own: label,
      asked: fc.array(fc.boolean(), { minLength: rows, maxLength: rows }),
      seeds: fc.array(fc.nat(), { minLength: rows, maxLength: rows }),
      meanings: fc.array(meaning, { minLength: 6, maxLength: 6 }),
    })
    .chain((parts) => question(parts.own).map((words) => ({ ...parts, words })))
    .map(({ list, own, asked, seeds, meanings, words }) => ({
      set: {
        name,
        label: own,
        kind: 'dichotomies',
        counted: 1,
        variables: list.map((code) => `${name}_${code}`),
      },
      variables: list.map((code, index) =>
        fileVariable({
          name: `${name}_${code}`,
          label: meanings[index] ?? '',
          question: words,
          measure: 'nominal',
          decimals: 0,
          column: {
            kind: 'number',
            values: Float64Array.from({ length: rows }, (_, row) =>
              asked[row] === true ? ((seeds[row] ?? 0) >> index) & 1 : Number.NaN,
            ),
          },
        }),
      ),
    }))

/** A serial variable counts the rows; in a level it has the number of the row above. */
const serial = (values: readonly number[], isKey: boolean): FileVariable =>
  fileVariable({
    name: 'serial',
    label: isKey ? 'Number' : '',
    measure: 'scale',
    decimals: 0,
    column: { kind: 'number', values: Float64Array.from(values) },
    attributes: isKey ? { 'triple-s-use': 'serial' } : {},
  })

const survey = (rows: number, first: FileVariable, isFixed: boolean): fc.Arbitrary<DataFile> =>
  fc
    .record({
      kinds: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
      title: meaning,
      isWeighted: fc.boolean(),
      answers: fc.constantFrom(null, 'real', 'simulated', 'trial'),
    })
    .chain(({ kinds, title, isWeighted, answers }) =>
      fc
        .tuple(
          ...kinds.map((isSet, index) => (isSet ? multiple(rows, `m${index}`) : plain(rows, `q${index}`, isFixed))),
        )
        .map((pieces) => {
          const variables = [first, ...pieces.flatMap((piece) => piece.variables)]
          const weight = variables.find(({ measure, name }) => measure === 'scale' && name !== 'serial')?.name
          return dataFile({
            format: 'triple-s',
            title,
            language: 'nl',
            answers,
            made: '2024-05-13',
            rows,
            variables,
            sets: pieces.flatMap(({ set }) => (set === null ? [] : [set])),
            weight: isWeighted ? (weight ?? null) : null,
          })
        }),
    )

/**
 * Data files that Triple-S can hold whole: what is read is what was written.
 *
 * @param isFixed whether texts must be able to stand in fixed places
 */
export const tripleSFile = (isFixed: boolean): fc.Arbitrary<DataFile> =>
  fc.integer({ min: 1, max: 6 }).chain((rows) =>
    survey(
      rows,
      serial(
        Array.from({ length: rows }, (_, row) => row + 1),
        true,
      ),
      isFixed,
    ),
  )

/** The same with one level of rows below. */
export const tripleSFileWithLevel = (isFixed: boolean): fc.Arbitrary<DataFile> =>
  tripleSFile(isFixed).chain((file) =>
    fc.array(fc.integer({ min: 0, max: file.rows - 1 }), { minLength: 1, maxLength: 6 }).chain((parent) =>
      survey(
        parent.length,
        {
          ...serial(
            parent.map((row) => row + 1),
            false,
          ),
          label: 'Number',
        },
        isFixed,
      ).map((data) => ({
        ...file,
        levels: [
          {
            id: 'job',
            label: data.title,
            parent: Int32Array.from(parent),
            data: { ...data, answers: data.answers ?? file.answers },
          },
        ],
      })),
    ),
  )
