/**
 * The name that was probably meant: the first that differs in the fewest letters, capitals aside. They may differ in two
 * letters, and no more than half of the word; a numbered name in one, or every number would be near every other.
 *
 * @example closestName('aois', ['anios', 'aios']) // → 'aios'
 */
export function closestName(word: string, names: readonly string[]): string | undefined {
  let closest: string | undefined
  let fewest = Math.min(/^\d/.test(word) ? 1 : 2, Math.floor(word.length / 2))
  for (const name of names) {
    const differences = editDistance(word.toLowerCase(), name.toLowerCase(), fewest)
    if (differences > fewest || (closest !== undefined && differences === fewest)) continue
    closest = name
    fewest = differences
  }
  return closest
}

/** How many letters to add, drop or replace to make one word the other (Levenshtein); words too far apart count as `limit + 1`. */
function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const letter of from) {
    const above = row
    row = [(above[0] ?? 0) + 1]
    for (let index = 1; index <= to.length; index += 1) {
      const replaced = (above[index - 1] ?? 0) + (letter === to[index - 1] ? 0 : 1)
      row.push(Math.min(replaced, (above[index] ?? 0) + 1, (row[index - 1] ?? 0) + 1))
    }
  }
  return row[to.length] ?? 0
}
