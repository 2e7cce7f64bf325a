/**
 * The number of a month written `YYYY-MM`, counted as `year * 12 + month - 1`, or undefined when it is not written so.
 *
 * @example monthNumber('2015-07') // → 24186
 */
export function monthNumber(text: string): number | undefined {
  const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text) ?? []
  return year === undefined ? undefined : Number(year) * 12 + Number(month) - 1
}

/**
 * The month with this number, written `YYYY-MM`.
 *
 * @example monthText(24186) // → '2015-07'
 */
export const monthText = (months: number): string =>
  `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`
