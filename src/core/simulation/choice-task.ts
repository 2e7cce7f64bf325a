/** What must be chosen by a number of persons, who are called by their place in the list of those who answer. */
export type ChoiceTask = {
  readonly persons: number
  /** How many choose each code. */
  readonly counts: ReadonlyMap<number, number>
  /** Codes that the counts leave out; who chooses nothing else chooses one of these. */
  readonly omitted: readonly number[]
  /** Codes that rule out all others. */
  readonly exclusive: readonly number[]
  /** Who must choose one of these codes, because a later question is asked of those who did. */
  readonly required: readonly { readonly codes: readonly number[]; readonly persons: readonly number[] }[]
}
