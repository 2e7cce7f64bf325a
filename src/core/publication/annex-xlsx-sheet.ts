import { cellText } from './annex-xlsx-text.ts'
import type { Look } from './annex-xlsx-styles.ts'

/** A cell of a sheet: a text, a number with the code of its format, or nothing. A text is never run as a formula. */
export type SheetCell =
  | { readonly text: string; readonly look: Look; /** The sheet that a click leads to. */ readonly to?: string }
  | { readonly number: number; readonly format: string; readonly look: Look }
  | null

/** A table in a sheet, which programs and screen readers know by its name. */
export type SheetTable = {
  /** The name that it should have; the workbook makes it fit. */
  readonly name: string
  readonly description: string
  /** The row of the heads, from 1. */
  readonly first: number
  readonly last: number
  readonly heads: readonly string[]
  /** True when its heads are to have filters. */
  readonly filters: boolean
}

/** A sheet of a workbook before it is XML. */
export type Sheet = {
  readonly name: string
  readonly kind: 'guide' | 'table'
  readonly rows: readonly (readonly SheetCell[])[]
  /** The widths of the columns, in characters. */
  readonly widths: readonly number[]
  /** How many rows and columns stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number }
  readonly table: SheetTable | null
}

/** A cell with a text. */
export const textCell = (text: string, look: Look = 'text'): SheetCell => ({ text: cellText(text), look })

/** A cell that leads to another sheet. */
export const linkCell = (text: string, to: string, look: Look = 'link'): SheetCell => ({
  text: cellText(text),
  look,
  to,
})
