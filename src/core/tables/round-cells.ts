import type { TableSpec } from '../study/study.ts'
import type { Figure } from './figure.ts'
import { roundColumn } from './rounding.ts'
import type { OpenColumn } from './table-columns.ts'

type Row = { readonly isNet: boolean; readonly figures: readonly Figure[] }

/**
 * A list of figures rounded together; what adds up others of them is rounded by itself, so that the others still make
 * 100.
 */
function roundTogether(
  figures: readonly { readonly estimate: number | null; readonly isNet: boolean }[],
  decimals: number,
  rounding: TableSpec['rounding'],
): readonly (number | null)[] {
  const round = (some: typeof figures, how: TableSpec['rounding']) =>
    roundColumn(
      some.map(({ estimate }) => estimate),
      decimals,
      how,
    )
  const parts = round(
    figures.filter(({ isNet }) => !isNet),
    rounding,
  )
  const nets = round(
    figures.filter(({ isNet }) => isNet),
    'half-up',
  )
  let [part, net] = [0, 0]
  return figures.map(({ isNet }) => (isNet ? (nets[net++] ?? null) : (parts[part++] ?? null)))
}

/**
 * The figures of a table as they are printed, row by row. Those that are parts of one whole are rounded together: a
 * column, or in a table of categories a row.
 *
 * @example roundCells(spec, open, rows)[0] // → [60, 67, 63]
 */
export function roundCells(
  spec: TableSpec,
  open: readonly OpenColumn[],
  rows: readonly Row[],
): readonly (readonly (number | null)[])[] {
  const ruleOf = ({ column }: OpenColumn): TableSpec['rounding'] =>
    column.statistic === 'percentage' ? (spec.columnRounding[column.group] ?? spec.rounding) : 'half-up'
  const decimalsOf = ({ column }: OpenColumn): number => (column.statistic === 'count' ? 0 : spec.decimals)
  const [first] = open
  if (first === undefined) return rows.map(() => [])
  if (spec.categories !== null) {
    return rows.map(({ figures }) =>
      roundTogether(
        open.map(({ category }, index) => ({
          estimate: figures[index]?.estimate ?? null,
          isNet: category?.net !== undefined,
        })),
        decimalsOf(first),
        ruleOf(first),
      ),
    )
  }
  const columns = open.map((own, index) =>
    roundTogether(
      rows.map(({ isNet, figures }) => ({ estimate: figures[index]?.estimate ?? null, isNet })),
      decimalsOf(own),
      ruleOf(own),
    ),
  )
  return rows.map((_, line) => columns.map((column) => column[line] ?? null))
}
