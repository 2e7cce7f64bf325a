/** Whole numbers from `low` to `high`; empty when `low` is above `high`. */
export type Window = { readonly low: number; readonly high: number }

/**
 * Twice the printed figure in units of its last decimal, as a whole number: 7,4 with one decimal is 148. `null` when the
 * figure has more decimals than the table prints, so that nothing can be printed that way.
 *
 * @example doubled(7.4, 1) // → 148
 */
export function doubled(printed: number, decimals: number): number | null {
  const units = Math.round(printed * 10 ** decimals)
  return Math.abs(units / 10 ** decimals - printed) < 1e-9 ? 2 * units : null
}

/**
 * The sums that are printed as the given figure after division by `base`, rounded half up. `scale` is what one whole is
 * printed as: 100 for percentages, 1 for means. The bounds are exact: no division is rounded.
 *
 * @example halfUp({ printed: 38, decimals: 0, scale: 100 }, 5778) // → { low: 2167, high: 2224 }
 */
export function halfUp(
  { printed, decimals, scale }: { readonly printed: number; readonly decimals: number; readonly scale: number },
  base: number,
): Window | null {
  const twice = doubled(printed, decimals)
  if (twice === null) return null
  const unit = 2 * scale * 10 ** decimals
  return { low: Math.ceil(((twice - 1) * base) / unit), high: Math.ceil(((twice + 1) * base) / unit) - 1 }
}
