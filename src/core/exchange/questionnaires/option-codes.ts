/** The highest answer code; numbers above it are kept for missing values. */
const highest = 250

const wholeCode = (value: string): number | null =>
  /^\d{1,3}$/.test(value) && Number(value) <= highest ? Number(value) : null

/**
 * A code for each value, in their order: a whole number from 0 to 250 keeps its own, any other gets the next number above
 * those. Null when there are more values than codes.
 *
 * @example optionCodes(['1', '2', '-9']) // → [1, 2, 3]
 * @example optionCodes(['A1', 'A2']) // → [1, 2]
 */
export function optionCodes(values: readonly string[]): readonly number[] | null {
  if (values.length > highest) return null
  const own = values.map(wholeCode)
  const taken = new Set<number>()
  const kept = own.map((code) => {
    if (code === null || taken.has(code)) return null
    taken.add(code)
    return code
  })
  let next = Math.max(0, ...taken) + 1
  return kept.map((code) => {
    if (code !== null) return code
    if (next > highest) next = 1
    while (taken.has(next)) next += 1
    taken.add(next)
    return next
  })
}
