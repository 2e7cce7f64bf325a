import type { DataFile, FileColumn, FileValue, FileVariable } from '../data-file.ts'
import { dataFile, fileVariable } from '../data-file.ts'

/** A column as a test writes it: values with `null` for blank, and what else the file says of it. */
export type MiniColumn = Partial<Omit<FileVariable, 'name' | 'column' | 'labels'>> & {
  readonly values: readonly (FileValue | null)[]
  /** Labels by value; a number is written as one. */
  readonly labels?: Readonly<Record<string, string>>
  /** The precision of moments, which are written as days: `2024-05-13`. */
  readonly date?: 'year' | 'month' | 'day' | 'second'
}

function columnOf({ values, date }: MiniColumn): FileColumn {
  if (date !== undefined) {
    const moments = values.map((value) => (value === null ? Number.NaN : Date.parse(String(value))))
    return { kind: 'date', values: Float64Array.from(moments), precision: date }
  }
  return values.some((value) => typeof value === 'string')
    ? { kind: 'text', values: values.map((value) => (value === null ? '' : String(value))) }
    : { kind: 'number', values: Float64Array.from(values, (value) => (value === null ? Number.NaN : Number(value))) }
}

/**
 * A small data file with these columns. For tests.
 *
 * @example miniDataFile({ sex: { values: [1, 2], labels: { 1: 'Woman', 2: 'Man' } } }).rows // → 2
 */
export function miniDataFile(columns: Readonly<Record<string, MiniColumn>>, parts: Partial<DataFile> = {}): DataFile {
  const variables = Object.entries(columns).map(([name, mini]) => {
    const { values: _values, labels = {}, date: _date, ...rest } = mini
    const column = columnOf(mini)
    return fileVariable({
      name,
      column,
      ...rest,
      labels: Object.entries(labels).map(([value, label]) => ({
        value: column.kind === 'text' ? value : Number(value),
        label,
      })),
    })
  })
  return dataFile({ format: 'spss', rows: variables[0]?.column.values.length ?? 0, variables, ...parts })
}

/**
 * The values over and over, as many as asked for. For tests.
 *
 * @example repeat([1, 2], 5) // → [1, 2, 1, 2, 1]
 */
export const repeat = <Value>(values: readonly Value[], count: number): readonly Value[] =>
  Array.from({ length: count }, (_, index) => values[index % values.length]).filter((value) => value !== undefined)
