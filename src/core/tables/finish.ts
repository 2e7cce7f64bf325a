import type { Marked } from '../dataset/answer-kind.ts'
import { markOf } from '../dataset/answer-kind.ts'
import type { Codebook, CodebookEntry } from '../dataset/codebook.ts'
import type { Statistic, Study, TableRow, TableSpec } from '../study/study.ts'
import type { Aggregates } from './aggregate.ts'
import type { Cells } from './cells.ts'
import type { ColumnCells } from './column-sums.ts'
import { columnCells, sumCells } from './column-sums.ts'
import { divisionsOf } from './divisions.ts'
import type { Figure } from './figure.ts'
import { countKey, groupingOf } from './plan.ts'
import { roundColumn } from './rounding.ts'
import { statistics } from './statistics.ts'
import type { Cell, Mark, Table, TableColumn } from './table.ts'
import type { TableTexts } from './table-texts.ts'
import { tableTexts } from './table-texts.ts'
import type { Tallies } from './tallies.ts'

/** What tables are finished from, beside the counts. */
export type TableContext = Marked & {
  readonly study: Study
  readonly book: Codebook
  readonly wave: string
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

function openColumns(
  spec: TableSpec,
  groups: readonly string[],
  cells: Cells,
  { design }: Aggregates,
  texts: TableTexts,
): readonly OpenColumn[] {
  return spec.banner.flatMap((group) => {
    const bit = group === 'total' ? null : groups.indexOf(group)
    if (bit === -1) throw new Error(`Table ${spec.id} has a column of a group that does not exist: ${group}`)
    const inside = columnCells(cells, design, bit)
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

/** Why a figure cannot be given: nobody in the column was asked (or nobody is in it), or nobody answered. */
function emptyMark(tallies: Tallies, baseSize: number, inside: ColumnCells): readonly Mark[] {
  if (baseSize > 0) return []
  const [, ...withoutAnswer] = tallies.missing.map((tally) => sumCells(tally.n, inside))
  return [withoutAnswer.every((n) => n === 0) ? 'not-asked' : 'no-answers']
}

/** Rows from the most to the least given answer, by the last column; rows without a figure last. */
function sorted<Row extends { readonly figures: readonly Figure[] }>(rows: readonly Row[]): readonly Row[] {
  const size = ({ figures }: Row) => figures.at(-1)?.estimate ?? -Infinity
  return rows.toSorted((a, b) => size(b) - size(a))
}

/** The sum of what a column prints; for counts only where everybody gives one answer. */
function totalOf(statistic: Statistic, printed: readonly (number | null)[], multiple: boolean): number | null {
  const addsUp = statistic === 'percentage' || statistic === 'share-of-answers' || (statistic === 'count' && !multiple)
  if (!addsUp) return null
  const known = printed.filter((figure) => figure !== null)
  return known.length === 0 ? null : Number(known.reduce((sum, figure) => sum + figure, 0).toFixed(6))
}

/** True when the rows of a column can have different bases: rows of different questions, each with who answered it. */
function hasRowBases({ rows, base, statistics: wanted }: TableSpec): boolean {
  const oneBase = base === 'first-row' || base === 'everyone'
  const several = rows.some(({ variable }) => variable !== rows[0]?.variable)
  return several && (!oneBase || wanted.includes('mean') || wanted.includes('median'))
}

/**
 * A table from its counts: every figure with its base, standard error and 95 % interval, and the figure as it is
 * printed by the rounding of the table or the column.
 *
 * @throws when the table is not among what was counted, or has a group that the study does not have
 * @example finishTable(spec, aggregate(dataset, planTables([spec], study.groups)), context).cells[0]?.[0]?.printed // → 38
 */
export function finishTable(spec: TableSpec, aggregates: Aggregates, context: TableContext): Table {
  const { study, book } = context
  const texts = tableTexts(spec, study, book)
  const grouping = groupingOf(spec, study.groups)
  const groups = grouping.groups.map(({ id }) => id)
  const respondents = aggregates.cells.get(grouping.id)
  if (respondents === undefined) throw new Error(`Table ${spec.id} was not counted`)
  const open = openColumns(spec, groups, respondents, aggregates, texts)
  const everyone = columnCells(respondents, aggregates.design, null)
  const talliesOf = ({ variable }: TableRow): Tallies => {
    const found = aggregates.tallies.get(countKey(grouping.id, variable))
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
  const [first] = rows
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
    columns: open.map(({ column, inside }, index): TableColumn => {
      const base = first?.figures[index]?.base ?? { n: 0, weighted: 0, effective: 0 }
      return { ...column, base, marks: first === undefined ? ['no-answers'] : emptyMark(first.tallies, base.n, inside) }
    }),
    rows: rows.map(({ row, tallies }) => ({
      id: String(row.number),
      label: texts.rowLabel(row),
      count: spec.stubCounts && row.code !== null ? stubCount(tallies, row.code, everyone) : null,
    })),
    sorted: spec.sort === 'descending',
    cells,
    totals: spec.total
      ? open.map(({ column }, index) => totalOf(column.statistic, printed[index] ?? [], texts.multiple))
      : null,
    divisions: divisionsOf(
      spec.banner,
      groups,
      respondents.list.map(({ mask }) => mask),
    ),
    baseOfFirstRow: hasRowBases(spec),
    notes: spec.notes,
    weighted: context.weighted,
    ...markOf([context]),
  }
}

/** How many respondents gave an answer, in a group or in none. */
function stubCount({ values }: Tallies, code: number, everyone: ColumnCells): number {
  const given = values.get(code)
  return given === undefined ? 0 : sumCells(given.n, everyone)
}
