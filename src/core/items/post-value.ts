import type { RosterRow, Value } from '../rule/rule.ts'
import { columnName, monthFields, rosterField } from './fields.ts'
import type { Form } from './item-type.ts'
import type { Variable } from './variable.ts'

/**
 * Every field in which a variable can be posted.
 *
 * @example fieldsOf(graduation) // → ['1.5.year', '1.5.month']
 */
export function fieldsOf(variable: Variable): readonly string[] {
  const { id, kind, max } = variable
  if (kind === 'months') return Object.values(monthFields(id))
  if (kind !== 'roster') return [id]
  const rows = Array.from({ length: max ?? 0 }, (_, index) => index + 1)
  return rows.flatMap((row) => variable.columns.map((column) => rosterField(id, row, columnName(id, column))))
}

/** The fields of several forms as one form. */
const joined = (forms: readonly Form[]): Form => Object.fromEntries(forms.flatMap((form) => Object.entries(form)))

const isRow = (entry: number | RosterRow): entry is RosterRow => typeof entry === 'object'

function postRow(roster: Variable, row: RosterRow, number: number): Form {
  return joined(
    roster.columns.map((column) => {
      const name = columnName(roster.id, column)
      const value = row[name]
      return value === undefined ? {} : postValue({ ...column, id: rosterField(roster.id, number, name) }, value)
    }),
  )
}

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
    const { year, month } = monthFields(id)
    return kind === 'months'
      ? { [year]: [String(Math.floor(value / 12))], [month]: [String((value % 12) + 1)] }
      : { [id]: [String(value)] }
  }
  const rows = value.filter(isRow)
  return rows.length > 0
    ? joined(rows.map((row, index) => postRow(variable, row, index + 1)))
    : { [id]: value.map(String) }
}
