import { say } from './messages/say.ts'
import type { Language } from './text.ts'

/**
 * A day in print, or a month or year where no more is known.
 *
 * @example printDay('2024-05-13', 'nl') // → '13 mei 2024'
 * @example printDay('2023', 'en') // → '2023'
 */
export function printDay(day: string, language: Language): string {
  const [year = '', month, date] = day.split('-')
  if (month === undefined) return year
  const name = say(language, 'annex-months').split(' ')[Number(month) - 1] ?? month
  return date === undefined ? `${name} ${year}` : `${Number(date)} ${name} ${year}`
}

/**
 * A period in print; once when both ends are the same.
 *
 * @example printPeriod('2024-05', '2024-06', 'en') // → 'May 2024 to June 2024'
 */
export function printPeriod(opens: string, closes: string, language: Language): string {
  const first = printDay(opens, language)
  const last = printDay(closes, language)
  return first === last ? first : say(language, 'annex-method-period', { opens: first, closes: last })
}
