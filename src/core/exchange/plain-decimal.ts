/**
 * A number in full, without an exponent, with a decimal point and at least so many decimals: the shortest text that reads
 * back as the same number. A number that is not finite throws.
 *
 * @example plainDecimal(1e-7) // → '0.0000001'
 * @example plainDecimal(1.5, 3) // → '1.500'
 */
export function plainDecimal(value: number, decimals = 0): string {
  if (!Number.isFinite(value)) throw new RangeError(`Not a number that can be written: ${value}`)
  const [mantissa = '', exponent] = String(Math.abs(value)).split('e')
  const sign = value < 0 ? '-' : ''
  const [whole = '', fraction = ''] = mantissa.split('.')
  const shift = Number(exponent ?? 0)
  const digits = whole + fraction
  const point = whole.length + shift
  const before = point <= 0 ? '0' : digits.slice(0, point).padEnd(point, '0')
  const after = point <= 0 ? '0'.repeat(-point) + digits : digits.slice(point)
  const padded = after.padEnd(decimals, '0')
  return `${sign}${before}${padded === '' ? '' : `.${padded}`}`
}

/**
 * The decimals of a number written in full.
 *
 * @example decimalsOf(0.25) // → 2
 */
export const decimalsOf = (value: number): number => plainDecimal(value).split('.')[1]?.length ?? 0
