import type { AnswerKind } from '../../dataset/answer-kind.ts'
import type { Language } from '../../text.ts'
import type { DataFile, FileValue, FileVariable } from '../data-file.ts'
import { isMissing } from '../missing-value.ts'

/** For which file a script is written, and how it talks to its reader. */
export type ScriptOptions = {
  readonly format: 'csv' | 'sav' | 'parquet'
  /** The name of the data file, from where the script is run. */
  readonly fileName: string
  /** The language of the comments. */
  readonly language: Language
}

/** What a script does with a variable. */
export type ScriptVariable = {
  readonly name: string
  readonly label: string
  readonly kind: 'number' | 'text' | 'day' | 'moment'
  /** Values with a meaning that are answers, and those that stand for no answer. */
  readonly values: readonly { readonly value: FileValue; readonly label: string }[]
  readonly missing: readonly FileValue[]
  readonly ranges: readonly { readonly low: number; readonly high: number }[]
  /** Whether every answer has a meaning, so that it can be shown instead of the value. */
  readonly isCoded: boolean
  readonly isOrdered: boolean
}

/** All that a script says, in the order of the file. */
export type ScriptPlan = {
  readonly title: string
  readonly answers: AnswerKind
  readonly rows: number
  readonly variables: readonly ScriptVariable[]
  readonly sets: DataFile['sets']
  readonly weight: string | null
  /** The first variable with coded answers, for a first table; `null` when there is none. */
  readonly first: string | null
}

/** A month or a year is no day, so that it stays a text. */
function kindOf({ column }: FileVariable): ScriptVariable['kind'] {
  if (column.kind !== 'date') return column.kind
  return column.precision === 'day' ? 'day' : column.precision === 'second' ? 'moment' : 'text'
}

function isCoded(variable: FileVariable, values: ScriptVariable['values']): boolean {
  if (values.length === 0 || variable.measure === 'scale' || variable.column.kind === 'date') return false
  const known = new Set(values.map(({ value }) => value))
  const found = new Set<FileValue>(variable.column.values)
  return [...found].every(
    (value) => value === '' || Number.isNaN(value) || known.has(value) || isMissing(variable, value),
  )
}

function planned(variable: FileVariable): ScriptVariable {
  const { name, label, labels, missing, measure, column } = variable
  const isDate = column.kind === 'date'
  const values = isDate ? [] : labels.filter(({ value }) => !isMissing(variable, value))
  return {
    name,
    label,
    kind: kindOf(variable),
    values,
    missing: isDate ? [] : missing.flatMap((one) => (one.kind === 'value' ? [one.value] : [])),
    ranges: column.kind === 'number' ? missing.flatMap((one) => (one.kind === 'range' ? [one] : [])) : [],
    isCoded: isCoded(variable, values),
    isOrdered: measure === 'ordinal',
  }
}

/**
 * What a script does with a data file, as plain data that each language of scripts writes in its own way.
 *
 * @example scriptPlan(file).variables[0]?.isCoded // → true
 */
export function scriptPlan(file: DataFile): ScriptPlan {
  const variables = file.variables.map(planned)
  const members = new Set(file.sets.flatMap((set) => set.variables))
  const names = new Set(file.variables.map(({ name }) => name))
  const asked = variables.filter((variable) => variable.isCoded && !members.has(variable.name))
  // What says something of a row, such as whether it is simulated, comes without a question; it makes a poor first table.
  const own = new Set(file.variables.filter(({ question }) => question !== null).map(({ name }) => name))
  return {
    title: file.title,
    answers: file.answers ?? 'real',
    rows: file.rows,
    variables,
    sets: file.sets.filter((set) => set.variables.every((name) => names.has(name))),
    weight: file.weight !== null && names.has(file.weight) ? file.weight : null,
    first: (asked.find(({ name }) => own.has(name)) ?? asked[0])?.name ?? null,
  }
}
