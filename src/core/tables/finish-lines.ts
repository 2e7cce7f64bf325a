import { unitWeight } from '../dataset/dataset.ts'
import type { TableRow, TableSpec } from '../study/study.ts'
import type { Category } from '../study/table-fields.ts'
import type { Text } from '../text.ts'
import type { ColumnCells } from './column-sums.ts'
import { baseOf, sumCells } from './column-sums.ts'
import { answerTally, baseTally } from './counted-answers.ts'
import { countedTally } from './statistics.ts'
import type { Base, TableLine } from './table.ts'
import type { OpenColumn } from './table-columns.ts'
import type { Tallies } from './tallies.ts'

type Row = { readonly row: TableRow; readonly answer: Category | null; readonly tallies: Tallies }

type Parts = {
  readonly spec: TableSpec
  readonly open: readonly OpenColumn[]
  readonly everyone: ColumnCells
  readonly label: (row: TableRow) => Text
}

/** What the percentages of a row are of, where that is printed behind its label. */
function rowBase({ answer, tallies }: Row, { spec, open, everyone }: Parts): Base | null {
  const [first] = open
  if (first !== undefined && spec.categories !== null) return baseOf(baseTally(tallies, spec), first.inside)
  if (spec.percentOf !== 'row') return null
  const statistic = spec.statistics.includes('top-box') ? 'top-box' : 'percentage'
  const source = { spec, answer, tallies, decimals: 0, column: everyone, everyone }
  return baseOf(countedTally(source, statistic), everyone)
}

/**
 * The rows of a table with their labels, and the numbers of people that stand behind those.
 *
 * @example finishLines(rows, parts)[0] // → { id: '1', label: { nl: 'Ja', en: 'Yes' }, count: 412 }
 */
export function finishLines(rows: readonly Row[], parts: Parts): readonly TableLine[] {
  const { spec, everyone, label } = parts
  return rows.map((row) => {
    const given = spec.stubCounts && row.answer !== null ? answerTally(row.tallies, row.answer) : null
    const base = rowBase(row, parts)
    return {
      id: String(row.row.number),
      label: label(row.row),
      count: given === null ? null : sumCells(given.n, everyone),
      ...(spec.sizes === 'unweighted' || given === null
        ? {}
        : { weightedCount: sumCells(given.w, everyone) / unitWeight }),
      ...(base === null ? {} : { base }),
    }
  })
}
