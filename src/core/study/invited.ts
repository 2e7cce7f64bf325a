import type { Wave } from './study.ts'

/**
 * How many people were invited for a wave: as it says, or as its strata say together; `null` where that is not known.
 *
 * @example invitedIn({ strata: [{ group: 'aios', invited: 7000 }, { group: 'specialist', invited: 23000 }] }) // → 30000
 */
export function invitedIn({ invited, strata = [] }: Pick<Wave, 'invited' | 'strata'>): number | null {
  if (invited !== undefined) return invited
  const known = strata.flatMap((one) => one.invited ?? [])
  return strata.length === 0 || known.length < strata.length ? null : known.reduce((sum, one) => sum + one, 0)
}
