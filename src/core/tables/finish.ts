import type { Codebook, CodebookEntry } from '../dataset/codebook.ts'
import type { Study, TableRow, TableSpec } from '../study/study.ts'
import type { Aggregates } from './aggregate.ts'
import type { ColumnCells } from './column-sums.ts'
import { baseOf, columnCells, sumCells } from './column-sums.ts'
import type { Figure } from './figure.ts'
import { groupingOf, countKey } from './plan.ts'
import { roundColumn } from './rounding.ts'
import { baseTally, statistics } from './statistics.ts'
import type { Cell, Mark, Table, TableColumn } from './table.ts'
import type { TableTexts } from './table-texts.ts'
import { tableTexts } from './table-texts.ts'
import type { Tallies } from './tallies.ts'

/** What tables are finished from, beside the counts. */
export type TableContext = {
  readonly study: Study
  readonly book: Codebook
  readonly wave: string
  readonly simulated: boolean
  readonly weighted: boolean
}

/** A column while the table is made: its description and its cells. */
type OpenColumn = {
  readonly column: Omit<TableColumn, 'base' | 'marks'>
  readonly inside: ColumnCells
}

const entryOf = (book: Codebook, id: string): CodebookEntry => {
  const entry = book.get(id)
  if (entry === undefined) throw new Error(`The codebook has no variable ${id}`)
  return entry
}

function openColumns(spec: TableSpec, study: Study, aggregates: Aggregates, texts: TableTexts): readonly OpenColumn[] {
  const grouping = groupingOf(spec, study.groups)
  const cells = aggregates.cells.get(grouping.id)
  if (cells === undefined) throw new Error(`Table ${spec.id} was not counted`)
  return spec.banner.flatMap((group) => {
    const bit = group === 'total' ? null : grouping.groups.findIndex(({ id }) => id === group)
    const inside = columnCells(cells, aggregates.design, bit)
    return spec.statistics.map((statistic) => ({
      column: {
        id: spec.statistics.length === 1 ? group : `${group}.${statistic}`,
        group,
        statistic,
        label: texts.columnLabel(group, statistic),
        who: texts.who(group),
      },
      inside,
    }))
  })
}

/** Why a figure cannot be given: nobody in the column was asked, or nobody answered. */
function emptyMark(tallies: Tallies, baseSize: number, inside: ColumnCells): readonly Mark[] {
  if (baseSize > 0) return []
  const [notAsked, ...others] = tallies.missing.map((tally) => sumCells(tally.n, inside))
  const asked = others.reduce((sum, n) => sum + n, 0)
  return [asked === 0 && (notAsked ?? 0) > 0 ? 'not-asked' : 'no-answers']
}

/** Rows from the most to the least given answer, by the last column; rows without a figure last. */
function sorted<Row extends { readonly figures: readonly Figure[] }>(rows: readonly Row[]): readonly Row[] {
  const size = ({ figures }: Row) => figures.at(-1)?.estimate ?? -Infinity
  return rows.toSorted((a, b) => size(b) - size(a))
}

/** The sum of what a column prints; for counts only where everybody gives one answer. */
function totalOf(statistic: TableColumn['statistic'], printed: readonly (number | null)[], multiple: boolean) {
  if (statistic !== 'percentage' && statistic !== 'share-of-answers' && (statistic !== 'count' || multiple)) return null
  const known = printed.filter((figure) => figure !== null)
  return known.length === 0 ? null : Number(known.reduce((sum, figure) => sum + figure, 0).toFixed(6))
}

/**
 * A table from its counts: every figure with its base, standard error and 95 % interval, and the figure as it is
 * printed by the rounding of the table or the column.
 */
export function finishTable(spec: TableSpec, aggregates: Aggregates, context: TableContext): Table {
  const { study, book } = context
  const texts = tableTexts(spec, study, book)
  const grouping = groupingOf(spec, study.groups).id
  const open = openColumns(spec, study, aggregates, texts)
  const talliesOf = ({ variable }: TableRow): Tallies => {
    const found = aggregates.tallies.get(countKey(grouping, variable))
    if (found === undefined) throw new Error(`Variable ${variable} was not counted for table ${spec.id}`)
    return found
  }
  const asked = spec.rows.map((row) => {
    const tallies = talliesOf(row)
    const { decimals } = entryOf(book, row.variable).variable
    const figures = open.map(({ column, inside }) =>
      statistics[column.statistic]({ spec, row, tallies, decimals, column: inside }),
    )
    return { row, tallies, figures }
  })
  const rows = spec.sort === 'descending' ? sorted(asked) : asked
  const printed = open.map(({ column }, index) =>
    roundColumn(
      rows.map(({ figures }) => figures[index]?.estimate ?? null),
      column.statistic === 'count' ? 0 : spec.decimals,
      column.statistic === 'percentage' ? (spec.columnRounding[column.group] ?? spec.rounding) : 'half-up',
    ),
  )
  const cells = rows.map(({ figures, tallies }, line) =>
    figures.map((figure, index): Cell => {
      const inside = open[index]?.inside
      const marks = inside === undefined ? [] : emptyMark(tallies, figure.base.n, inside)
      return { ...figure, printed: printed[index]?.[line] ?? null, marks }
    }),
  )
  const first = asked[0]
  return {
    id: spec.id,
    study: study.id,
    wave: context.wave,
    block: spec.block,
    title: texts.title,
    wording: texts.wording,
    askedOf: texts.askedOf,
    topBox: texts.topBox,
    multiple: texts.multiple,
    decimals: spec.decimals,
    columns: open.map(({ column, inside }): TableColumn => {
      if (first === undefined) return { ...column, base: { n: 0, weighted: 0, effective: 0 }, marks: ['no-answers'] }
      const base = baseOf(baseTally({ spec, tallies: first.tallies, column: inside }), inside)
      return { ...column, base, marks: emptyMark(first.tallies, base.n, inside) }
    }),
    rows: rows.map(({ row, tallies }) => ({
      id: String(row.number),
      label: texts.rowLabel(row),
      count: spec.stubCounts && row.code !== null ? stubCount(tallies, row.code) : null,
    })),
    cells,
    totals: spec.total
      ? open.map(({ column }, index) => totalOf(column.statistic, printed[index] ?? [], texts.multiple))
      : null,
    baseOfFirstRow: new Set(spec.rows.map(({ variable }) => variable)).size > 1,
    notes: spec.notes,
    weighted: context.weighted,
    simulated: context.simulated,
  }
}

/** How many respondents of all groups together gave an answer. */
const stubCount = (tallies: Tallies, code: number): number =>
  tallies.values.get(code)?.n.reduce((sum, n) => sum + n, 0) ?? 0
