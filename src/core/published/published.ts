import type { PublishedStatistic, PublishedTable, PublishedTables } from './published-schema.ts'

/** One printed figure and the place where it is printed. */
export type PublishedFigure = {
  readonly table: string
  /** `base`: the N row; `count`: behind the label of a row; `value`: a cell; `total`: the row that sums percentages. */
  readonly kind: 'base' | 'count' | 'value' | 'total'
  readonly row: number | null
  readonly column: string
  readonly statistic: PublishedStatistic | null
  readonly printed: number
}

/**
 * Every printed figure of a wave, in the order of the tables: the bases, then row by row the count and the cells, then
 * the totals. An empty cell is not a figure.
 *
 * @example figures(published).length // → 1398 for the wave of 2023
 */
export const figures = (published: PublishedTables): readonly PublishedFigure[] =>
  published.tables.flatMap(figuresOfTable)

/**
 * Every printed figure of one table, in the order of `figures`.
 *
 * @example figuresOfTable(table)[0] // → { table: '0.1', kind: 'base', row: null, column: 'anios', statistic: null, printed: 2197 }
 */
export function figuresOfTable(table: PublishedTable): readonly PublishedFigure[] {
  const line = (
    kind: PublishedFigure['kind'],
    row: number | null,
    statistic: PublishedStatistic | null,
    printed: readonly (number | null)[] = [],
  ): readonly PublishedFigure[] =>
    table.banner.flatMap((column, index) => {
      const figure = printed[index] ?? null
      return figure === null ? [] : [{ table: table.id, kind, row, column, statistic, printed: figure }]
    })
  const count = (row: number, n: number | null): readonly PublishedFigure[] =>
    n === null ? [] : [{ table: table.id, kind: 'count', row, column: 'total', statistic: null, printed: n }]
  return [
    ...line('base', null, null, table.base),
    ...table.rows.flatMap(({ code, n, values }) => [
      ...count(code, n),
      ...table.statistics.flatMap((statistic) => line('value', code, statistic, values[statistic])),
    ]),
    ...line('total', null, 'percentage', table.total ?? []),
  ]
}

/**
 * The name of the place of a figure: the same for a published figure, an exception and a computed figure.
 *
 * @example placeOf({ table: '0.1', kind: 'value', row: 6, column: 'aios', statistic: 'percentage' }) // → '0.1 value 6 aios percentage'
 */
export const placeOf = (figure: Omit<PublishedFigure, 'printed'>): string =>
  [figure.table, figure.kind, figure.row ?? '-', figure.column, figure.statistic ?? '-'].join(' ')

/**
 * A printed figure with its place in one text: what an exception must name to be about that figure.
 *
 * @example figureAt({ table: '0.1', kind: 'base', row: null, column: 'aios', statistic: null, printed: 2815 }) // → '0.1 base - aios - 2815'
 */
export const figureAt = (figure: PublishedFigure): string => `${placeOf(figure)} ${figure.printed}`
