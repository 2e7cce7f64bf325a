import { codeAt } from './code-at.ts'

const [zero, nine, minus, point] = [48, 57, 45, 46]

/** With this many digits every whole number is exact. */
const exactDigits = 15

/** Powers of ten up to that many digits: a whole number divided by one of them is rounded once, as a reader would. */
const powers = Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power)

/**
 * The number that stands between two places of a text, with a decimal point and no more than 15 signs: `NaN` when the
 * places are the same, `Infinity` when it is anything else, such as a number with leading zeros.
 *
 * @example plainNumber('a;-1.5;b', 2, 6) // → -1.5
 */
export function plainNumber(text: string, start: number, end: number): number {
  if (start === end) return Number.NaN
  const negative = codeAt(text, start) === minus
  const first = negative ? start + 1 : start
  if (end - first > exactDigits || first === end) return Infinity
  if (codeAt(text, first) === zero && end - first > 1 && codeAt(text, first + 1) !== point) return Infinity
  let value = 0
  let fraction = 0
  for (let at = first; at < end; at += 1) {
    const code = codeAt(text, at)
    if (code >= zero && code <= nine) value = value * 10 + (code - zero)
    else if (code === point && fraction === 0 && at > first && at + 1 < end) fraction = end - at - 1
    else return Infinity
  }
  if (fraction > 0) value /= powers[fraction] ?? 1
  return negative && value !== 0 ? -value : value
}
