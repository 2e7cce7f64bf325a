import { absence } from './absent-words.ts'
import type { DateOrder } from './date-words.ts'
import { dateFrom, dateOrders } from './date-words.ts'
import type { CellColumn } from './grid.ts'
import { isDoubtful, isTooLong, numberReadings } from './number-words.ts'

/** What all values of a column have in common. */
export type Examined = {
  readonly blank: boolean
  /** True when each is a number with a decimal point, without signs for thousands. */
  readonly plain: boolean
  /** Whether each is a number with these decimals; both for whole numbers. */
  readonly point: boolean
  readonly comma: boolean
  /** A value in which the sign between the digits can stand for decimals and thousands alike, when all are such. */
  readonly doubtful: string | null
  /** True when some value has decimals or signs for thousands. */
  readonly signs: boolean
  /** True when each is a number by itself, but not all with the same sign for decimals. */
  readonly mixed: boolean
  /** A whole number that is too long for a computer. */
  readonly tooLong: string | null
  /** The orders of day, month and year by which each is a date, and a value that two orders read differently. */
  readonly dates: readonly DateOrder[]
  readonly ambiguousDate: string | null
  readonly booleans: boolean
}

const noNumbers = {
  plain: false,
  point: false,
  comma: false,
  doubtful: null,
  signs: false,
  mixed: false,
  tooLong: null,
}

/**
 * What the values of a column have in common.
 *
 * @example examineColumn(columnOf(['1,5', '2'])).comma // → true
 */
export function examineColumn(cells: CellColumn): Examined {
  const numbers = plainNumbers(cells)
  if (numbers !== null) return numbers
  const words = (): Iterable<string> => wordsOf(cells)
  if (all(words(), () => false)) {
    return { ...noNumbers, blank: true, dates: [], ambiguousDate: null, booleans: false }
  }
  return {
    ...numbersIn(words()),
    ...datesIn(words),
    blank: false,
    plain: false,
    booleans: all(words(), (word) => /^(?:true|false)$/i.test(word.trim())),
  }
}

/** A column of numbers with a decimal point and blanks only, which needs no further look; else `null`. */
function plainNumbers({ numbers, areNumbers, text }: CellColumn): Examined | null {
  if (numbers === null || numbers.every((value) => Number.isNaN(value))) return null
  let doubtful: string | null = null
  let [signs, clear] = [false, false]
  for (const [row, value] of areNumbers ? [] : numbers.entries()) {
    if (Number.isInteger(value) || Number.isNaN(value)) continue
    signs = true
    const word = text(row)
    if (!isDoubtful(word)) {
      clear = true
      break
    }
    doubtful ??= word
  }
  return {
    ...noNumbers,
    blank: false,
    plain: true,
    point: true,
    comma: !clear,
    doubtful: clear ? null : doubtful,
    signs,
    dates: [],
    ambiguousDate: null,
    booleans: false,
  }
}

/** The values that are neither blank nor a word for absent. */
function* wordsOf({ rows, text }: CellColumn): Generator<string> {
  for (let row = 0; row < rows; row += 1) {
    const word = text(row)
    if (word !== '' && absence(word) === 'never') yield word
  }
}

function all(words: Iterable<string>, holds: (word: string) => boolean): boolean {
  for (const word of words) {
    if (!holds(word)) return false
  }
  return true
}

function numbersIn(
  words: Iterable<string>,
): Omit<Examined, 'blank' | 'dates' | 'ambiguousDate' | 'booleans' | 'plain'> {
  let [point, comma, signs, clear] = [true, true, false, false]
  let doubtful: string | null = null
  let tooLong: string | null = null
  for (const word of words) {
    const readings = numberReadings(word)
    if (!readings.point && !readings.comma) {
      if (!isTooLong(word)) return noNumbers
      tooLong ??= word
      continue
    }
    point &&= readings.point
    comma &&= readings.comma
    if (/^-?\d+$/.test(word.trim())) continue
    signs = true
    if (readings.point && readings.comma) doubtful ??= word
    else clear = true
  }
  if (tooLong !== null) return { ...noNumbers, tooLong }
  if (!point && !comma) return { ...noNumbers, mixed: true }
  return { point, comma, doubtful: clear ? null : doubtful, signs, mixed: false, tooLong }
}

function datesIn(words: () => Iterable<string>): Pick<Examined, 'dates' | 'ambiguousDate'> {
  const dates = dateOrders.filter((order) => all(words(), (word) => dateFrom(word, order) !== null))
  if (!dates.includes('dmy') || !dates.includes('mdy')) return { dates, ambiguousDate: null }
  for (const word of words()) {
    if (dateFrom(word, 'dmy')?.moment === dateFrom(word, 'mdy')?.moment) continue
    // Only with slashes do some put the month first and others the day.
    return word.includes('/') ? { dates: [], ambiguousDate: word } : { dates: ['dmy'], ambiguousDate: null }
  }
  return { dates: ['dmy'], ambiguousDate: null }
}
