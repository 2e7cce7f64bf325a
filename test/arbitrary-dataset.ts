import fc from 'fast-check'
import type { Column, Dataset, RosterRows } from '../src/core/dataset/dataset.ts'
import { storageOf, unitWeight } from '../src/core/dataset/dataset.ts'
import { firstMissingCode, missingAmount, missingSet } from '../src/core/dataset/missing.ts'
import type { Code, Variable } from '../src/core/items/variable.ts'
import { variable } from '../src/core/items/variable.ts'
import type { Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { everywhere } from '../src/core/text.ts'

const codes = (...list: readonly number[]): readonly Code[] =>
  list.map((code) => ({ code, id: null, label: everywhere(`label ${code}`), when: null, exclusive: false }))

const parts = (id: string) => ({ id, item: id, label: everywhere(`question ${id}`) })

/** One variable of every kind, with the extremes of each. */
export const exampleVariables: readonly Variable[] = [
  variable({ ...parts('1'), kind: 'single', codes: codes(1, 2, 7, 250) }),
  variable({ ...parts('2.1'), kind: 'scale', min: 0, max: 10 }),
  variable({ ...parts('3'), kind: 'multiple', codes: codes(3, 1, 2) }),
  variable({ ...parts('4'), kind: 'multiple', codes: codes(...Array.from({ length: 31 }, (_, index) => 250 - index)) }),
  variable({ ...parts('5.hours'), kind: 'number', min: -50, max: 100, decimals: 1 }),
  variable({ ...parts('6'), kind: 'year', min: 1960, max: 2030 }),
  variable({ ...parts('7'), kind: 'months', min: 1990, max: 2030 }),
  variable({ ...parts('8'), kind: 'text', maxLength: 500 }),
  variable({
    ...parts('9'),
    kind: 'roster',
    max: 5,
    columns: [
      variable({ ...parts('9.place'), kind: 'single', codes: codes(1, 2) }),
      variable({ ...parts('9.months'), kind: 'number', min: 0, max: 600, decimals: 0 }),
      variable({ ...parts('9.what'), kind: 'text' }),
    ],
  }),
]

/**
 * A questionnaire of one page that yields the variables.
 *
 * @example questionnaireWith(exampleVariables).pages.length // → 1
 */
export const questionnaireWith = (variables: readonly Variable[]): Questionnaire => ({
  study: 'made-up',
  wave: '2024',
  blocks: [],
  pages: [
    {
      id: 'p1',
      block: '1',
      when: null,
      items: variables.map((one) => ({
        item: {
          id: one.item,
          type: 'text' as const,
          text: one.label,
          maxLength: 500,
          multiline: false,
          required: false,
          decline: false,
        },
        when: null,
        variables: [one],
      })),
    },
  ],
})

/** Texts as people type them, with those that go wrong in files. */
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.constantFrom('=1+1', '-5', '+31 6', '@home', "'=x", '"', 'a\r\nb', 'a;b,c', '\tx', '', 'NA', '-1', 'é 🙂'),
)

const reason = fc.integer({ min: 1, max: 4 })
const either = <T>(value: fc.Arbitrary<T>, missing: (reason: number) => T): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: reason.map(missing) })

/** A column of made-up answers. */
function arbitraryColumn(one: Variable, rows: number): fc.Arbitrary<Column> {
  const storage = storageOf(one)
  const list = <T>(cell: fc.Arbitrary<T>) => fc.array(cell, { minLength: rows, maxLength: rows })
  const whole = (min: number, max: number) => fc.integer({ min, max })
  switch (storage) {
    case 'codes': {
      const value = one.kind === 'scale' ? whole(one.min ?? 0, one.max ?? 0) : fc.constantFrom(...one.codes.map(codeOf))
      const cells = list(either(value, (number) => firstMissingCode + number))
      return cells.map((values) => ({ storage, variable: one, values: Uint8Array.from(values) }))
    }
    case 'sets': {
      const cells = list(either(whole(1, 2 ** one.codes.length - 1), (number) => missingSet + number))
      return cells.map((values) => ({ storage, variable: one, values: Uint32Array.from(values) }))
    }
    case 'amounts': {
      const [years, scale] = [one.kind === 'months' ? 12 : 1, 10 ** one.decimals]
      const [min, max] =
        one.kind === 'roster' ? [1, 5] : [(one.min ?? 0) * years * scale, (one.max ?? 0) * years * scale]
      const cells = list(either(whole(min, max), (number) => missingAmount + number))
      return cells.map((values) => ({ storage, variable: one, values: Int32Array.from(values) }))
    }
    case 'texts': {
      const cells = list(
        either(
          text.map((value) => ({ value, why: 0 })),
          (why) => ({ value: '', why }),
        ),
      )
      return cells.map((both) => ({
        storage,
        variable: one,
        values: both.map(({ value }) => value),
        reasons: Uint8Array.from(both, ({ why }) => why),
      }))
    }
  }
}

const codeOf = ({ code }: Code): number => code

const columnsOf = (variables: readonly Variable[], rows: number): fc.Arbitrary<ReadonlyMap<string, Column>> =>
  fc
    .tuple(...variables.map((one) => arbitraryColumn(one, rows)))
    .map((columns) => new Map(columns.map((column) => [column.variable.id, column])))

function arbitraryRoster(roster: Variable, rows: number): fc.Arbitrary<RosterRows> {
  if (rows === 0)
    return columnsOf(roster.columns, 0).map((columns) => ({ rows: 0, response: new Int32Array(), columns }))
  return fc.array(fc.integer({ min: 0, max: rows - 1 }), { maxLength: 12 }).chain((response) =>
    columnsOf(roster.columns, response.length).map((columns) => ({
      rows: response.length,
      response: Int32Array.from(response).toSorted(),
      columns,
    })),
  )
}

/** The column of a roster itself: the number of its rows, or skipped. */
function countRows(column: Column | undefined, { response }: RosterRows): void {
  if (column?.storage !== 'amounts') return
  column.values.fill(missingAmount + 2)
  for (const row of response) column.values[row] = Math.max(0, column.values[row] ?? 0) + 1
}

/**
 * Datasets of variables: any answers and reasons, with or without weights, no answer that depends on another.
 *
 * @example fc.assert(fc.property(arbitraryDataset(), (dataset) => dataset.rows <= 30))
 */
export function arbitraryDataset(
  variables: readonly Variable[] = exampleVariables,
  { maxRows = 30, minRows = 0 }: { readonly maxRows?: number; readonly minRows?: number } = {},
): fc.Arbitrary<Dataset> {
  const rosters = variables.filter(({ kind }) => kind === 'roster')
  return fc.integer({ min: minRows, max: maxRows }).chain((rows) =>
    fc
      .record({
        simulated: fc.boolean(),
        complete: fc.array(fc.integer({ min: 0, max: 1 }), { minLength: rows, maxLength: rows }),
        columns: columnsOf(variables, rows),
        weighted: fc.boolean(),
        weights: fc.array(fc.integer({ min: 0, max: 5 * unitWeight }), { minLength: rows, maxLength: rows }),
        rosters: fc.tuple(...rosters.map((roster) => arbitraryRoster(roster, rows))),
      })
      .map((made) => {
        const named = made.rosters.map((roster, index) => [rosters[index]?.id ?? '', roster] as const)
        for (const [id, roster] of named) countRows(made.columns.get(id), roster)
        return {
          ...made,
          study: 'made-up',
          wave: '2024',
          rows,
          complete: Uint8Array.from(made.complete),
          weights: made.weighted ? Float64Array.from(made.weights) : new Float64Array(rows).fill(unitWeight),
          rosters: new Map(named),
        }
      }),
  )
}
