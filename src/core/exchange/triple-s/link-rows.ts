import { failure, issue, success, type Result } from '../../issue.ts'
import type { DataFile, FileColumn, FileValue, FileVariable } from '../data-file.ts'

/** Rows below other rows: the file of those that have one, and per row the number of the row above it, from 0. */
export type LinkedRows = { readonly file: DataFile; readonly parent: Int32Array }

const named = (file: DataFile, name: string): FileVariable | undefined =>
  file.variables.find((variable) => variable.name === name)

const valueAt = ({ values }: FileColumn, row: number): FileValue => values[row] ?? ''

/** The rows of a column that are kept. */
function keepRows(column: FileColumn, rows: readonly number[]): FileColumn {
  if (column.kind === 'text') return { ...column, values: rows.map((row) => column.values[row] ?? '') }
  const { values } = column
  return { ...column, values: Float64Array.from(rows, (row) => values[row] ?? Number.NaN) }
}

/**
 * The rows of a level beside those of the level above it, by the value of the link variable. In the level above it is the
 * variable of the same name, or else its serial variable.
 *
 * @example linkRows(persons, jobs, { ident: 'job', link: 'person', line: 4 }) // → { ok: true, value: { parent: Int32Array [0, 0, 2], … } }
 */
export function linkRows(
  above: DataFile,
  below: DataFile,
  level: { readonly ident: string; readonly link: string; readonly line: number },
): Result<LinkedRows> {
  const own = named(below, level.link)
  const key =
    named(above, level.link) ?? above.variables.find(({ attributes }) => attributes['triple-s-use'] === 'serial')
  if (own === undefined || key === undefined) {
    const values = { level: level.ident, variable: level.link, line: level.line }
    return failure([issue('triple-s-link-missing', [level.ident], values)])
  }
  const rowOf = new Map<FileValue, number>()
  for (let row = above.rows - 1; row >= 0; row -= 1) rowOf.set(valueAt(key.column, row), row)
  const rows = Array.from({ length: below.rows }, (_, row) => row)
  const parents = rows.map((row) => {
    const value = valueAt(own.column, row)
    return value === '' || Number.isNaN(value) ? undefined : rowOf.get(value)
  })
  const kept = rows.filter((row) => parents[row] !== undefined)
  const parent = Int32Array.from(kept, (row) => parents[row] ?? 0)
  if (kept.length === below.rows) return success({ file: below, parent })
  const lost = below.rows - kept.length
  return success({
    parent,
    file: {
      ...below,
      rows: kept.length,
      variables: below.variables.map((variable) => ({ ...variable, column: keepRows(variable.column, kept) })),
      issues: [
        ...below.issues,
        issue('triple-s-rows-without-parent', [level.ident], { level: level.ident, count: lost, variable: level.link }),
      ],
    },
  })
}
