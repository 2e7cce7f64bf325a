import type { DataFile, FileColumn } from '../data-file.ts'
import { fileValueAt, valueKey } from '../mapping/value-key.ts'

/** How well respondents are hidden among others who are alike in what could identify them. */
export type Anonymity = {
  /** The columns that were looked at together. */
  readonly columns: readonly string[]
  /** How many combinations of their values occur. */
  readonly combinations: number
  /** The number of respondents in the smallest of them: the k of k-anonymity. */
  readonly smallest: number
  /** Respondents who are alone in their combination, and those in combinations of fewer than the asked number. */
  readonly unique: number
  readonly below: number
  /** Per column, how many respondents would be in such small combinations without it; the best first. */
  readonly without: readonly { readonly column: string; readonly below: number }[]
}

type Keyed = { readonly name: string; readonly keys: Int32Array }

/** The values of a column as numbers from 0; an absent value is a value like others. */
function keysOf(name: string, column: FileColumn, rows: number): Keyed {
  const numbers = new Map<string | null, number>()
  const keys = new Int32Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const value = fileValueAt(column, row)
    const key = value === null ? null : valueKey(value)
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    keys[row] = number
  }
  return { name, keys }
}

/** The sizes of the combinations that occur. */
function sizes(columns: readonly Keyed[], rows: number): readonly number[] {
  let group = new Int32Array(rows)
  for (const { keys } of columns) {
    const found = new Map<string, number>()
    const next = new Int32Array(rows)
    for (let row = 0; row < rows; row += 1) {
      const key = `${group[row]} ${keys[row]}`
      const number = found.get(key) ?? found.size
      found.set(key, number)
      next[row] = number
    }
    group = next
  }
  const counts = new Map<number, number>()
  for (const one of group) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts.values()]
}

const inSmall = (counts: readonly number[], least: number): number =>
  counts.filter((count) => count < least).reduce((sum, count) => sum + count, 0)

/**
 * How well the respondents of a file are hidden by columns that could identify them together: k-anonymity (Sweeney, 2002).
 * "Not asked" and "skipped" count as values: somebody may know of them too.
 *
 * @param least how many respondents there should be in every combination
 * @example anonymityOf(file, ['sex', 'age'], 5).smallest // → 1: somebody is alone in a combination
 */
export function anonymityOf(file: DataFile, names: readonly string[], least: number): Anonymity {
  const columns = file.variables
    .filter(({ name }) => names.includes(name))
    .map(({ name, column }) => keysOf(name, column, file.rows))
  const counts = sizes(columns, file.rows)
  return {
    columns: columns.map(({ name }) => name),
    combinations: counts.length,
    smallest: counts.length === 0 ? 0 : counts.reduce((a, b) => Math.min(a, b)),
    unique: counts.filter((count) => count === 1).length,
    below: inSmall(counts, least),
    without: columns
      .map(({ name }) => {
        const others = columns.filter((one) => one.name !== name)
        return { column: name, below: inSmall(sizes(others, file.rows), least) }
      })
      // The order of the file stays where two are as good.
      .toSorted((a, b) => a.below - b.below),
  }
}
