import type { CellColumn, Grid } from '../tabular/grid.ts'
import { codeAt } from './code-at.ts'
import { withoutGuard } from './csv-text.ts'
import { plainNumber } from './plain-number.ts'
import type { SplitText } from './split-csv.ts'

const quote = 34

/**
 * The fields of a CSV text as a grid of so many columns. Fields beyond these are not in it, fields that are lacking are
 * blank.
 *
 * @example csvGrid(split, 2).text(1, 0) // → '1'
 */
export function csvGrid(split: SplitText, columns: number): Grid {
  const { text, starts, ends, records, dialect } = split
  const [written, sign] = dialect.backslash ? [String.raw`\"`, '"'] : ['""', '"']
  /** The place of a field, or -1 when its line is too short. */
  const placeOf = (row: number, column: number): number => {
    const place = (records[row] ?? 0) + column
    return place < (records[row + 1] ?? 0) ? place : -1
  }
  const isQuoted = (place: number): boolean => codeAt(text, (starts[place] ?? 0) - 1) === quote
  const textAt = (row: number, column: number): string => {
    const place = placeOf(row, column)
    if (place < 0) return ''
    const field = text.slice(starts[place], ends[place])
    return withoutGuard(isQuoted(place) && field.includes(written) ? field.replaceAll(written, sign) : field)
  }
  const bareAt = (row: number, column: number): boolean => {
    const place = placeOf(row, column)
    return place < 0 || !isQuoted(place)
  }
  const cells = (first: number, end: number): readonly CellColumn[] =>
    filled(split, columns, first, end, textAt).map(({ numbers, words }, column) => ({
      rows: end - first,
      numbers,
      areNumbers: false,
      text: numbers === null ? (row) => words[row] ?? '' : (row) => textAt(first + row, column),
      bare: (row) => bareAt(first + row, column),
    }))
  return { rows: records.length - 1, columns, text: textAt, cells }
}

/** A column as numbers for as long as it has nothing else, then as words. */
type Filling = { numbers: Float64Array | null; words: string[] }

/** All columns, filled line by line: by column, every field would be fetched from another place of memory. */
function filled(
  { text, starts, ends, records }: SplitText,
  columns: number,
  first: number,
  end: number,
  textAt: (row: number, column: number) => string,
): readonly Filling[] {
  const all = Array.from({ length: columns }, (): Filling => ({ numbers: new Float64Array(end - first), words: [] }))
  for (let row = first; row < end; row += 1) {
    const from = records[row] ?? 0
    const width = (records[row + 1] ?? 0) - from
    for (let column = 0; column < columns; column += 1) {
      const own = all[column]
      if (own === undefined) continue
      if (own.numbers === null) {
        own.words.push(textAt(row, column))
        continue
      }
      const place = from + column
      const value = column < width ? plainNumber(text, starts[place] ?? 0, ends[place] ?? 0) : Number.NaN
      if (value === Infinity) {
        own.words = Array.from({ length: row - first + 1 }, (_, at) => textAt(first + at, column))
        own.numbers = null
      } else own.numbers[row - first] = value
    }
  }
  return all
}
