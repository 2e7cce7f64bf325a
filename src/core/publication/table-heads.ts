import type { PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import type { Language } from '../text.ts'

/** The head of a column; the column of everybody stands out where there are others. */
export type ColumnHead = { readonly label: string; readonly isTotal: boolean }

/** A head over the columns of one group. */
export type GroupHead = ColumnHead & { readonly span: number }

const hasGroups = ({ columns }: PublicTable): boolean => columns.some(({ group }) => group !== 'total')

/**
 * The heads of the columns of a table. Below the heads of groups (see `spannersOf`) they name the wave alone.
 *
 * @example headsOf(table, 'nl') // → [{ label: 'Aios', isTotal: false }, { label: 'Totaal', isTotal: true }]
 */
export const headsOf = (table: PublicTable, language: Language): readonly ColumnHead[] =>
  table.columns.map(({ group, label, trend }) => ({
    label: (trend?.head ?? label)[language],
    isTotal: hasGroups(table) && group === 'total',
  }))

/**
 * The heads of groups over the columns of a table of two waves; `null` for a table of one wave.
 *
 * @example spannersOf(table, 'nl') // → [{ label: 'Aios', span: 3, isTotal: false }, …]
 */
export function spannersOf(table: PublicTable, language: Language): readonly GroupHead[] | null {
  const { columns } = table
  if (columns.some(({ trend }) => trend === undefined)) return null
  const groups = Map.groupBy(columns, ({ group, trend }: PublicColumn) => `${group} ${trend?.of}`)
  return [...groups.values()].flatMap((own) => {
    const [first] = own
    const label = first?.trend?.over[language] ?? ''
    return [{ label, span: own.length, isTotal: hasGroups(table) && first?.group === 'total' }]
  })
}
