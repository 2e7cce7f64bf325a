import type { Random } from './random.ts'
import { shuffled } from './random.ts'

/** The amounts vary by a sixth of the range, but never by more than this share of their mean. */
const widest = 0.22

/**
 * Whole amounts within bounds that vary around their mean and add up to the sum exactly.
 *
 * @example amounts(3, 22, { low: 1, high: 10 }, random) // → [7, 9, 6]
 */
export function amounts(
  count: number,
  sum: number,
  { low, high }: { readonly low: number; readonly high: number },
  random: Random,
): readonly number[] {
  if (sum < count * low || sum > count * high) throw new RangeError(`${count} amounts cannot add up to ${sum}`)
  const mean = sum / Math.max(1, count)
  const spread = Math.min((high - low) / 6, widest * Math.abs(mean))
  const values = Array.from({ length: count }, () =>
    Math.min(high, Math.max(low, Math.round(mean + spread * bell(random)))),
  )
  const order = shuffled([...values.keys()], random)
  let missing = sum - values.reduce((all, value) => all + value, 0)
  while (missing !== 0) {
    const step = Math.sign(missing)
    for (const index of order) {
      const next = (values[index] ?? 0) + step
      if (missing === 0 || next < low || next > high) continue
      values[index] = next
      missing -= step
    }
  }
  return values
}

/** About normal, with mean 0 and deviation 1: the sum of twelve even numbers. */
const bell = (random: Random): number => Array.from({ length: 12 }, random).reduce((sum, value) => sum + value, 0) - 6
