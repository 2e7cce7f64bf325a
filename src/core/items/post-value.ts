import type { RosterRow, Value } from '../rule/rule.ts'
import type { Form } from './item-type.ts'
import { columnName, rosterField } from './roster.ts'
import type { Variable } from './variable.ts'

const isRow = (entry: number | RosterRow): entry is RosterRow => typeof entry === 'object'

/** The fields of one row of a roster. */
const postRow = (roster: Variable, row: RosterRow, number: number): Form =>
  Object.assign(
    {},
    ...roster.columns.map((column) => {
      const value = row[columnName(roster.id, column)]
      const field = rosterField(roster.id, number, columnName(roster.id, column))
      return value === undefined ? {} : postValue({ ...column, id: field }, value)
    }),
  )

/**
 * The form fields by which a browser posts a value: what `readValue` reads back as the same value. Numbers are written
 * with a point; a month becomes two fields.
 *
 * @example postValue(graduation, 2015 * 12 + 6) // → { '1.5.year': ['2015'], '1.5.month': ['7'] }
 */
export function postValue(variable: Variable, value: Value): Form {
  const { id, kind } = variable
  if (typeof value === 'string') return { [id]: [value] }
  if (typeof value === 'number') {
    return kind === 'months'
      ? { [`${id}.year`]: [String(Math.floor(value / 12))], [`${id}.month`]: [String((value % 12) + 1)] }
      : { [id]: [String(value)] }
  }
  const rows = value.filter(isRow)
  return rows.length > 0
    ? Object.assign({}, ...rows.map((row, index) => postRow(variable, row, index + 1)))
    : { [id]: value.map(String) }
}
