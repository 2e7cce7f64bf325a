import type { TableSpec } from '../study/study.ts'
import type { Category } from '../study/table-fields.ts'
import type { Aggregates } from './aggregate.ts'
import type { Cells } from './cells.ts'
import type { ColumnCells } from './column-sums.ts'
import { columnCells } from './column-sums.ts'
import type { TableColumn } from './table.ts'
import type { TableTexts } from './table-texts.ts'

/** A column while a table is made: its description, the people in it, and what is counted of the answers. */
export type OpenColumn = {
  readonly column: Omit<TableColumn, 'base' | 'marks'>
  readonly inside: ColumnCells
  /** The answer that the column stands for; `null` where columns are groups. */
  readonly category: Category | null
}

/**
 * The columns of a table: per group one for each statistic, or for one group one for each category of the answers.
 *
 * @param groups the ids of the groups in the order of their bits
 * @throws when the table has a group that the study does not have
 * @example openColumns(spec, ['women'], cells, aggregates, texts).map(({ column }) => column.id) // → ['women', 'total']
 */
export function openColumns(
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
    const who = texts.who(group)
    return spec.statistics.flatMap((statistic): readonly OpenColumn[] => {
      if (spec.categories === null) {
        const id = spec.statistics.length === 1 ? group : `${group}.${statistic}`
        const label = texts.columnLabel(group, statistic)
        return [{ column: { id, group, statistic, label, who }, inside, category: null }]
      }
      return spec.categories.map((category) => {
        const [id, label] = [String(category.number), texts.categoryLabel(category)]
        return { column: { id: `${group}.${id}`, group, statistic, category: id, label, who }, inside, category }
      })
    })
  })
}
