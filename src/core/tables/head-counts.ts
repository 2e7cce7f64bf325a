/** People who gave an answer, of how many. */
export type HeadCount = { readonly n: number; readonly base: number }

/** An answer with the people who gave it, per group. */
export type HeadCountLine = {
  /** Its place among the rows (or columns) in print; `null` for an answer that is not in print. */
  readonly place: number | null
  /** The numbers of the lines that it adds up; none for an answer itself. */
  readonly parts: readonly number[]
  /** In the order of the groups. */
  readonly counts: readonly HeadCount[]
}

/**
 * The people behind a table, however its percentages are made: what disclosure control reasons about. The groups are those
 * of the banner, and `total` where the percentages are of a row or of the whole table; in a table of categories they are its rows, and the lines are its columns.
 */
export type HeadCounts = {
  readonly of: 'groups' | 'rows'
  readonly groups: readonly string[]
  readonly lines: readonly HeadCountLine[]
}
