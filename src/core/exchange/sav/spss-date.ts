/**
 * Seconds from the start of the calendar of SPSS, midnight of 14 October 1582, to 1970-01-01. The day before the
 * Gregorian calendar began is counted as if that calendar held then: 141,428 days.
 */
const secondsBefore1970 = 12_219_379_200

/**
 * A moment of SPSS (seconds since 1582-10-14) in whole milliseconds since 1970-01-01, UTC. `NaN` stays `NaN`.
 *
 * @example toMilliseconds(13_934_505_600) // → 1715126400000, 8 May 2024
 */
export const toMilliseconds = (seconds: number): number => Math.round((seconds - secondsBefore1970) * 1000)

/**
 * A moment in milliseconds since 1970-01-01, UTC, in seconds of SPSS.
 *
 * @example toSpssSeconds(0) // → 12219379200
 */
export const toSpssSeconds = (milliseconds: number): number => milliseconds / 1000 + secondsBefore1970

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** What a program writes that does not know the day. */
const noDay = '01 Jan 70'

const two = (part: number | string): string => String(part).padStart(2, '0')

/**
 * The day in the header of a file, as year, month and day. The year has two digits: 69 to 99 are taken for 1969 to 1999.
 * `null` when it says nothing or `01 Jan 70`, which programs write that do not know.
 *
 * Source: PSPP developer manual, "File Header Record".
 *
 * @example headerDay('13 May 24') // → '2024-05-13'
 */
export function headerDay(text: string): string | null {
  const [, day, name, year] = /^([ 0-3]?\d)[ -]([A-Za-z]{3})[ -](\d\d)/.exec(text) ?? []
  const month = months.findIndex((known) => known.toLowerCase() === name?.toLowerCase()) + 1
  if (day === undefined || year === undefined || month === 0 || text.startsWith(noDay)) return null
  return `${Number(year) < 69 ? 20 : 19}${year}-${two(month)}-${two(day.trim())}`
}

/**
 * A day as it is written into the header of a file.
 *
 * @example dayInHeader('2024-05-13') // → '13 May 24'
 */
export function dayInHeader(day: string | null): string {
  const [, year, month, date] = /^\d\d(\d\d)-(\d\d)-(\d\d)/.exec(day ?? '') ?? []
  const name = months[Number(month) - 1]
  return year === undefined || date === undefined || name === undefined ? noDay : `${date} ${name} ${year}`
}
