/** What was compared so far, and what was found to be different. */
export type Tally = { compared: number; readonly different: string[] }

/** A tally of nothing yet. */
export const newTally = (): Tally => ({ compared: 0, different: [] })

/** Nothing; counts one comparison, which found a difference or (`null`) none. */
export function note(tally: Tally, difference: string | null): void {
  tally.compared += 1
  if (difference !== null && difference !== '') tally.different.push(difference)
}

/** Differences that are printed of one program; more of them say the same. */
const shown = 20

/**
 * Nothing; prints what was different and, last, how much was compared. The program then ends with 1 when anything was
 * different.
 *
 * @example tell('PSPP', tally) // prints: PSPP: 812 compared, 0 different.
 */
export function tell(name: string, { compared, different }: Tally): void {
  for (const difference of different.slice(0, shown)) console.log(`  ${difference}`)
  if (different.length > shown) console.log(`  … and ${different.length - shown} more`)
  console.log(`${name}: ${compared} compared, ${different.length} different.`)
  if (different.length > 0) process.exitCode = 1
}
