/** The order of day, month and year in a date. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'month'

/** The finest part that a date means. */
export type DatePrecision = 'year' | 'month' | 'day' | 'second'

/** A moment in milliseconds since 1970-01-01 (UTC), and the finest part that was written. */
export type WrittenDate = { readonly moment: number; readonly precision: DatePrecision }

export const dateOrders = ['ymd', 'dmy', 'mdy', 'month'] as const satisfies readonly DateOrder[]

const day = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?:(?:T|,? +)(.+))?$/
const time =
  /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([AaPp])\.?[Mm]\.?)?(?: ?(?:(Z|UTC)|([+-])(\d{2}):?(\d{2})))?$/
const month = /^(\d{4})[-/](\d{1,2})$/

/**
 * The moment that a word stands for when its parts have this order; `null` when it is no date. A time without a zone
 * counts as UTC. Years have four digits.
 *
 * @example dateFrom('13-5-2024', 'dmy') // → { moment: 1715558400000, precision: 'day' }
 * @example dateFrom('31-02-2024', 'dmy') // → null
 */
export function dateFrom(word: string, order: DateOrder): WrittenDate | null {
  const text = word.trim()
  if (order === 'month') {
    const [, year = '', number = ''] = month.exec(text) ?? []
    const moment = momentOf(Number(year), Number(number), 1)
    return year === '' || moment === null ? null : { moment, precision: 'month' }
  }
  const found = day.exec(text)
  if (found === null) return null
  const [, first = '', , second = '', third = '', clock] = found
  const [year, monthNumber, dayNumber] =
    order === 'ymd' ? [first, second, third] : order === 'dmy' ? [third, second, first] : [third, first, second]
  if (year.length !== 4 || dayNumber.length > 2 || monthNumber.length > 2) return null
  const date = momentOf(Number(year), Number(monthNumber), Number(dayNumber))
  if (date === null) return null
  if (clock === undefined) return { moment: date, precision: 'day' }
  const past = timeFrom(clock.trim())
  return past === null ? null : { moment: date + past, precision: 'second' }
}

/** The first millisecond of a day, or `null` when there is no such day. */
function momentOf(year: number, monthNumber: number, dayNumber: number): number | null {
  const date = new Date(0)
  date.setUTCFullYear(year, monthNumber - 1, dayNumber)
  return date.getUTCMonth() === monthNumber - 1 && date.getUTCDate() === dayNumber ? date.getTime() : null
}

/** Milliseconds since the start of the day, in UTC. */
function timeFrom(clock: string): number | null {
  const found = time.exec(clock)
  if (found === null) return null
  const [, hours = '', minutes = '', seconds = '0', fraction = '0', half, , sign, zoneHours = '0', zoneMinutes = '0'] =
    found
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null
    hour = (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0)
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null
  const zone = (Number(zoneHours) * 60 + Number(zoneMinutes)) * (sign === '-' ? -1 : 1)
  const thousandths = Math.floor(Number(`0.${fraction}`) * 1000)
  return ((hour * 60 + Number(minutes) - zone) * 60 + Number(seconds)) * 1000 + thousandths
}

/**
 * A moment as text to its precision: `2024`, `2024-05`, `2024-05-13`, `2024-05-13T10:11:12`, with thousandths where
 * there are any. Years outside 0–9999, which have no four digits, come as `''`, and so does `NaN`.
 *
 * @example dateWord(1715558400000, 'month') // → '2024-05'
 */
export function dateWord(moment: number, precision: DatePrecision): string {
  const date = new Date(moment)
  const year = date.getUTCFullYear()
  if (Number.isNaN(year) || year < 0 || year > 9999) return ''
  const text = date.toISOString()
  if (precision === 'year') return text.slice(0, 4)
  if (precision === 'month') return text.slice(0, 7)
  if (precision === 'day') return text.slice(0, 10)
  return text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)
}
