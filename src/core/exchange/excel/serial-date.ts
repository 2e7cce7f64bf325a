import { dateWord } from '../tabular/date-words.ts'
import type { FormatKind } from './date-format.ts'

const day = 86_400_000

/** Days from 1900-01-00, from which workbooks count, to 1970-01-01; they also count 29 February 1900, which never was. */
const daysTo1970 = 25_569
const imaginary = 60

/** Days by which workbooks that count from 1904 are behind. */
const since1904 = 1462

/** The first day that all programs count alike: 1900-03-01. */
export const firstSerialDay = Date.UTC(1900, 2, 1)

/**
 * The moment of a date that a workbook stores as a number of days, in milliseconds since 1970-01-01, whole milliseconds.
 *
 * @example momentOf(45425.5, false) // → 1715601600000, 2024-05-13 12:00
 */
export function momentOf(serial: number, from1904: boolean): number {
  const days = from1904 ? serial + since1904 : serial
  return Math.round((days - daysTo1970 + (days < imaginary ? 1 : 0)) * day)
}

/**
 * The number of days by which a workbook stores a moment from 1900-03-01 on.
 *
 * @example serialOf(Date.UTC(2024, 4, 13)) // → 45425
 */
export const serialOf = (moment: number): number => moment / day + daysTo1970

/**
 * The text of a date or time in a workbook: to the part that its format shows, or finer when it has a finer part.
 *
 * @example serialWord(45425, 'day', false) // → '2024-05-13'
 * @example serialWord(0.5, 'time', false) // → '12:00:00'
 */
export function serialWord(serial: number, kind: Exclude<FormatKind, 'number'>, from1904: boolean): string {
  const moment = momentOf(serial, from1904)
  if (Number.isNaN(dateOf(moment))) return ''
  if (kind === 'time' && serial < 1) return dateWord(Math.round(serial * day), 'second').slice(11)
  const isWhole = moment % day === 0
  if (kind === 'second' || kind === 'time' || !isWhole) return dateWord(moment, 'second')
  const iso = dateWord(moment, 'day')
  if (kind === 'year' && iso.endsWith('-01-01')) return dateWord(moment, 'year')
  return (kind === 'month' || kind === 'year') && iso.endsWith('-01') ? dateWord(moment, 'month') : iso
}

const dateOf = (moment: number): number => new Date(moment).getTime()
