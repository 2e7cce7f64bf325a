/** A combination of groups that occurs, within a stratum. Bit 0 of the mask is the first group. */
export type Cell = { readonly stratum: number; readonly mask: number }

/**
 * The cells in which respondents are counted: one per stratum and combination of groups that occurs.
 * `of` gives the cell per row; rows outside the filter are in the last cell, number `list.length`, which no table reads.
 */
export type Cells = { readonly list: readonly Cell[]; readonly of: Uint16Array }

const outside = 0xffff

/** Groups that are told apart in one pass over the rows. */
const atOnce = 8

const everybody: Cell = { stratum: 0, mask: 0 }

/** A number per row, below an end. */
type Numbers = { readonly of: Uint16Array; readonly end: number }

/** Per row a number with a bit for each group. */
function bits(rows: number, members: readonly Uint8Array[]): Numbers {
  const of = new Uint16Array(rows)
  for (const [bit, member] of members.entries()) {
    for (let row = 0; row < rows; row += 1) of[row] = (of[row] ?? 0) | ((member[row] ?? 0) << bit)
  }
  return { of, end: 2 ** members.length }
}

/**
 * Splits every cell by a number per row, in place, and returns the cells that it is split into.
 * Cells are numbered in the order in which their first rows come.
 */
function split(
  of: Uint16Array,
  cells: readonly Cell[],
  numbers: Numbers,
  part: (cell: Cell, number: number) => Cell,
): readonly Cell[] {
  const found = new Uint16Array(cells.length * numbers.end).fill(outside)
  const list: Cell[] = []
  for (let row = 0; row < of.length; row += 1) {
    const old = of[row] ?? 0
    if (old === outside) continue
    const number = numbers.of[row] ?? 0
    const key = old * numbers.end + number
    if (found[key] === outside) {
      found[key] = list.length
      list.push(part(cells[old] ?? everybody, number))
    }
    of[row] = found[key] ?? 0
  }
  if (list.length >= outside) throw new Error('The groups divide the respondents into too many combinations')
  return list
}

/**
 * The cell of every row.
 *
 * @param members per group 1 for each row in it; the first group is bit 0 of the mask
 * @param inside 1 for each row that counts, or `null` when all do
 * @throws when there are more than 30 groups
 * @example cellsOf(3, [Uint8Array.of(1, 0, 1)], null, null)
 *   // → { list: [{ stratum: 0, mask: 1 }, { stratum: 0, mask: 0 }], of: Uint16Array [0, 1, 0] }
 */
export function cellsOf(
  rows: number,
  members: readonly Uint8Array[],
  inside: Uint8Array | null,
  stratum: Uint16Array | null,
): Cells {
  if (members.length > 30) throw new Error('A table has at most 30 groups')
  const of = new Uint16Array(rows)
  if (inside !== null) for (let row = 0; row < rows; row += 1) if (inside[row] !== 1) of[row] = outside
  let list: readonly Cell[] = [everybody]
  if (stratum !== null) {
    const end = stratum.reduce((most, number) => Math.max(most, number), 0) + 1
    list = split(of, list, { of: stratum, end }, (_, number) => ({ stratum: number, mask: 0 }))
  }
  for (let first = 0; first < members.length; first += atOnce) {
    const some = bits(rows, members.slice(first, first + atOnce))
    list = split(of, list, some, ({ stratum: own, mask }, number) => ({ stratum: own, mask: mask | (number << first) }))
  }
  if (inside !== null) for (let row = 0; row < rows; row += 1) if (of[row] === outside) of[row] = list.length
  return { list, of }
}
