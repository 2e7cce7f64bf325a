import type { Random } from './random.ts'

/**
 * A whole number divided in proportion to weights: each part is cut off, and what is then left goes to the largest
 * remainders, the earlier first at a tie. Without any weight nobody gets anything.
 *
 * @example apportion(10, [1, 1, 4]) // → [2, 2, 6] of 1.67, 1.67 and 6.67
 */
export function apportion(total: number, weights: readonly number[]): readonly number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (sum <= 0) return weights.map(() => 0)
  const exact = weights.map((weight) => (total * weight) / sum)
  const parts = exact.map((part) => Math.floor(part + 1e-9))
  const left = total - parts.reduce((all, part) => all + part, 0)
  // Equal remainders must be equal numbers, whatever arithmetic left in their last digits.
  const remainder = (index: number): number => Math.round(((exact[index] ?? 0) - (parts[index] ?? 0)) * 1e9)
  const order = [...exact.keys()]
    .filter((index) => (weights[index] ?? 0) > 0)
    .toSorted((a, b) => remainder(b) - remainder(a))
  for (const index of order.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1
  return parts
}

/**
 * A function that draws places in a list in proportion to their weights, or -1 where there is no weight at all.
 *
 * @example picker([1, 0, 3])(random) // → 2, three times out of four
 */
export function picker(weights: readonly number[]): (random: Random) => number {
  let sum = 0
  const sums = weights.map((weight) => (sum += weight))
  return (random) => {
    const drawn = random() * sum
    let [low, high] = [0, sums.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if (drawn < (sums[middle] ?? 0)) high = middle
      else low = middle + 1
    }
    return (weights[low] ?? 0) > 0 ? low : -1
  }
}
