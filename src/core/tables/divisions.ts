/**
 * A column with groups that lie within it and do not overlap each other. What is left when their figures are subtracted
 * from those of the whole is about whoever is in none of the parts.
 */
export type Division = { readonly whole: string; readonly parts: readonly string[] }

/** The members of a group or of the total, as the combinations of groups (bitmasks) in which they occur. */
type Members = { readonly id: string; readonly masks: ReadonlySet<number> }

/** All largest sets of groups without overlap: Bron and Kerbosch (1973), with a pivot. */
function apartSets(groups: readonly Members[]): readonly (readonly Members[])[] {
  const apart = (a: Members, b: Members): boolean => a !== b && [...a.masks].every((mask) => !b.masks.has(mask))
  const found: (readonly Members[])[] = []
  const extend = (chosen: readonly Members[], open: readonly Members[], done: readonly Members[]): void => {
    if (open.length === 0 && done.length === 0) found.push(chosen)
    const reach = (group: Members) => open.filter((other) => apart(group, other)).length
    const [pivot] = [...open, ...done].toSorted((a, b) => reach(b) - reach(a))
    const tried = new Set<Members>()
    for (const group of open.filter((one) => pivot === undefined || !apart(pivot, one))) {
      const fits = (other: Members) => apart(group, other)
      extend(
        [...chosen, group],
        open.filter((other) => !tried.has(other) && fits(other)),
        [...done, ...tried].filter(fits),
      )
      tried.add(group)
    }
  }
  extend([], groups, [])
  return found.filter(({ length }) => length > 0)
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
  const columns = [...new Set(banner)].map((id): Members => {
    const bit = 1 << groups.indexOf(id)
    return { id, masks: new Set(id === 'total' ? masks : masks.filter((mask) => (mask & bit) !== 0)) }
  })
  return columns.flatMap((whole) => {
    const groupsInside = columns.filter(
      ({ id, masks: own }) =>
        id !== whole.id && id !== 'total' && own.size > 0 && [...own].every((mask) => whole.masks.has(mask)),
    )
    return apartSets(groupsInside).map((parts) => ({ whole: whole.id, parts: parts.map(({ id }) => id) }))
  })
}
