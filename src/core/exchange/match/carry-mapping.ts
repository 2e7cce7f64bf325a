import type { FileVariable } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'

/** The columns of a file by their name in small letters: programs change capitals. */
export type NamedColumns = ReadonlyMap<string, FileVariable>

/**
 * The columns of a file, to be found by name whatever the capitals; of names that differ in capitals only, the first.
 *
 * @example namedColumns(file.variables).get('sex')?.name // → 'SEX'
 */
export const namedColumns = (variables: readonly FileVariable[]): NamedColumns =>
  new Map(variables.toReversed().map((variable) => [variable.name.toLowerCase(), variable]))

/** A mapping of the wave before as it goes for a new file, with the columns that it takes. */
export type Carried = { readonly entry: VariableMapping; readonly columns: readonly string[] }

/** The name as the new file has it, or `null`. */
const nameIn = (columns: NamedColumns, name: string): string | null => columns.get(name.toLowerCase())?.name ?? null

/**
 * The mapping of a variable in an earlier file, with the columns of a new file that have the same names; `null` where the
 * new file has none of them. What was corrected for the earlier file (codes, reasons of missing values) is kept. Options
 * whose column is gone are left out.
 *
 * @example carryMapping({ variable: 'sex', column: 'SEX' }, namedColumns(file.variables))?.columns // → ['sex']
 */
export function carryMapping(earlier: VariableMapping, columns: NamedColumns): Carried | null {
  if ('level' in earlier) return null
  if ('column' in earlier) {
    const column = nameIn(columns, earlier.column)
    return column === null ? null : { entry: { ...earlier, column }, columns: [column] }
  }
  if ('options' in earlier) {
    const options = Object.entries(earlier.options).flatMap(([name, code]): [string, number][] => {
      const column = nameIn(columns, name)
      return column === null ? [] : [[column, code]]
    })
    return options.length === 0
      ? null
      : { entry: { ...earlier, options: Object.fromEntries(options) }, columns: options.map(([name]) => name) }
  }
  const found = earlier.columns.flatMap((name) => nameIn(columns, name) ?? [])
  return found.length === 0 ? null : { entry: { ...earlier, columns: found }, columns: found }
}
