import type { PublicTable } from '../../disclosure/public-table.ts'
import type { Statistic } from '../../study/study.ts'
import type { Table } from '../../tables/table.ts'

/** A printed figure of a public table, beside the one that the synthetic answers give. */
export type KeptFigure = {
  readonly table: string
  /** `base`: above a column; `count`: behind the label of a row; `value`: a cell; `total`: the sum of a column. */
  readonly kind: 'base' | 'count' | 'value' | 'total'
  readonly row: string | null
  readonly column: string
  readonly statistic: Statistic | null
  readonly published: number
  /** `null` where the synthetic answers give no figure. */
  readonly synthetic: number | null
  readonly kept: boolean
}

type Ours = {
  readonly table: Table | undefined
  readonly line: (row: string) => number
  readonly at: (id: string, statistic: string) => number
}

function oursOf(table: Table | undefined): Ours {
  return {
    table,
    line: (row) => table?.rows.findIndex(({ id }) => id === row) ?? -1,
    at: (id, statistic) =>
      table?.columns.findIndex((column) => column.id === id && column.statistic === statistic) ?? -1,
  }
}

function figuresOfTable(published: PublicTable, own: Ours): readonly KeptFigure[] {
  const figure = (
    place: Pick<KeptFigure, 'kind' | 'row' | 'column' | 'statistic'>,
    printed: number | null | undefined,
    synthetic: number | null | undefined,
  ): readonly KeptFigure[] =>
    printed === null || printed === undefined
      ? []
      : [
          {
            table: published.id,
            ...place,
            published: printed,
            synthetic: synthetic ?? null,
            kept: synthetic === printed,
          },
        ]
  const columns = published.columns.flatMap((column, index) =>
    column.statistic === 'difference' ? [] : [{ ...column, statistic: column.statistic, index }],
  )
  const bases = columns.flatMap(({ id, statistic, base, index }) => {
    const ours = own.table?.columns[own.at(id, statistic)]?.base.n
    // Several statistics of one group share their base, which is printed once.
    const isFirst = columns.findIndex((one) => one.group === columns[index]?.group) === index
    return isFirst ? figure({ kind: 'base', row: null, column: id, statistic: null }, base?.n, ours) : []
  })
  const rows = published.rows.flatMap(({ id: row, count }, line) => [
    ...figure({ kind: 'count', row, column: 'total', statistic: null }, count, own.table?.rows[own.line(row)]?.count),
    ...columns.flatMap(({ id, statistic, index }) =>
      figure(
        { kind: 'value', row, column: id, statistic },
        published.cells[line]?.[index]?.printed,
        own.table?.cells[own.line(row)]?.[own.at(id, statistic)]?.printed,
      ),
    ),
  ])
  const totals = columns.flatMap(({ id, statistic, index }) =>
    figure(
      { kind: 'total', row: null, column: id, statistic },
      published.totals?.[index],
      own.table?.totals?.[own.at(id, statistic)],
    ),
  )
  return [...bases, ...rows, ...totals]
}

/**
 * Every printed figure of public tables beside that of the synthetic answers, as printed: to the last digit.
 *
 * @param synthetic the tables of the synthetic answers, before anything of them is hidden
 * @example keptFigures([table], synthetic).filter(({ kept }) => !kept) // → []
 */
export function keptFigures(published: readonly PublicTable[], synthetic: readonly Table[]): readonly KeptFigure[] {
  const ours = new Map(synthetic.map((table) => [table.id, table]))
  return published.flatMap((table) => figuresOfTable(table, oursOf(ours.get(table.id))))
}
