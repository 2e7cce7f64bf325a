/**
 * What linearisation needs of one stratum: all rows of the design in it (also those outside the domain), and sums over
 * the rows inside the domain. `y` is the value, `w` the weight (1 = one respondent).
 */
export type StratumSums = {
  readonly rows: number
  /** Size of the stratum in the population; `null` where it is not known or not small enough to matter. */
  readonly population: number | null
  readonly n: number
  readonly w: number
  readonly wy: number
  readonly w2: number
  readonly w2y: number
  readonly w2yy: number
}

/** An estimate of a mean or a proportion over a domain. */
export type Estimate = {
  readonly value: number
  readonly se: number
  /** Degrees of freedom: sampling units of the domain less its strata. */
  readonly df: number
}

/**
 * The mean of a domain with its standard error by Taylor linearisation; a proportion is the mean of a 0/1 value.
 * The variance is that of the total of u = w (y − ȳ) / Σw, rows outside the domain counting as 0: Lumley (2010),
 * Complex Surveys, §2.1-2.2; Särndal, Swensson and Wretman (1992), eq. 5.7.2.
 * `null` when nobody is in the domain.
 *
 * @example domainMean([{ rows: 4, population: null, n: 4, w: 4, wy: 2, w2: 4, w2y: 2, w2yy: 2 }])
 *   // → { value: 0.5, se: 0.288675…, df: 3 }
 */
export function domainMean(strata: readonly StratumSums[]): Estimate | null {
  const total = strata.reduce((sum, { w }) => sum + w, 0)
  if (total <= 0) return null
  const value = strata.reduce((sum, { wy }) => sum + wy, 0) / total
  let variance = 0
  for (const { rows, population, w, wy, w2, w2y, w2yy } of strata) {
    const sum = (wy - value * w) / total
    const squares = (w2yy - 2 * value * w2y + value * value * w2) / (total * total)
    const finite = population === null ? 1 : Math.max(0, 1 - rows / population)
    if (rows > 1) variance += finite * (rows / (rows - 1)) * (squares - (sum * sum) / rows)
  }
  const inside = strata.filter(({ n }) => n > 0)
  return {
    value,
    // Rounding can leave a trace below zero where everybody gave the same answer.
    se: Math.sqrt(Math.max(0, variance)),
    df: inside.reduce((sum, { n }) => sum + n, 0) - inside.length,
  }
}

/** The estimated total Σ w y of a domain with its standard error, under the same design. */
export function domainTotal(strata: readonly StratumSums[]): Estimate {
  let variance = 0
  for (const { rows, population, wy, w2yy } of strata) {
    const finite = population === null ? 1 : Math.max(0, 1 - rows / population)
    if (rows > 1) variance += finite * (rows / (rows - 1)) * (w2yy - (wy * wy) / rows)
  }
  const inside = strata.filter(({ n }) => n > 0)
  return {
    value: strata.reduce((sum, { wy }) => sum + wy, 0),
    se: Math.sqrt(Math.max(0, variance)),
    df: inside.reduce((sum, { n }) => sum + n, 0) - inside.length,
  }
}

/** The effective base of Kish (1965): (Σw)² / Σw². */
export const effectiveBase = (w: number, w2: number): number => (w2 === 0 ? 0 : (w * w) / w2)
