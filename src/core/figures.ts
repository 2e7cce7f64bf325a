import type { Language } from './text.ts'

const marks: { readonly [L in Language]: { readonly thousands: string; readonly decimal: string } } = {
  nl: { thousands: '.', decimal: ',' },
  en: { thousands: ',', decimal: '.' },
}

/**
 * The value rounded to a number of decimals, halves away from zero, as in print: 2.5 → 3 and -2.5 → -3.
 * A half is a half in decimals: 2.675 gives 2.68, although its binary value is just below. What lies within 1e-9 of the
 * last printed place (or within the precision of the number itself, for large ones) below a half counts as a half.
 *
 * @example roundHalfUp(2.675, 2) // → 2.68
 */
export function roundHalfUp(value: number, decimals: number): number {
  const factor = 10 ** decimals
  const scaled = Math.abs(value) * factor
  const tolerance = Math.max(1e-9, scaled * Number.EPSILON)
  const rounded = Math.floor(scaled + 0.5 + tolerance) / factor
  return value < 0 && rounded !== 0 ? -rounded : rounded
}

/**
 * A number in print with a fixed number of decimals, rounded half up.
 * A value that is not finite is a mistake of the program and throws: what cannot be computed is `null` and never gets here.
 *
 * @example formatNumber(1234.45, 1, 'nl') // → '1.234,5'
 * @example formatNumber(-0.04, 1, 'en') // → '0.0'
 */
export function formatNumber(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a figure: ${value}`)
  const rounded = roundHalfUp(value, decimals)
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.')
  const { thousands, decimal } = marks[language]
  const grouped = whole.replaceAll(/\B(?=(?:\d{3})+$)/g, thousands)
  return `${rounded < 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`
}

/**
 * A count in print. Weighted counts are rounded to whole numbers.
 *
 * @example formatCount(5778, 'nl') // → '5.778'
 */
export function formatCount(count: number, language: Language): string {
  return formatNumber(count, 0, language)
}

/**
 * A percentage in print; the value runs from 0 to 100.
 *
 * @example formatPercentage(23.45, 1, 'nl') // → '23,5%'
 */
export function formatPercentage(percentage: number, decimals: number, language: Language): string {
  return `${formatNumber(percentage, decimals, language)}%`
}
