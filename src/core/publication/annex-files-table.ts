import type { ColumnStatistic, PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'
import type { AnnexTable } from './annex-table.ts'
import { inSentence } from './in-sentence.ts'
import { printCell, printTotal, type PrintedCell } from './print-cell.ts'
import { printSizeOf, rowSizes, rowSizeText, sizeOf } from './print-sizes.ts'
import { spannersOf as groupHeadsOf } from './table-heads.ts'

/** What stands in one place of a table, with the number behind it: `null` where a sign stands in its place, or nothing. */
export type PrintedPlace = PrintedCell & { readonly value: number | null }

/** A column of a table in print. */
export type PrintedHead = {
  /** The whole label: `Aios`, or `Aios, gemiddelde` where a group has several columns. */
  readonly label: string
  readonly statistic: ColumnStatistic
  /** True for the column of everybody, where there are others. */
  readonly isTotal: boolean
}

/** The head that spans all columns of one group; their own heads then name the statistic alone. */
export type Spanner = { readonly label: string; readonly heads: readonly string[] }

/** A line of a table in print: the base, a row or the totals. */
export type PrintedLine = {
  readonly part: 'base' | 'row' | 'total'
  readonly label: string
  /** The number of people behind the label, where the table prints one. */
  readonly count: PrintedPlace | null
  /** The same by their weights, where the table prints that. */
  readonly weightedCount?: PrintedPlace | null
  /** The words in brackets behind the label, on paper. */
  readonly behind?: string
  readonly places: readonly PrintedPlace[]
}

/** A table of the annex in one language, as every file prints it. */
export type PrintedTable = {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly title: string
  readonly wording: string | null
  readonly asked: string
  /** Who of them is counted; `null` where that is all of them. */
  readonly limited: string | null
  /** What the figures are, of which wave, and whether they are weighted. */
  readonly caption: string
  readonly stubHead: string
  readonly heads: readonly PrintedHead[]
  /** Where groups have several columns each: those columns per group. */
  readonly spanners: readonly Spanner[] | null
  readonly decimals: number
  /** The head above the numbers behind the labels, where they are not who gave the answer. */
  readonly countHead?: string
  readonly lines: readonly PrintedLine[]
  readonly notes: readonly string[]
  readonly legend: readonly { readonly sign: string; readonly meaning: string }[]
  readonly source: string
  readonly warning: string | null
}

const place = (cell: PrintedCell, value: number | null): PrintedPlace => ({
  ...cell,
  value: cell.mark === null && cell.text !== '' ? value : null,
})

/**
 * A table of the annex as all files print it: the same words and signs as on the pages, with the numbers behind them.
 *
 * @example printTable(entry, annex.wave.title, 'nl').lines[1].places[0] // → { text: '31%', value: 31, mark: null, … }
 */
export function printTable(entry: AnnexTable, wave: Text, language: Language): PrintedTable {
  const { table } = entry
  return {
    id: table.id,
    number: entry.number,
    name: entry.name[language],
    title: table.title[language],
    wording: entry.wording === null ? null : say(language, 'annex-quoted', { text: entry.wording[language] }),
    asked: entry.asked[language],
    limited: entry.counted?.[language] ?? null,
    caption: `${entry.measure[language]} · ${inSentence(wave[language])} · ${entry.weighting[language]}`,
    stubHead: entry.stubHead[language],
    heads: headsOf(table, language),
    spanners: spannersOf(table, language),
    decimals: table.decimals,
    ...(table.rows.some(({ base }) => base !== undefined) ? { countHead: say(language, 'annex-base') } : {}),
    lines: linesOf(entry, language),
    notes: entry.notes.map((note) => note[language]),
    legend: entry.legend.map(({ sign, meaning }) => ({ sign, meaning: meaning[language] })),
    source: entry.source[language],
    warning: entry.warning?.[language] ?? null,
  }
}

function headsOf({ columns }: PublicTable, language: Language): readonly PrintedHead[] {
  const others = columns.some(({ group }) => group !== 'total')
  return columns.map(({ label, statistic, group }) => ({
    label: label[language],
    statistic,
    isTotal: others && group === 'total',
  }))
}

/** The label of a column is then that of its group, a comma, and its statistic. */
function spannersOf(table: PublicTable, language: Language): readonly Spanner[] | null {
  const { columns } = table
  const groupHeads = groupHeadsOf(table, language)
  if (groupHeads !== null) {
    const names = columns.map(({ trend, label }) => (trend?.head ?? label)[language])
    let at = 0
    return groupHeads.map(({ label, span }) => {
      at += span
      return { label, heads: names.slice(at - span, at) }
    })
  }
  const groups = [...new Set(columns.map(({ group }) => group))]
  const inOrder = groups.flatMap((group) => columns.filter((column) => column.group === group))
  if (groups.length < 2 || groups.length === columns.length || inOrder.some((one, at) => one !== columns[at])) {
    return null
  }
  return groups.map((group) => {
    const own = columns.filter((column) => column.group === group)
    const measure = ({ statistic }: PublicColumn): string =>
      statistic === 'difference' ? '' : say(language, `table-statistic-${statistic}`)
    const [first] = own
    const end = first === undefined ? '' : `, ${measure(first)}`
    const label = first?.label[language] ?? ''
    return { label: label.endsWith(end) ? label.slice(0, label.length - end.length) : label, heads: own.map(measure) }
  })
}

function linesOf({ table, baseLines, totalLabel }: AnnexTable, language: Language): readonly PrintedLine[] {
  const { columns, rows, cells, totals } = table
  const bases = baseLines.map(({ label, size }): PrintedLine => ({
    part: 'base',
    label: label[language],
    count: null,
    places: columns.map((column) => place(printSizeOf(column, size, language), sizeOf(column.base, size))),
  }))
  const figures = rows.map((row, line): PrintedLine => {
    const sizes = rowSizes(row, table, language)
    const printed = (one: { value: number | null; cell: PrintedCell } | null | undefined) =>
      one === null || one === undefined ? null : place(one.cell, one.value)
    return {
      part: 'row',
      label: row.label[language],
      count: printed(sizes?.n),
      ...((sizes?.weighted ?? null) === null ? {} : { weightedCount: printed(sizes?.weighted) }),
      ...(sizes === null ? {} : { behind: rowSizeText(sizes, table, language).text }),
      places: columns.map((column, index) => figure(cells[line]?.[index], column, table, language)),
    }
  })
  if (totalLabel === null) return [...bases, ...figures]
  const total: PrintedLine = {
    part: 'total',
    label: totalLabel[language],
    count: null,
    places: columns.map((_, index) => place(printTotal(table, index, language), totals?.[index] ?? null)),
  }
  return [...bases, ...figures, total]
}

function figure(
  cell: PublicCell | undefined,
  column: PublicColumn,
  table: PublicTable,
  language: Language,
): PrintedPlace {
  if (cell === undefined) return { text: '', mark: null, lowBase: false, value: null }
  return place(printCell(cell, column, table, language), cell.printed)
}
