/** Codes of print formats that this reader and writer know by name. */
export const formatCodes = {
  A: 1,
  F: 5,
  DATE: 20,
  TIME: 21,
  DATETIME: 22,
  ADATE: 23,
  JDATE: 24,
  DTIME: 25,
  WKDAY: 26,
  MONTH: 27,
  MOYR: 28,
  QYR: 29,
  WKYR: 30,
  EDATE: 38,
  SDATE: 39,
  MTIME: 40,
  YMDHMS: 41,
} as const

/** How fine a moment is that a print format shows. */
export type DatePrecision = 'month' | 'day' | 'second'

const precisions: ReadonlyMap<number, DatePrecision> = new Map([
  [formatCodes.DATE, 'day'],
  [formatCodes.ADATE, 'day'],
  [formatCodes.EDATE, 'day'],
  [formatCodes.SDATE, 'day'],
  [formatCodes.JDATE, 'day'],
  [formatCodes.WKYR, 'day'],
  [formatCodes.MOYR, 'month'],
  [formatCodes.QYR, 'month'],
  [formatCodes.DATETIME, 'second'],
  [formatCodes.YMDHMS, 'second'],
])

/**
 * How fine the moments are that a print format shows; `null` for numbers and for lengths of time. A quarter is told by
 * its first month, a week by its first day.
 *
 * Source: PSPP developer manual, "Variable Record" (codes of formats).
 *
 * @example datePrecision(28) // → 'month'
 */
export const datePrecision = (type: number): DatePrecision | null => precisions.get(type) ?? null

const durations: ReadonlyMap<number, string> = new Map([
  [formatCodes.TIME, 'TIME'],
  [formatCodes.DTIME, 'DTIME'],
  [formatCodes.MTIME, 'MTIME'],
  [formatCodes.WKDAY, 'WKDAY'],
  [formatCodes.MONTH, 'MONTH'],
])

/**
 * The name of a print format that shows a number as a length of time, a day of the week or a month; `null` for others.
 *
 * @example timeFormat(21) // → 'TIME'
 */
export const timeFormat = (type: number): string | null => durations.get(type) ?? null
