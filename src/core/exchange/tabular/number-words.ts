import type { DecimalSign } from './grid.ts'

const plain = /^-?(?:(?:0|[1-9]\d*)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d{1,3})?$/
const withCommas = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/
const commaDecimals = /^-?(?:0|[1-9]\d*)?,\d+$/
const withPoints = /^-?[1-9]\d{0,2}(?:[.' \u00A0\u202F]\d{3})+(?:,\d+)?$/
const withSpaces = /^-?[1-9]\d{0,2}(?:[' \u00A0\u202F]\d{3})+(?:\.\d+)?$/
const whole = /^-?\d+$/

/** How a word can be read as a number: not at all, with a point for decimals, with a comma, or with both. */
export type NumberReadings = { readonly point: boolean; readonly comma: boolean }

const neither: NumberReadings = { point: false, comma: false }

/**
 * How a word can be read as a number. Words with leading zeros (`0612`) and whole numbers that a computer cannot hold
 * exactly are texts.
 *
 * @example numberReadings('1.234,5') // → { point: false, comma: true }
 * @example numberReadings('1.234') // → { point: true, comma: true }
 * @example numberReadings('0612') // → { point: false, comma: false }
 */
export function numberReadings(word: string): NumberReadings {
  const text = trimmed(word)
  if (whole.test(text)) {
    const holds = plain.test(text) && Number.isSafeInteger(Number(text))
    return { point: holds, comma: holds }
  }
  const point = (plain.test(text) && Number.isFinite(Number(text))) || withCommas.test(text) || withSpaces.test(text)
  const comma = commaDecimals.test(text) || withPoints.test(text)
  return point || comma ? { point, comma } : neither
}

/**
 * True for whole numbers of more digits than a computer can hold exactly, which are kept as texts.
 *
 * @example isTooLong('12345678901234567890') // → true
 */
export const isTooLong = (word: string): boolean => {
  const text = trimmed(word)
  return whole.test(text) && plain.test(text) && !Number.isSafeInteger(Number(text))
}

/**
 * True for a number in which the sign between the digits can stand for decimals and for thousands alike.
 *
 * @example isDoubtful('1.234') // → true
 */
export function isDoubtful(word: string): boolean {
  const { point, comma } = numberReadings(word)
  return point && comma && /[.,]/.test(word)
}

/**
 * The number that a word stands for, given the sign for decimals. The word must be readable so.
 *
 * @example numberFrom('1.234,5', ',') // → 1234.5
 */
export function numberFrom(word: string, decimal: DecimalSign): number {
  const text = trimmed(word)
  const value = Number(
    decimal === '.'
      ? text.replaceAll(/[,' \u00A0\u202F]/g, '')
      : text.replaceAll(/[.' \u00A0\u202F]/g, '').replace(',', '.'),
  )
  // Minus zero is zero.
  return value + 0
}

/** Without spaces around it, with the minus sign of a keyboard. */
const trimmed = (word: string): string => word.trim().replace(/^\u2212/, '-')
