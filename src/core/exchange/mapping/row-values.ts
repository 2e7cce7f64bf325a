import { issue } from '../../issue.ts'
import type { Issue, Result } from '../../issue.ts'
import { failure, success } from '../../issue.ts'
import type { MissingReason } from '../../dataset/missing.ts'
import { missingReasons } from '../../dataset/missing.ts'
import type { Variable } from '../../items/variable.ts'
import { closestName } from '../../rule/closest-name.ts'
import type { FileColumn, FileVariable } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import type { FoundSet } from './fill-set.ts'
import { categories, dichotomies, lists } from './fill-set.ts'
import type { RowValue } from './filled-column.ts'
import type { Found } from './read-values.ts'
import { valueReader } from './read-values.ts'
import { fileValueAt } from './value-key.ts'

/** Where in the mapping a variable is told how it is filled. */
type Path = Issue['path']

const nothing: RowValue = { kind: 'missing', reason: null }

const ofFound = (found: Found): RowValue => (found.kind === 'blank' ? nothing : found)

/** A number of rows, of which the file has no more than their number. */
const ofCount = (found: Found): RowValue =>
  found.kind === 'value' && typeof found.value === 'number' && found.value > 0
    ? { kind: 'value', value: Array.from({ length: found.value }, () => ({})) }
    : ofFound(found)

const ofSet = (found: FoundSet): RowValue => (found.kind === 'set' ? { kind: 'value', value: found.codes } : found)

const needsSet = (variable: Variable, path: Path): Issue =>
  issue('mapping-not-multiple', [...path, 'variable'], { variable: variable.id })

/** The column that the mapping names. */
function columnNamed(name: string, columns: ReadonlyMap<string, FileVariable>, path: Path): Result<FileColumn> {
  const found = columns.get(name)
  if (found !== undefined) return success(found.column)
  const suggestion = closestName(name, [...columns.keys()])
  return failure([
    suggestion === undefined
      ? issue('mapping-no-column', path, { column: name })
      : issue('mapping-no-column-suggestion', path, { column: name, suggestion }),
  ])
}

/** Codes of the mapping that the variable does not have. */
const unknownCodes = (variable: Variable, codes: Readonly<Record<string, number>>, path: Path): readonly Issue[] =>
  variable.codes.length === 0
    ? []
    : Object.entries(codes)
        .filter(([, code]) => variable.codes.every((one) => one.code !== code))
        .map(([key, code]) => issue('mapping-no-code', [...path, key], { code, variable: variable.id }))

/**
 * A function that gives what a row of the file says of a variable, or what is wrong with its mapping: columns that the
 * file does not have, codes that the variable does not have, a single question filled like a multiple one.
 *
 * @example rowValues(sex, { variable: 'sex', column: 'SEX' }, columns, path) // → { ok: true, value: (row) => … }
 */
export function rowValues(
  variable: Variable,
  mapping: Exclude<VariableMapping, { level: unknown }>,
  columns: ReadonlyMap<string, FileVariable>,
  path: Path,
): Result<(row: number) => RowValue> {
  if ('column' in mapping) {
    const column = columnNamed(mapping.column, columns, [...path, 'column'])
    const issues = [
      ...(column.ok ? [] : column.issues),
      ...unknownCodes(variable, mapping.codes ?? {}, [...path, 'codes']),
    ]
    if (!column.ok || issues.length > 0) return failure(issues)
    if (variable.kind === 'multiple') return ofOneColumn(variable, mapping, column.value)
    const read = valueReader(variable, column.value, mapping)
    if (variable.kind === 'roster') return success((row) => ofCount(read(row)))
    if (mapping.why === undefined) return success((row) => ofFound(read(row)))
    const why = columnNamed(mapping.why, columns, [...path, 'why'])
    if (!why.ok) return why
    const reasonOf = whyReader(why.value)
    return success((row) => {
      const found = read(row)
      // A text of no signs at all was given where nothing says why there is none.
      if (found.kind !== 'blank') return found
      const reason = reasonOf(row)
      return reason === null && variable.kind === 'text' ? { kind: 'value', value: '' } : { kind: 'missing', reason }
    })
  }
  const issues: Issue[] = variable.kind === 'multiple' ? [] : [needsSet(variable, path)]
  const named = 'options' in mapping ? Object.keys(mapping.options) : mapping.columns
  const key = 'options' in mapping ? 'options' : 'columns'
  const found = named.flatMap((name, index) => {
    const column = columnNamed(name, columns, [...path, key, key === 'options' ? name : index])
    if (!column.ok) issues.push(...column.issues)
    return column.ok ? [{ name, column: column.value }] : []
  })
  const codes = 'options' in mapping ? mapping.options : (mapping.codes ?? {})
  issues.push(...unknownCodes(variable, codes, [...path, 'options' in mapping ? 'options' : 'codes']))
  if (issues.length > 0) return failure(issues)
  if (!('options' in mapping)) {
    const read = categories(
      variable,
      mapping,
      found.map(({ column }) => column),
    )
    return success((row) => ofSet(read(row)))
  }
  const read = dichotomies(
    mapping,
    found.flatMap(({ name, column }) => {
      const code = mapping.options[name]
      return code === undefined ? [] : [{ code, column }]
    }),
  )
  return success((row) => ofSet(read(row)))
}

/** What a column of reasons says of a row; `null` where it says that there is an answer, or nothing. */
function whyReader(column: FileColumn): (row: number) => MissingReason | null {
  return (row) => {
    const value = fileValueAt(column, row)
    return value === null ? null : (missingReasons[-Number(value) - 1] ?? null)
  }
}

/** A multiple item of which one column holds a single answer. */
function ofOneColumn(
  variable: Variable,
  { codes, missing, blank, separator }: Extract<VariableMapping, { times?: unknown; column: string }>,
  column: FileColumn,
): Result<(row: number) => RowValue> {
  if (separator !== undefined) {
    const read = lists(variable, { codes, missing, blank, separator }, column)
    return success((row) => ofSet(read(row)))
  }
  const read = categories(variable, { variable: variable.id, columns: [''], codes, missing, blank }, [column])
  return success((row) => ofSet(read(row)))
}
