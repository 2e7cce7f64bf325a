import { issue } from '../issue.ts'
import type { RosterRow } from '../rule/rule.ts'
import { doubleCodes, doubleIds } from './double-codes.ts'
import type { ItemOf } from './item.ts'
import type { Form, ItemType } from './item-type.ts'
import { readValue } from './read-value.ts'
import { rosterColumns } from './roster-columns.ts'
import type { Variable } from './variable.ts'
import { variable } from './variable.ts'

/** The name under which a cell of a roster is posted, e.g. `2.1.3.months`: row 3, column months. */
export const rosterField = (item: string, row: number, column: string): string => `${item}.${row}.${column}`

/** The column's id inside its roster: `months` of `2.1.months`. */
export const columnName = (roster: string, column: Variable): string => column.id.slice(roster.length + 1)

function readRow(item: ItemOf<'roster'>, row: number, form: Form, columns: readonly Variable[]) {
  const cells: Record<string, number | string> = {}
  const issues = []
  for (const column of columns) {
    const name = columnName(item.id, column)
    const field = rosterField(item.id, row, name)
    const reading = readValue({ ...column, id: field }, form)
    issues.push(...reading.issues)
    if (typeof reading.value === 'number' || typeof reading.value === 'string') cells[name] = reading.value
  }
  return { cells: cells satisfies RosterRow, issues }
}

/** A table that grows row by row, such as the jobs that somebody had. Rows that are left empty do not count. */
export const roster: ItemType<ItemOf<'roster'>> = {
  check: (item) => [
    ...doubleIds(item.columns, ['columns']),
    ...item.columns.flatMap((column, index) => {
      const path = ['columns', index]
      if (column.type === 'single') return doubleCodes(column.options, [...path, 'options'])
      if (column.type === 'text' || column.min < column.max) return []
      return [issue('study-empty-range', [...path, 'max'], { min: column.min, max: column.max })]
    }),
  ],
  variables: (item) => [
    variable({
      id: item.id,
      item: item.id,
      kind: 'roster',
      label: item.text,
      max: item.maxRows,
      columns: rosterColumns(item),
    }),
  ],
  read: (item, form, offered) => {
    const [own] = offered
    if (own === undefined) return { answers: {}, issues: [] }
    const rows = Array.from({ length: item.maxRows }, (_, index) => readRow(item, index + 1, form, own.columns))
    const filled = rows.map(({ cells }) => cells).filter((cells) => Object.keys(cells).length > 0)
    return {
      answers: filled.length === 0 ? {} : { [item.id]: filled },
      issues: rows.flatMap(({ issues }) => issues),
    }
  },
  table: () => null,
}
