/** A sum of unknown numbers: the factor of each. */
export type Sum = readonly number[]

/**
 * The rank of sums of whole numbers, exactly. A sum is told by others when it does not raise their rank.
 *
 * @example rankOf([[1, 1], [1, 0], [0, 1]]) // → 2
 */
export function rankOf(sums: readonly Sum[]): number {
  let rows = sums.map((row) => row.map(BigInt))
  let rank = 0
  for (let column = 0; column < (sums[0]?.length ?? 0); column += 1) {
    const at = column
    const pivot = rows.find((row) => row[at] !== 0n)
    if (pivot === undefined) continue
    rank += 1
    const own = pivot[at] ?? 0n
    rows = rows
      .filter((row) => row !== pivot && row.some((value) => value !== 0n))
      .map((row) =>
        row[at] === 0n ? row : row.map((value, index) => value * own - (pivot[index] ?? 0n) * (row[at] ?? 0n)),
      )
  }
  return rank
}
