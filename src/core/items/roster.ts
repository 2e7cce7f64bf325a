import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { RosterRow } from '../rule/rule.ts'
import { languages } from '../text.ts'
import { checkRange } from './check-range.ts'
import { doubleCodes, doubleIds } from './double-values.ts'
import { columnName, rosterField } from './fields.ts'
import type { ItemOf } from './item.ts'
import type { Form, ItemType } from './item-type.ts'
import { readValue } from './read-value.ts'
import { rosterForm } from './roster-form.ts'
import { rosterColumns } from './roster-columns.ts'
import type { Variable } from './variable.ts'
import { variable } from './variable.ts'

function checkColumn(column: ItemOf<'roster'>['columns'][number], path: Issue['path']): readonly Issue[] {
  switch (column.type) {
    case 'text':
      return []
    case 'number':
    case 'year':
      return checkRange(column, path)
    case 'single':
      return doubleCodes(column.options, [...path, 'options'])
  }
}

function readRow(roster: string, row: number, form: Form, columns: readonly Variable[]) {
  const cells: Record<string, number | string> = {}
  const issues: Issue[] = []
  for (const column of columns) {
    const name = columnName(roster, column)
    const reading = readValue({ ...column, id: rosterField(roster, row, name) }, form)
    issues.push(...reading.issues)
    if (typeof reading.value === 'number' || typeof reading.value === 'string') cells[name] = reading.value
  }
  return { cells: cells satisfies RosterRow, issues }
}

/** A table that grows row by row, such as the jobs that somebody had. Rows that are left empty do not count. */
export const roster: ItemType<ItemOf<'roster'>> = {
  check: (item) => [
    ...languages
      .filter((language) => item.maxRows > 1 && !item.row[language].includes('{number}'))
      .map((language) => issue('study-row-number', ['row', language])),
    ...doubleIds(item.columns, ['columns']),
    ...item.columns.flatMap((column, index) => checkColumn(column, ['columns', index])),
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
    const rows = Array.from({ length: item.maxRows }, (_, index) => readRow(item.id, index + 1, form, own.columns))
    const filled = rows.map(({ cells }) => cells).filter((cells) => Object.keys(cells).length > 0)
    return {
      answers: filled.length === 0 ? {} : { [item.id]: filled },
      issues: rows.flatMap(({ issues }) => issues),
    }
  },
  form: rosterForm,
  table: () => null,
}
