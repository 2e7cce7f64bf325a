import type { Marked } from '../dataset/answer-kind.ts'
import { markOf } from '../dataset/answer-kind.ts'
import type { Codebook, CodebookEntry } from '../dataset/codebook.ts'
import type { Statistic, Study, TableSpec } from '../study/study.ts'
import { isAnswer } from '../study/table-categories.ts'
import type { Aggregates } from './aggregate.ts'
import type { ColumnCells } from './column-sums.ts'
import { baseOf, columnCells } from './column-sums.ts'
import { baseTally, withoutExempt } from './counted-answers.ts'
import { headCounts } from './counted-people.ts'
import { countingOf } from './counting-words.ts'
import { divisionsOf } from './divisions.ts'
import { blankMark, emptyMark } from './empty-marks.ts'
import type { Figure } from './figure.ts'
import { finishLines } from './finish-lines.ts'
import { countKey, groupingOf, wayOf } from './plan.ts'
import { roundCells } from './round-cells.ts'
import type { Source } from './statistics.ts'
import { statistics } from './statistics.ts'
import type { Base, Cell, Table, TableColumn } from './table.ts'
import type { OpenColumn } from './table-columns.ts'
import { openColumns } from './table-columns.ts'
import { tableTexts } from './table-texts.ts'
import type { Tallies } from './tallies.ts'

/** What tables are finished from, beside the counts. */
export type TableContext = Marked & {
  readonly study: Study
  readonly book: Codebook
  readonly wave: string
  readonly weighted: boolean
  /** Whether the standard errors are those of a sample from strata. */
  readonly stratified: boolean
}

const entryOf = (book: Codebook, id: string): CodebookEntry => {
  const entry = book.get(id)
  if (entry === undefined) throw new Error(`The codebook has no variable ${id}`)
  return entry
}

/** Rows from the most to the least given answer, by the last column; rows without a figure, and without an answer, last. */
function sorted<Row extends { readonly figures: readonly Figure[]; readonly isReason: boolean }>(
  rows: readonly Row[],
): readonly Row[] {
  const size = ({ figures, isReason }: Row) => (isReason ? -Infinity : (figures.at(-1)?.estimate ?? -Infinity))
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
function hasRowBases({ rows, base, percentOf, categories, statistics: wanted }: TableSpec): boolean {
  const oneBase = base === 'first-row' || base === 'everyone'
  const several = rows.some(({ variable }) => variable !== rows[0]?.variable)
  // Where each row prints its own base there is no mistaking that of the first.
  if (percentOf === 'row' || categories !== null) return false
  return several && (!oneBase || wanted.includes('mean') || wanted.includes('median'))
}

/** A figure with the base that it would have in its column, and the people among whom it has none when it is empty. */
type Made = { readonly figure: Figure; readonly base: Base; readonly among: ColumnCells }

function makeFigure(source: Source, statistic: Statistic): Made {
  const { spec, tallies, column, everyone } = source
  const figure = statistics[statistic](source)
  const isOfColumn = spec.percentOf === 'column' || (statistic !== 'percentage' && statistic !== 'top-box')
  if (isOfColumn) return { figure, base: figure.base, among: column }
  return { figure, base: baseOf(baseTally(tallies, spec), column), among: everyone }
}

/** The groups of the columns, each once, with the people in them. */
const groupsOf = (open: readonly OpenColumn[]) =>
  [...new Map(open.map(({ column, inside }) => [column.group, inside]))].map(([group, inside]) => ({ group, inside }))

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
  const talliesOf = (variable: string): Tallies => {
    const found = aggregates.tallies.get(countKey(grouping.id, variable, wayOf(spec)))
    if (found === undefined) throw new Error(`Variable ${variable} was not counted for table ${spec.id}`)
    return withoutExempt(found, spec)
  }
  const asked = spec.rows.map((row) => {
    const tallies = talliesOf(row.variable)
    const { decimals } = entryOf(book, row.variable).variable
    const answer = isAnswer(row) ? row : null
    const made = open.map(({ column, inside, category }) =>
      makeFigure({ spec, answer: answer ?? category, tallies, decimals, column: inside, everyone }, column.statistic),
    )
    const figures = made.map(({ figure }) => figure)
    return { row, answer, tallies, made, figures, isNet: row.net !== undefined, isReason: row.reason !== undefined }
  })
  const rows = spec.sort === 'descending' ? sorted(asked) : asked
  const printed = roundCells(spec, open, rows)
  const cells = rows.map(({ made, tallies }, line) =>
    made.map(({ figure, base, among }, index): Cell => {
      const marks = [...emptyMark(tallies, figure.base.n, among), ...blankMark(spec, base.n)]
      return { ...figure, printed: printed[line]?.[index] ?? null, marks }
    }),
  )
  const [first] = rows
  const people = headCounts(
    rows.map(({ row, answer, tallies }) => ({ id: String(row.number), answer, tallies })),
    {
      spec,
      statistic: spec.statistics.includes('top-box') ? 'top-box' : 'percentage',
      everyone,
      groups: groupsOf(open),
    },
  )
  const counting = countingOf(spec, context, texts)
  return {
    id: spec.id,
    study: study.id,
    wave: context.wave,
    block: spec.block,
    title: texts.title,
    wording: texts.wording,
    askedOf: texts.askedOf,
    countedOf: texts.countedOf,
    topBox: texts.topBox,
    multiple: texts.multiple,
    decimals: spec.decimals,
    columns: open.map(({ column, inside }, index): TableColumn => {
      const base = first?.made[index]?.base ?? { n: 0, weighted: 0, effective: 0 }
      // Where the columns are categories, each row has a base of its own, and may be blank by itself.
      const blank = spec.categories === null ? blankMark(spec, base.n) : []
      return {
        ...column,
        base,
        marks: first === undefined ? ['no-answers'] : [...emptyMark(first.tallies, base.n, inside), ...blank],
      }
    }),
    rows: finishLines(rows, { spec, open, everyone, label: texts.rowLabel }),
    sorted: spec.sort === 'descending',
    cells,
    totals: spec.total
      ? open.map(({ column }, index) =>
          totalOf(
            column.statistic,
            rows.map(({ isNet }, line) => (isNet ? null : (printed[line]?.[index] ?? null))),
            texts.multiple,
          ),
        )
      : null,
    divisions: divisionsOf(
      spec.categories === null ? (people?.groups ?? spec.banner) : [],
      groups,
      respondents.list.map(({ mask }) => mask),
    ),
    ...(people === null ? {} : { people }),
    baseOfFirstRow: hasRowBases(spec),
    notes: spec.notes,
    ...(counting === null ? {} : { counting }),
    weighted: context.weighted && spec.useWeights,
    ...(context.stratified ? { stratified: true } : {}),
    ...markOf([context]),
  }
}
