/** Cells in rows and columns as a file has them, before it is known which rows are heads and what the columns hold. */
export type Grid = {
  readonly rows: number
  readonly columns: number
  /** The cell as a text, dates as `2024-05-13`; empty when it is blank. */
  readonly text: (row: number, column: number) => string
  /** All columns, with the rows from `first` until before `end`. */
  readonly cells: (first: number, end: number) => readonly CellColumn[]
}

/** One column of a grid before its type is known. */
export type CellColumn = {
  readonly rows: number
  /** The values when each is a number with a decimal point or blank (`NaN`); else `null`. */
  readonly numbers: Float64Array | null
  /** True when the file itself has them as numbers, so that no sign in them can mean thousands. */
  readonly areNumbers: boolean
  readonly text: (row: number) => string
  /** False when the file says of a cell that it is a text, as quotes do; then `NA` in it is a text as well. */
  readonly bare: (row: number) => boolean
}

/** The sign that marks decimals. */
export type DecimalSign = '.' | ','
