import { missingAmount } from '../dataset/missing.ts'

/**
 * A small number per row for counting: 1 to 4 the reason of a row without an amount, from `firstKey` on the place of the
 * amount in `amounts`, which rise. Amounts that do not occur may be among them.
 */
export type AmountKeys = { readonly of: Uint32Array; readonly amounts: readonly number[] }

/** The key of the first amount; the keys below are reasons. */
export const firstKey = 5

/** Up to this distance between the lowest and the highest amount, each whole number between them gets a key. */
const widest = 2 ** 14

const isMissing = (value: number): boolean => value < missingAmount + firstKey

/** The lowest and the highest amount; the lowest is the higher one when there are none. */
function rangeOf(values: Int32Array): { readonly low: number; readonly high: number } {
  let low = -missingAmount
  let high = missingAmount
  // oxlint-disable-next-line typescript/prefer-for-of -- by index a typed array is read several times as fast
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0
    if (value < low && !isMissing(value)) low = value
    if (value > high && !isMissing(value)) high = value
  }
  return { low, high }
}

/** Keys for amounts that lie close together. */
function closeKeys(values: Int32Array, low: number, high: number): AmountKeys {
  const of = new Uint32Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0
    of[row] = isMissing(value) ? value - missingAmount : value - low + firstKey
  }
  return { of, amounts: Array.from({ length: Math.max(0, high - low + 1) }, (_, place) => low + place) }
}

/** Keys for amounts that lie far apart. */
function wideKeys(values: Int32Array): AmountKeys {
  const amounts = [...new Set(values)].filter((value) => !isMissing(value)).toSorted((a, b) => a - b)
  const keys = new Map(amounts.map((amount, place) => [amount, firstKey + place]))
  return { of: Uint32Array.from(values, (value) => keys.get(value) ?? value - missingAmount), amounts }
}

/**
 * The keys of a column of amounts as they are stored.
 *
 * @example amountKeys(Int32Array.of(40, 36, missingAmount + 1)) // → { amounts: [36, …, 40], of: [9, 5, 1] }
 */
export function amountKeys(values: Int32Array): AmountKeys {
  const { low, high } = rangeOf(values)
  return high - low > widest ? wideKeys(values) : closeKeys(values, low, high)
}
