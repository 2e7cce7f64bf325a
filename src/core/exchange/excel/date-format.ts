/** What a number format of a workbook shows: a number, a time of day, or a date to this part. */
export type FormatKind = 'number' | 'time' | 'month' | 'year' | 'day' | 'second'

/** The formats that have a number but no code in a workbook. */
const builtIn: readonly (readonly [from: number, to: number, kind: FormatKind])[] = [
  [14, 16, 'day'],
  [17, 17, 'month'],
  [18, 21, 'time'],
  [22, 22, 'second'],
  [27, 31, 'day'],
  [32, 35, 'time'],
  [36, 36, 'day'],
  [45, 47, 'time'],
  [50, 58, 'day'],
]

/** What the format with a number shows when the workbook does not have a code for it. */
export const builtInKind = (id: number): FormatKind =>
  builtIn.find(([from, to]) => id >= from && id <= to)?.[2] ?? 'number'

/**
 * What a format code shows. Texts in quotes, colours, languages and conditions in it do not count.
 *
 * @example formatKind('[$-413]d mmmm jjjj') // → 'day'
 * @example formatKind('#,##0.00 "dagen"') // → 'number'
 */
export function formatKind(code: string): FormatKind {
  const [first = ''] = code.replaceAll(/"[^"]*"|\\.|_.|\*./g, '').split(';')
  const elapsed = /\[(?:h+|m+|s+)\]/i.test(first)
  const letters = first.replaceAll(/\[[^\]]*\]|general|am\/pm|a\/p/gi, '').toLowerCase()
  if (/[#0?](?!0*$)/.test(letters) && !/[ydhsj]/.test(letters)) return 'number'
  const clock = elapsed || /[hsu]/.test(letters)
  const year = /[yej]/.test(letters)
  if (letters.includes('d') || (clock && year)) return clock ? 'second' : 'day'
  if (clock) return 'time'
  if (letters.includes('m')) return 'month'
  return year && !/[#0?]/.test(letters) ? 'year' : 'number'
}
