import type { FileValue, FileVariable } from '../data-file.ts'

/** A value that a column holds, and in how many rows. */
export type Occurring = { readonly value: FileValue; readonly count: number }

/** What the values of a column tell without looking at any other column. */
export type ColumnFacts = {
  readonly variable: FileVariable
  /** The place of the column in the file, from 0. */
  readonly position: number
  readonly rows: number
  /** Rows in which nothing stands. */
  readonly blanks: number
  /** True when every value is a number, also where the file has them as texts; moments are no numbers. */
  readonly numeric: boolean
  /** Every different value: numbers and moments rising, texts in the order of the file. */
  readonly values: readonly Occurring[]
}

/** A number as JavaScript prints it, so that text and number name the same value in a mapping. */
const isPrintedNumber = (text: string): boolean => /^-?\d/.test(text) && String(Number(text)) === text

function countNumbers(values: Float64Array): { readonly counts: Map<number, number>; readonly blanks: number } {
  const counts = new Map<number, number>()
  let blanks = 0
  for (const value of values) {
    if (Number.isNaN(value)) blanks += 1
    // Adding 0 makes -0 an ordinary 0.
    else counts.set(value + 0, (counts.get(value + 0) ?? 0) + 1)
  }
  return { counts, blanks }
}

function countTexts(values: readonly string[]): { readonly counts: Map<string, number>; readonly blanks: number } {
  const counts = new Map<string, number>()
  let blanks = 0
  for (const value of values) {
    if (value === '') blanks += 1
    else counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return { counts, blanks }
}

const occurring = (counts: readonly (readonly [FileValue, number])[]): readonly Occurring[] =>
  counts.map(([value, count]) => ({ value, count }))

const rising = (counts: readonly (readonly [number, number])[]): readonly Occurring[] =>
  occurring(counts.toSorted(([one], [other]) => one - other))

/**
 * The facts of a column: how many rows are blank, and which values there are. Looked at once, as files are large.
 *
 * @example columnFacts(variable, 0).values // → [{ value: 1, count: 12 }, { value: 2, count: 9 }]
 */
export function columnFacts(variable: FileVariable, position: number): ColumnFacts {
  const { column } = variable
  if (column.kind === 'text') {
    const { counts, blanks } = countTexts(column.values)
    const numeric = counts.size > 0 && [...counts.keys()].every(isPrintedNumber)
    const values = numeric ? rising([...counts].map(([text, count]) => [Number(text), count])) : occurring([...counts])
    return { variable, position, rows: column.values.length, blanks, numeric, values }
  }
  const { counts, blanks } = countNumbers(column.values)
  const values = rising([...counts])
  return { variable, position, rows: column.values.length, blanks, numeric: column.kind === 'number', values }
}

/**
 * How many rows hold one of these values.
 *
 * @example totalOf([{ value: 1, count: 12 }, { value: 2, count: 9 }]) // → 21
 */
export const totalOf = (values: readonly Occurring[]): number => values.reduce((sum, { count }) => sum + count, 0)
