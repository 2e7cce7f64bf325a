import type { Words } from './foreign-item.ts'

/** A cell of a sheet. */
export type SheetCell = string | number | boolean | Date | null | undefined

/** The cells of a sheet, row by row; the first row has the heads. */
export type SheetRows = readonly (readonly SheetCell[])[]

/** A row of a sheet by the heads of its columns, in lower case and with `_` for a space. */
export type SheetRow = { readonly number: number; readonly cells: ReadonlyMap<string, string> }

/** What a cell says; a whole number has no decimals, a date is a day. */
function textOf(cell: SheetCell): string {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  return String(cell).trim()
}

/** A head without differences of spelling: `List name` is `list_name`, `label:English (en)` is `label::english (en)`. */
function headOf(cell: SheetCell): string {
  const [first = '', ...rest] = textOf(cell).toLowerCase().split(/::?/)
  const column = first.trim().replaceAll(/[\s-]+/g, '_')
  return rest.length === 0 ? column : `${column}::${rest.join('::').trim()}`
}

/**
 * The rows of a sheet below its heads, without those that are blank. Numbers of rows are those that a spreadsheet shows.
 *
 * @example sheetRows([['type', 'name'], ['text', 'q1']])[0]?.cells.get('name') // → 'q1'
 */
export function sheetRows([head = [], ...rows]: SheetRows): readonly SheetRow[] {
  const heads = head.map(headOf)
  return rows.flatMap((row, index) => {
    const cells = new Map<string, string>()
    for (const [place, name] of heads.entries()) {
      const text = textOf(row[place])
      if (name !== '' && text !== '' && !cells.has(name)) cells.set(name, text)
    }
    return cells.size === 0 ? [] : [{ number: index + 2, cells }]
  })
}

/**
 * The cell of a row under the first of these heads that it has.
 *
 * @example cellOf(row, 'relevant', 'relevance') // → "${q1} = 'yes'"
 */
export const cellOf = ({ cells }: SheetRow, ...heads: readonly string[]): string =>
  heads.map((head) => cells.get(head)).find((cell) => cell !== undefined) ?? ''

/**
 * All that a row says, for the report.
 *
 * @example cellsOf(row of `integer`, `age`) // → 'integer | age'
 */
export const cellsOf = ({ cells }: SheetRow): string => [...cells.values()].join(' | ')

/**
 * The texts of a row in all languages: the column by itself, and those with a language behind `::`.
 *
 * @example wordsOf(row, 'label') // → { '': 'Age', 'dutch (nl)': 'Leeftijd' }
 */
export function wordsOf({ cells }: SheetRow, column: string): Words {
  const found = [...cells].flatMap(([head, text]): readonly (readonly [string, string])[] => {
    if (head === column) return [['', text]]
    return head.startsWith(`${column}::`) ? [[head.slice(column.length + 2), text]] : []
  })
  return Object.fromEntries(found)
}
