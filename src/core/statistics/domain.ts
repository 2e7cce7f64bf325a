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

/** The same for a ratio of two totals, Σ w y / Σ w x. */
export type RatioSums = {
  readonly rows: number
  readonly population: number | null
  readonly n: number
  readonly wx: number
  readonly wy: number
  readonly w2xx: number
  readonly w2xy: number
  readonly w2yy: number
}

/**
 * The part of a variance that comes from one stratum, from the sum of u over its rows and the sum of u²; rows outside
 * the domain count as 0.
 */
function stratumVariance({ rows, population }: Pick<RatioSums, 'rows' | 'population'>, u: number, uu: number): number {
  const finite = population === null ? 1 : Math.max(0, 1 - rows / population)
  return rows > 1 ? finite * (rows / (rows - 1)) * (uu - (u * u) / rows) : 0
}

/** Sampling units of the domain less its strata. */
function degreesOfFreedom(strata: readonly { readonly n: number }[]): number {
  const inside = strata.filter(({ n }) => n > 0)
  return inside.reduce((sum, { n }) => sum + n, 0) - inside.length
}

/**
 * The ratio R of two totals of a domain with its standard error by Taylor linearisation: the variance is that of the
 * total of u = w (y − R x) / Σ w x. Lumley (2010), Complex Surveys, §2.1-2.2; Särndal, Swensson and Wretman (1992), §5.6.
 * `null` when the denominator is 0.
 *
 * @example domainRatio([{ rows: 4, population: null, n: 2, wx: 3, wy: 1, w2xx: 5, w2xy: 1, w2yy: 1 }])?.value // → 0.333…
 */
export function domainRatio(strata: readonly RatioSums[]): Estimate | null {
  const total = strata.reduce((sum, { wx }) => sum + wx, 0)
  if (total <= 0) return null
  const value = strata.reduce((sum, { wy }) => sum + wy, 0) / total
  const variance = strata.reduce((sum, stratum) => {
    const { wx, wy, w2xx, w2xy, w2yy } = stratum
    const squares = w2yy - 2 * value * w2xy + value * value * w2xx
    return sum + stratumVariance(stratum, (wy - value * wx) / total, squares / (total * total))
  }, 0)
  // Rounding can leave a trace below zero where everybody gave the same answer.
  return { value, se: Math.sqrt(Math.max(0, variance)), df: degreesOfFreedom(strata) }
}

/**
 * The mean of a domain with its standard error; a proportion is the mean of a 0/1 value. It is the ratio of Σ w y to
 * Σ w. `null` when nobody is in the domain.
 *
 * @example domainMean([{ rows: 4, population: null, n: 4, w: 4, wy: 2, w2: 4, w2y: 2, w2yy: 2 }])
 *   // → { value: 0.5, se: 0.288675…, df: 3 }
 */
export const domainMean = (strata: readonly StratumSums[]): Estimate | null =>
  domainRatio(strata.map((stratum) => ({ ...stratum, wx: stratum.w, w2xx: stratum.w2, w2xy: stratum.w2y })))

/**
 * The estimated total Σ w y of a domain with its standard error, under the same design.
 *
 * @example domainTotal([{ rows: 4, population: null, n: 4, w: 4, wy: 2, w2: 4, w2y: 2, w2yy: 2 }]).value // → 2
 */
export function domainTotal(strata: readonly StratumSums[]): Estimate {
  const variance = strata.reduce((sum, stratum) => sum + stratumVariance(stratum, stratum.wy, stratum.w2yy), 0)
  return {
    value: strata.reduce((sum, { wy }) => sum + wy, 0),
    se: Math.sqrt(Math.max(0, variance)),
    df: degreesOfFreedom(strata),
  }
}

/**
 * The effective base of Kish (1965): (Σw)² / Σw².
 *
 * @example effectiveBase(100, 125) // → 80
 */
export const effectiveBase = (w: number, w2: number): number => (w2 === 0 ? 0 : (w * w) / w2)
