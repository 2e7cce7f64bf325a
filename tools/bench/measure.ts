/**
 * The middle of a list of numbers, the lower of two in the middle; of an empty list NaN.
 *
 * @example median([9, 1, 4]) // → 4
 */
export const median = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? Number.NaN

/**
 * How long jobs take, in milliseconds per run. They take turns, so that whatever else the machine is doing slows all of
 * them down alike.
 *
 * @param warmUp how often all of them are run before the clock counts
 * @example const [ours, theirs] = await takeTurns([countHere, countThere], 5, 1)
 */
export async function takeTurns(
  jobs: readonly (() => unknown)[],
  runs: number,
  warmUp: number,
): Promise<readonly (readonly number[])[]> {
  const times = jobs.map((): number[] => [])
  for (let run = -warmUp; run < runs; run += 1) {
    for (const [index, job] of jobs.entries()) {
      const start = performance.now()
      await job()
      if (run >= 0) times[index]?.push(performance.now() - start)
    }
  }
  return times
}
