/** Numbers that, times their factors, add up to zero: the factor per name. */
export type Equation = ReadonlyMap<string, number>

/** Below this a factor is a trace of arithmetic. */
const trace = 1e-9

/** A row less a multiple of another, without the names that cancel out. */
function less(row: Equation, factor: number, other: Equation): Equation {
  const result = new Map(row)
  for (const [name, own] of other) {
    const left = (result.get(name) ?? 0) - factor * own
    if (Math.abs(left) < trace) result.delete(name)
    else result.set(name, left)
  }
  return result
}

/**
 * The names of the unknown numbers that equations fix, given all known ones: Gauss-Jordan elimination, after which such
 * a number stands alone in its row.
 *
 * @example workedOut([new Map([['total', 1], ['women', -1], ['men', -1]])], (name) => name !== 'men') // → Set { 'men' }
 */
export function workedOut(equations: readonly Equation[], isKnown: (name: string) => boolean): ReadonlySet<string> {
  const solved = new Map<string, Equation>()
  for (const equation of equations) {
    let row: Equation = new Map([...equation].filter(([name]) => !isKnown(name)))
    for (const [name, factor] of row) {
      const other = solved.get(name)
      if (other !== undefined) row = less(row, factor, other)
    }
    const [first] = row
    if (first === undefined) continue
    const [pivot, factor] = first
    const scaled: Equation = new Map([...row].map(([name, own]) => [name, own / factor]))
    for (const [name, other] of solved) {
      const own = other.get(pivot)
      if (own !== undefined) solved.set(name, less(other, own, scaled))
    }
    solved.set(pivot, scaled)
  }
  return new Set([...solved].filter(([, row]) => row.size === 1).map(([name]) => name))
}
