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
    const differences = editDistance(word.toLowerCase(), name.toLowerCase())
    if (differences > fewest || (closest !== undefined && differences === fewest)) continue
    closest = name
    fewest = differences
  }
  return closest
}

/** How many letters to add, drop, replace or swap with a neighbour to make one word the other. */
function editDistance(from: string, to: string): number {
  const table: number[][] = []
  const at = (row: number, column: number): number =>
    row < 0 ? column + 1 : column < 0 ? row + 1 : (table[row]?.[column] ?? 0)
  for (let row = 0; row < from.length; row += 1) {
    table.push([])
    for (let column = 0; column < to.length; column += 1) {
      const replaced = at(row - 1, column - 1) + (from[row] === to[column] ? 0 : 1)
      const swappable = from[row] === to[column - 1] && from[row - 1] === to[column]
      const swapped = swappable ? at(row - 2, column - 2) + 1 : replaced
      table[row]?.push(Math.min(replaced, swapped, at(row - 1, column) + 1, at(row, column - 1) + 1))
    }
  }
  return at(from.length - 1, to.length - 1)
}
