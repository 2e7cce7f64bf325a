import { columnName } from '../items/roster.ts'
import type { Variable } from '../items/variable.ts'
import type { RosterRow } from '../rule/rule.ts'
import { openColumn, put, putMissing } from './column.ts'
import type { RosterRows } from './dataset.ts'
import { reasonNumber } from './missing.ts'

/** The rows of a roster over all responses, each with the row of its response; a blank cell counts as skipped. */
export function collectRoster(roster: Variable, perResponse: readonly (readonly RosterRow[])[]): RosterRows {
  const rows = perResponse.flatMap((own, response) => own.map((cells) => ({ response, cells })))
  const columns = roster.columns.map((variable) => {
    const column = openColumn(variable, rows.length)
    const name = columnName(roster.id, variable)
    rows.forEach(({ cells }, row) => {
      const value = cells[name]
      if (value === undefined || !put(column, row, value)) putMissing(column, row, reasonNumber('skipped'))
    })
    return [variable.id, column] as const
  })
  return {
    rows: rows.length,
    response: Int32Array.from(rows, ({ response }) => response),
    columns: new Map(columns),
  }
}
