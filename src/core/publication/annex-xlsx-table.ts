import { say, type MessageKey } from '../messages/say.ts'
import type { ColumnStatistic } from '../disclosure/public-table.ts'
import type { Language } from '../text.ts'
import type { PrintedHead, PrintedLine, PrintedPlace, PrintedTable, Spanner } from './annex-files-table.ts'
import { linkCell, textCell, type Sheet, type SheetCell } from './annex-xlsx-sheet.ts'
import type { Look } from './annex-xlsx-styles.ts'
import { uniqueHeads } from './annex-files-names.ts'
import { signs, type ChangeMark } from './marks.ts'

/** The numbers of people behind the labels that a table has: without weights, and with them. */
type Counted = 'count' | 'weightedCount'

const countHeads = {
  count: 'annex-sheet-count',
  weightedCount: 'annex-sheet-count-weighted',
} as const satisfies Record<Counted, MessageKey>

const countsOf = ({ lines }: PrintedTable): readonly Counted[] =>
  (['count', 'weightedCount'] as const).filter((size) => lines.some((line) => (line[size] ?? null) !== null))

/** The widths of the column of labels and of a column of figures, in characters. */
const labelWidth = 58
const figureWidth = 13

/** The sheet of one table: its words above it, its figures as numbers, its notes below it. */
export function tableSheet(table: PrintedTable, language: Language): Sheet {
  const { wording, asked, limited, caption, warning, source, notes, legend, heads } = table
  const counted = countsOf(table)
  const names = uniqueHeads([
    table.stubHead,
    ...counted.map((size) => (size === 'count' ? table.countHead : undefined) ?? say(language, countHeads[size])),
    ...heads.map(({ label }) => label),
  ])
  const above: readonly SheetCell[] = [
    textCell(`${table.name}: ${table.title}`, 'title'),
    linkCell(say(language, 'annex-to-contents'), say(language, 'annex-sheet-contents')),
    ...(wording === null ? [] : [textCell(wording, 'wording')]),
    textCell(`${say(language, 'annex-asked')}: ${asked}`),
    ...(limited === null ? [] : [textCell(`${say(language, 'annex-counted')}: ${limited}`)]),
    textCell(caption),
    ...(warning === null ? [] : [textCell(warning, 'warning')]),
  ]
  const below = [...notes, ...legend.map(({ sign, meaning }) => `${sign}  ${meaning}`), source]
  const spanners = table.heads.some(({ statistic }) => statistic === 'difference') ? table.spanners : null
  const first = above.length + (spanners === null ? 1 : 2)
  return {
    name: table.number,
    kind: 'table',
    rows: [
      ...above.map((cell) => [cell]),
      ...(spanners === null ? [] : [spannerCells(spanners, counted)]),
      names.map((name, index) => textCell(name, index === 0 ? 'stub-head' : 'head')),
      ...table.lines.map((line) => lineCells(line, table, counted)),
      ...below.map((note) => [textCell(note, 'note')]),
    ],
    widths: [labelWidth, ...counted.map(() => figureWidth), ...heads.map(() => figureWidth)],
    frozen: { rows: first, columns: 1 },
    table: {
      name: table.name,
      description: `${table.title} ${caption}`,
      first,
      last: first + table.lines.length,
      heads: names,
      filters: false,
    },
  }
}

/** The heads of groups, each over the first of its columns: cells that are merged are hard to read aloud and to sort. */
const spannerCells = (spanners: readonly Spanner[], counted: readonly Counted[]): readonly SheetCell[] => [
  textCell('', 'spanner'),
  ...counted.map(() => textCell('', 'spanner')),
  ...spanners.flatMap(({ label, heads }) => heads.map((_, index) => textCell(index === 0 ? label : '', 'spanner'))),
]

function lineCells(
  line: PrintedLine,
  { heads, decimals }: PrintedTable,
  counted: readonly Counted[],
): readonly SheetCell[] {
  const { part, label, places } = line
  const look = (head: PrintedHead | undefined): Look =>
    part === 'row' && head?.isTotal === true ? 'row-everyone' : part
  return [
    textCell(label, `${part}-label`),
    ...counted.map((size) => {
      const count = line[size] ?? null
      return count === null ? textCell('', part) : placeCell(count, '"("#,##0")"', part)
    }),
    ...places.map((place, index) => {
      const head = heads[index]
      const statistic = part === 'base' ? 'count' : (head?.statistic ?? 'count')
      return placeCell(place, numberFormat(statistic, decimals, place.change), look(head), statistic)
    }),
  ]
}

/** A figure as a number, with its sign in the format of the number; a sign in place of a figure as a text. */
function placeCell(
  { text, value, lowBase }: PrintedPlace,
  format: string,
  look: Look,
  statistic: ColumnStatistic = 'count',
): SheetCell {
  if (value === null) return textCell(text, look)
  return { number: stored(value, statistic), format: lowBase ? withStar(format) : format, look }
}

/** A format that puts the sign of a small group behind a number, whether that is above, below or at zero. */
const withStar = (format: string): string =>
  format
    .split(';')
    .map((part) => `${part}"${signs['low-base']}"`)
    .join(';')

const isPercentage = (statistic: ColumnStatistic): boolean =>
  statistic === 'percentage' || statistic === 'top-box' || statistic === 'share-of-answers'

/**
 * A figure as a workbook stores it: a percentage as a part of 1. The decimal point is moved, not divided by 100, so that
 * no trace of binary arithmetic comes in.
 *
 * @example stored(23.45, 'percentage') // → 0.2345
 */
export const stored = (value: number, statistic: ColumnStatistic): number =>
  isPercentage(statistic) ? Number(`${value}e-2`) : value

/**
 * The format by which a workbook shows a figure as it is in print; of a difference with what stands before it.
 *
 * @example numberFormat('percentage', 1) // → '0.0%'
 * @example numberFormat('difference', 0) // → '"+"#,##0;"−"#,##0;#,##0', above, below and at zero
 */
export function numberFormat(statistic: ColumnStatistic, decimals: number, change?: ChangeMark): string {
  if (statistic === 'count') return '#,##0'
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  if (statistic === 'difference') {
    const before = change === undefined ? '' : `${signs[change]} `
    const literal = (text: string): string => (text === '' ? '' : `"${text}"`)
    return ['+', '−', ''].map((sign) => `${literal(before + sign)}#,##0${fraction}`).join(';')
  }
  return isPercentage(statistic) ? `0${fraction}%` : `#,##0${fraction}`
}
