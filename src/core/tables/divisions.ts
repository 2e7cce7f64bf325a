/**
 * A column with groups that lie within it and do not overlap each other. What is left when their figures are subtracted
 * from those of the whole is about whoever is in none of the parts.
 */
export type Division = { readonly whole: string; readonly parts: readonly string[] }

/** The positions of the bits of a mask. */
const bitsOf = (mask: number): readonly number[] => {
  const bits: number[] = []
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(31 - Math.clz32(rest & -rest))
  return bits
}

/** All largest sets of groups of which no two overlap, as bitmasks: Bron and Kerbosch (1973), with a pivot. */
function apartSets(among: number, apart: readonly number[]): readonly number[] {
  const found: number[] = []
  const extend = (chosen: number, candidates: number, excluded: number): void => {
    if ((candidates | excluded) === 0) found.push(chosen)
    let [open, done] = [candidates, excluded]
    const reach = (group: number): number => bitsOf(open & (apart[group] ?? 0)).length
    const [pivot] = bitsOf(open | done).toSorted((a, b) => reach(b) - reach(a))
    for (const group of bitsOf(open & ~(pivot === undefined ? 0 : (apart[pivot] ?? 0)))) {
      const others = apart[group] ?? 0
      extend(chosen | (1 << group), open & others, done & others)
      open &= ~(1 << group)
      done |= 1 << group
    }
  }
  if (among !== 0) extend(0, among, 0)
  return found
}

/**
 * The divisions of the columns of a table, as the respondents happen to be divided: a group counts as part of another
 * when nobody is in it alone, and groups as apart when nobody is in both.
 *
 * @param banner group ids and `total`, in the order of the columns
 * @param masks the combinations of groups that occur; bit 0 is the first of `groups`
 * @example divisionsOf(['women', 'men', 'total'], ['women', 'men'], [1, 2, 0]) // → [{ whole: 'total', parts: ['women', 'men'] }]
 */
export function divisionsOf(
  banner: readonly string[],
  groups: readonly string[],
  masks: readonly number[],
): readonly Division[] {
  const everyGroup = groups.reduce((all, _, group) => all | (1 << group), 0)
  /** Per group the groups that somebody in it is in, and those that everybody in it is in. */
  const meets = groups.map(() => 0)
  const within = groups.map(() => everyGroup)
  for (const mask of masks) {
    for (const group of bitsOf(mask)) {
      meets[group] = (meets[group] ?? 0) | mask
      within[group] = (within[group] ?? 0) & mask
    }
  }
  const apart = meets.map((others) => everyGroup & ~others)
  return [...new Set(banner)].flatMap((whole) => {
    const position = groups.indexOf(whole)
    const isPart = (group: number): boolean =>
      group !== position && meets[group] !== 0 && (whole === 'total' || ((within[group] ?? 0) & (1 << position)) !== 0)
    const parts = bitsOf(everyGroup)
      .filter((group) => banner.includes(groups[group] ?? '') && isPart(group))
      .reduce((all, group) => all | (1 << group), 0)
    return apartSets(parts, apart).map((set) => ({ whole, parts: bitsOf(set).flatMap((group) => groups[group] ?? []) }))
  })
}
