import type { CellColumn, Grid } from '../tabular/grid.ts'
import { codeAt } from './code-at.ts'
import { withoutGuard } from './csv-text.ts'
import { plainNumber } from './plain-number.ts'
import type { SplitText } from './split-csv.ts'

const quote = 34

/** The place of a field among all fields, or -1 when its line is too short. */
function placeIn({ records }: SplitText, row: number, column: number): number {
  const place = (records[row] ?? 0) + column
  return place < (records[row + 1] ?? 0) ? place : -1
}

const isQuotedAt = ({ text, starts }: SplitText, place: number): boolean =>
  codeAt(text, (starts[place] ?? 0) - 1) === quote

/**
 * A field of a CSV text as it was written, its quotes taken off; empty when its line is too short.
 *
 * @example fieldAt(split, 0, 1) // → 'b, c', for `a,"b, c"`
 */
export function fieldAt(split: SplitText, row: number, column: number): string {
  const place = placeIn(split, row, column)
  if (place < 0) return ''
  const field = split.text.slice(split.starts[place], split.ends[place])
  const [written, sign] = split.dialect.backslash ? [String.raw`\"`, '"'] : ['""', '"']
  return isQuotedAt(split, place) && field.includes(written) ? field.replaceAll(written, sign) : field
}

/**
 * The fields of a CSV text as a grid of so many columns. Fields beyond these are not in it, fields that are lacking are
 * blank.
 *
 * @example csvGrid(split, 2).text(1, 0) // → '1'
 */
export function csvGrid(split: SplitText, columns: number): Grid {
  const { records } = split
  const textAt = (row: number, column: number): string => withoutGuard(fieldAt(split, row, column))
  const bareAt = (row: number, column: number): boolean => {
    const place = placeIn(split, row, column)
    return place < 0 || !isQuotedAt(split, place)
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
