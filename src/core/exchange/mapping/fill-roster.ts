import type { OpenColumn } from '../../dataset/column.ts'
import { openColumn, putMissing } from '../../dataset/column.ts'
import type { Column, RosterRows } from '../../dataset/dataset.ts'
import type { MissingReason } from '../../dataset/missing.ts'
import { reasonNumber } from '../../dataset/missing.ts'
import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { Variable } from '../../items/variable.ts'
import type { DataLevel } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import { fillColumn } from './filled-column.ts'
import { rowValues } from './row-values.ts'

type RowMapping = Extract<VariableMapping, { level: unknown }>['rows'][number]

/** A roster that was filled, with a function that makes the column of how many rows each response has. */
export type FilledRoster = {
  readonly roster: RosterRows
  readonly counts: (
    responses: number,
    asked: Uint8Array | null,
    reasonOf: (row: number) => MissingReason | null,
  ) => OpenColumn
}

const compareParents = (parent: Int32Array, a: number, b: number): number => {
  const apart = (parent[a] ?? 0) - (parent[b] ?? 0)
  return apart === 0 ? a - b : apart
}

/** The numbers of the rows of a level in the order of the responses that they belong to. */
const inOrder = ({ parent }: DataLevel): readonly number[] =>
  Array.from(parent, (_, row) => row).toSorted((a, b) => compareParents(parent, a, b))

/**
 * The rows of a roster from the rows of a level of a data file. Columns that the mapping does not name count as not asked;
 * without a level the roster has no rows.
 *
 * @example fillRoster(jobs, level, [{ variable: 'jobs.months', column: 'MONTHS' }]).value.roster.rows // → 8119
 */
export function fillRoster(
  roster: Variable,
  level: DataLevel | null,
  mapped: readonly RowMapping[],
): { readonly value: FilledRoster; readonly faults: readonly Issue[]; readonly remarks: readonly Issue[] } {
  const order = level === null ? [] : inOrder(level)
  const named = new Map(level?.data.variables.map((one) => [one.name, one]))
  const faults: Issue[] = mapped.flatMap(({ variable }, index) =>
    roster.columns.some(({ id }) => id === variable)
      ? []
      : [issue('mapping-no-roster-column', ['rows', index, 'variable'], { variable, roster: roster.id })],
  )
  const remarks: Issue[] = []
  const columns = new Map<string, Column>()
  for (const variable of roster.columns) {
    const at = mapped.findIndex((one) => one.variable === variable.id)
    const mapping = mapped[at]
    const values = mapping === undefined ? null : rowValues(variable, mapping, named, ['rows', at])
    if (values?.ok === false) faults.push(...values.issues)
    if (values?.ok !== true) {
      const column = openColumn(variable, order.length)
      order.forEach((_, row) => putMissing(column, row, reasonNumber('not-asked')))
      columns.set(variable.id, column)
      continue
    }
    const filled = fillColumn(variable, order.length, (row) => values.value(order[row] ?? 0), null)
    columns.set(variable.id, filled.column)
    for (const [value, count] of filled.unfit) {
      remarks.push(issue('import-value-unfit', [variable.id], { variable: variable.id, value, count }))
    }
  }
  const response = Int32Array.from(order, (row) => level?.parent[row] ?? 0)
  const counts: FilledRoster['counts'] = (responses, asked, reasonOf) => {
    const column = openColumn(roster, responses)
    const perResponse = new Map<number, number>()
    for (const one of response) perResponse.set(one, (perResponse.get(one) ?? 0) + 1)
    for (let row = 0; row < responses; row += 1) {
      const count = perResponse.get(row) ?? 0
      if (count > 0 && column.storage === 'amounts') {
        // As many as there are: a file may have more rows than a form has room for.
        column.values[row] = count
        continue
      }
      const byRule = asked === null || asked[row] === 1 ? 'skipped' : 'not-asked'
      putMissing(column, row, reasonNumber(reasonOf(row) ?? byRule))
    }
    return column
  }
  return { value: { roster: { rows: order.length, response, columns }, counts }, faults, remarks }
}
