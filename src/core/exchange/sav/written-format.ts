import type { FileColumn } from '../data-file.ts'
import { formatCodes } from './print-format.ts'

/** A print format as a number: the type, the width and the decimals have a byte each. */
const formatNumber = (type: number, width: number, decimals: number): number =>
  type * 65_536 + Math.min(255, width) * 256 + decimals

/** How many signs the longest number needs before its decimals. */
function wholeSigns(values: Float64Array): number {
  let longest = 1
  for (const value of values) {
    if (!Number.isFinite(value)) continue
    const digits = Math.abs(value) < 10 ? 1 : Math.floor(Math.log10(Math.abs(value))) + 1
    longest = Math.max(longest, digits + (value < 0 ? 1 : 0))
  }
  return longest
}

/**
 * The print format of a column, as a variable record has it: F for numbers, A for texts, DATE11, MOYR8 or DATETIME20 for
 * moments (DATETIME24.3 where some have parts of a second). SPSS has no format for years alone: they are DATE11.
 *
 * Source: PSPP developer manual, "Variable Record".
 *
 * @example printFormat({ kind: 'number', values: Float64Array.of(7.5) }, 1, 0) // → 0x050801, F8.1
 */
export function printFormat(column: FileColumn, decimals: number | null, width: number): number {
  if (column.kind === 'text') return formatNumber(formatCodes.A, width, 0)
  if (column.kind === 'number') {
    const shown = Math.min(16, decimals ?? (column.values.some((value) => Math.abs(value % 1) > 0) ? 2 : 0))
    const signs = wholeSigns(column.values) + (shown > 0 ? shown + 1 : 0)
    return formatNumber(formatCodes.F, Math.min(40, Math.max(8, signs, shown + 2)), shown)
  }
  switch (column.precision) {
    case 'year':
    case 'day':
      return formatNumber(formatCodes.DATE, 11, 0)
    case 'month':
      return formatNumber(formatCodes.MOYR, 8, 0)
    case 'second':
      return column.values.some((value) => Math.abs(value % 1000) > 0)
        ? formatNumber(formatCodes.DATETIME, 24, 3)
        : formatNumber(formatCodes.DATETIME, 20, 0)
  }
}
