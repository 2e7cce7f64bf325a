/**
 * The cells in which respondents are counted: one per stratum and combination of groups that occurs.
 * `of` gives the cell per row; rows outside the filter are in the last cell, number `list.length`, which no table reads.
 */
export type Cells = {
  readonly list: readonly { readonly stratum: number; readonly mask: number }[]
  readonly of: Uint16Array
}

/**
 * The cell of every row.
 *
 * @param members per group 1 for each row in it; the first group is bit 0 of the mask
 * @param inside 1 for each row that counts, or `null` when all do
 */
export function cellsOf(
  rows: number,
  members: readonly Uint8Array[],
  inside: Uint8Array | null,
  stratum: Uint16Array | null,
): Cells {
  if (members.length > 20) throw new Error('A table has at most 20 groups')
  const masks = new Uint32Array(rows)
  members.forEach((member, bit) => {
    for (let row = 0; row < rows; row += 1) masks[row] = (masks[row] ?? 0) | ((member[row] ?? 0) << bit)
  })
  const numbers = new Map<number, number>()
  const list: { stratum: number; mask: number }[] = []
  const of = new Uint16Array(rows)
  const span = 2 ** members.length
  for (let row = 0; row < rows; row += 1) {
    if (inside !== null && inside[row] !== 1) {
      of[row] = 0xffff
      continue
    }
    const mask = masks[row] ?? 0
    const own = stratum?.[row] ?? 0
    const key = own * span + mask
    let number = numbers.get(key)
    if (number === undefined) {
      number = list.length
      numbers.set(key, number)
      list.push({ stratum: own, mask })
    }
    of[row] = number
  }
  if (inside !== null) for (let row = 0; row < rows; row += 1) if (of[row] === 0xffff) of[row] = list.length
  return { list, of }
}
