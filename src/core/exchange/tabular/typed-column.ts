import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { FileColumn, FileVariable } from '../data-file.ts'
import { absence } from './absent-words.ts'
import type { DateOrder } from './date-words.ts'
import { dateFrom } from './date-words.ts'
import type { Examined } from './examine-column.ts'
import type { CellColumn, DecimalSign } from './grid.ts'
import { numberFrom } from './number-words.ts'

/** A column with its type, the meaning of its values where the type gives them one, and what was concluded. */
export type TypedColumn = {
  readonly column: FileColumn
  readonly labels: FileVariable['labels']
  readonly issues: readonly Issue[]
}

/** The years among which numbers of four digits are years, when the name of the column says so. */
const [firstYear, lastYear] = [1850, 2150]
const yearName = /jaar|year|jahr|année/i

/**
 * The values of a column as numbers, dates or texts. Words such as `NA` become blank, and it is said how many. Numbers of
 * four digits are years only where the name of the variable has the word year or jaar.
 *
 * @param name the name of the variable, for the issues, and to know years
 * @param decimal the sign for decimals in this column
 * @example typedColumn(cells, examineColumn(cells), 'hours', ',').column // → { kind: 'number', values: [36.5, …] }
 */
export function typedColumn(cells: CellColumn, examined: Examined, name: string, decimal: DecimalSign): TypedColumn {
  const { rows, text } = cells
  const counts = new Map<string, number>()
  const each = (read: (word: string) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => {
      const word = text(row)
      if (word !== '' && absence(word) === 'never') return read(word)
      count(counts, word)
      return Number.NaN
    })
  const told = (result: FileColumn, labels: FileVariable['labels'] = []): TypedColumn => ({
    column: result,
    labels,
    issues: absentIssues(counts, name),
  })
  const [order] = examined.dates
  if (order !== undefined) return told(dateColumn(each, order))
  if (examined.booleans) {
    const labels = [
      { value: 0, label: 'FALSE' },
      { value: 1, label: 'TRUE' },
    ]
    return told({ kind: 'number', values: each((word) => (/^true$/i.test(word.trim()) ? 1 : 0)) }, labels)
  }
  if (cells.numbers !== null && examined.plain && (decimal === '.' || !examined.signs)) {
    return told(withYears({ kind: 'number', values: cells.numbers }, name))
  }
  if (decimal === '.' ? examined.point : examined.comma) {
    return told(withYears({ kind: 'number', values: each((word) => numberFrom(word, decimal)) }, name))
  }
  return told({ kind: 'text', values: textValues(cells, counts) })
}

/**
 * A column as texts, as they stand there.
 *
 * @example textColumn(cells).column // → { kind: 'text', values: ['0612', '', 'NA'] }
 */
export const textColumn = ({ rows, text }: CellColumn): TypedColumn => ({
  column: { kind: 'text', values: Array.from({ length: rows }, (_, row) => text(row)) },
  labels: [],
  issues: [],
})

function textValues({ rows, text, bare }: CellColumn, counts: Map<string, number>): readonly string[] {
  return Array.from({ length: rows }, (_, row) => {
    const word = text(row)
    if (word === '' || absence(word) !== 'anywhere' || !bare(row)) return word
    count(counts, word)
    return ''
  })
}

function count(counts: Map<string, number>, word: string): void {
  const text = word.trim()
  if (text !== '') counts.set(text, (counts.get(text) ?? 0) + 1)
}

function absentIssues(counts: ReadonlyMap<string, number>, name: string): readonly Issue[] {
  if (counts.size === 0) return []
  const sum = [...counts.values()].reduce((total, number) => total + number, 0)
  return [issue('tabular-absent', [name], { count: sum, words: [...counts.keys()].join(', ') })]
}

function dateColumn(
  each: (read: (word: string) => number) => Float64Array,
  order: DateOrder,
): FileColumn & { readonly kind: 'date' } {
  let precision: 'month' | 'day' | 'second' = order === 'month' ? 'month' : 'day'
  const values = each((word) => {
    const date = dateFrom(word, order)
    if (date?.precision === 'second') precision = 'second'
    return date?.moment ?? Number.NaN
  })
  return { kind: 'date', values, precision }
}

/** Numbers that are years by the name of their column and by themselves, as moments. */
function withYears(numbers: FileColumn & { readonly kind: 'number' }, name: string): FileColumn {
  if (!yearName.test(name)) return numbers
  const isYear = (value: number): boolean => Number.isInteger(value) && value >= firstYear && value <= lastYear
  if (!numbers.values.every((value) => Number.isNaN(value) || isYear(value))) return numbers
  return { kind: 'date', values: numbers.values.map((year) => Date.UTC(year, 0, 1)), precision: 'year' }
}
