import { columnName } from '../items/fields.ts'
import type { Variable } from '../items/variable.ts'
import type { RosterRow, Value } from '../rule/rule.ts'
import { openColumn, put, putMissing } from './column.ts'
import type { RosterRows } from './dataset.ts'
import { reasonNumber } from './missing.ts'

/**
 * The rows of a roster over all responses, each with the row of its response. A blank cell counts as skipped, and so
 * does one that does not fit its column, which is told to `refuse`.
 *
 * @param perResponse the rows of each response, in the order of the dataset
 * @example collectRoster(jobs, [[{ employer: 'UMC' }, {}], []], refuse).response // → Int32Array [0, 0]
 */
export function collectRoster(
  roster: Variable,
  perResponse: readonly (readonly RosterRow[])[],
  refuse: (response: number, column: Variable, value: Value) => void,
): RosterRows {
  const rows = perResponse.flatMap((own, response) => own.map((cells) => ({ response, cells })))
  const columns = roster.columns.map((variable) => {
    const column = openColumn(variable, rows.length)
    const name = columnName(roster.id, variable)
    rows.forEach(({ response, cells }, row) => {
      const value = Object.hasOwn(cells, name) ? cells[name] : undefined
      if (value !== undefined && put(column, row, value)) return
      putMissing(column, row, reasonNumber('skipped'))
      if (value !== undefined) refuse(response, variable, value)
    })
    return [variable.id, column] as const
  })
  return {
    rows: rows.length,
    response: Int32Array.from(rows, ({ response }) => response),
    columns: new Map(columns),
  }
}
