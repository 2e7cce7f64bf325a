/** How a figure was printed. `scale` is what one whole is printed as: 100 for percentages, 1 for means. */
export type Printing = { readonly printed: number; readonly decimals: number; readonly scale: number }

/**
 * The printed figure in units of its last decimal: 7.4 with one decimal is 74. `null` when the figure has more decimals
 * than the table prints, so that nothing can be printed that way.
 *
 * @example unitsOf(7.4, 1) // → 74
 */
export function unitsOf(printed: number, decimals: number): number | null {
  const units = Math.round(printed * 10 ** decimals)
  return Math.abs(units / 10 ** decimals - printed) < 1e-9 ? units : null
}

/**
 * What a sum of counts or amounts must satisfy to be printed as the figure after division by the base, rounded half up:
 * `(2 units - 1) base <= 2 factor sum < (2 units + 1) base`, all in whole numbers.
 *
 * @example halfUp({ printed: 38, decimals: 0, scale: 100 }) // → { factor: 200, low: 75, high: 77 }
 */
export function halfUp({ printed, decimals, scale }: Printing): { factor: number; low: number; high: number } | null {
  const units = unitsOf(printed, decimals)
  return units === null ? null : { factor: 2 * scale * 10 ** decimals, low: 2 * units - 1, high: 2 * units + 1 }
}

/**
 * The lowest and highest sum that is printed as the figure on a known base.
 *
 * @example sumsPrintedAs({ printed: 38, decimals: 0, scale: 100 }, 5778) // → { low: 2167, high: 2224 }
 */
export function sumsPrintedAs(printing: Printing, base: number): { low: number; high: number } | null {
  const bounds = halfUp(printing)
  if (bounds === null) return null
  const { factor, low, high } = bounds
  // Adding 0 makes a plain zero of minus zero.
  return { low: Math.ceil((low * base) / factor) + 0, high: Math.ceil((high * base) / factor) - 1 }
}
