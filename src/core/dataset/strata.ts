/** The strata from which the respondents of a wave were drawn, and the one that each of them is in. */
export type Strata = {
  /** What the strata are called, in order. */
  readonly names: readonly string[]
  /** Per stratum how many there are in the population; `null` where it is not known. */
  readonly populations: readonly (number | null)[]
  /** Per row the position of its stratum in `names`. */
  readonly stratum: Uint16Array
}
