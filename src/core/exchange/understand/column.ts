import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { FileValue, FileVariable } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import { cleanText, withoutCode, withoutNumber } from './clean-text.ts'
import type { ColumnFacts, Occurring } from './column-facts.ts'
import { columnFacts } from './column-facts.ts'
import type { MissingCode } from './missing-codes.ts'
import { missingCodes } from './missing-codes.ts'

/** A value with what it means, in words that people read. */
export type Meaning = { readonly value: FileValue; readonly label: string }

/** A column of a file with what it tells by itself: which values are answers, and what they mean. */
export type Column = {
  readonly name: string
  /** What the file calls the column: its name, or the shorter code that stands before its label. */
  readonly called: string
  readonly variable: FileVariable
  readonly facts: ColumnFacts
  /** The label of the column, or its name where it has none, in clean words. */
  readonly label: string
  /** True when the file says in words what the column holds. */
  readonly labelled: boolean
  readonly missing: readonly MissingCode[]
  /** The values that are answers and occur. */
  readonly answers: readonly Occurring[]
  /** The answers that the file gives a label, in its order, whether they occur or not. */
  readonly meanings: readonly Meaning[]
}

/** Values that the file names twice count once. */
const firsts = (labels: FileVariable['labels']): FileVariable['labels'] => {
  const keys = labels.map(({ value }) => valueKey(value))
  return labels.filter((_, index) => keys.indexOf(keys[index] ?? '') === index)
}

const letters = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '')

/** The code of a question before its label, where the name begins with it: `A2[SQ001]. Which? [Soup]`. */
function codeBefore({ label, name }: FileVariable): { readonly code: string; readonly rest: string } | null {
  const clean = cleanText(label)
  const [all, code] = /^([A-Za-z]\w{0,40}(?:\[[^\]]{1,40}\]){0,2})\.\s+(?=\S)/.exec(clean) ?? []
  if (all === undefined || code === undefined || !letters(name).startsWith(letters(code))) return null
  return { code, rest: clean.slice(all.length) }
}

/** The label of a column in clean words; the empty text where the file has none. */
export function columnLabel(variable: FileVariable): string {
  const { label, name } = variable
  const clean = withoutNumber(codeBefore(variable)?.rest ?? cleanText(label), name)
  return clean.toLowerCase() === name.toLowerCase() ? '' : clean
}

/**
 * A column with what it tells by itself.
 *
 * @example readColumn(variable, 3).answers // → [{ value: 1, count: 40 }, { value: 2, count: 60 }]
 */
export function readColumn(variable: FileVariable, position: number): Column {
  const facts = columnFacts(variable, position)
  const missing = missingCodes(facts)
  const without = new Set(missing.map(({ value }) => valueKey(value)))
  const label = columnLabel(variable)
  return {
    name: variable.name,
    called: codeBefore(variable)?.code ?? variable.name,
    variable,
    facts,
    label: label === '' ? cleanText(variable.name.slice(0, 200)) || `#${position + 1}` : label,
    labelled: label !== '',
    missing,
    answers: facts.values.filter(({ value }) => !without.has(valueKey(value))),
    meanings: firsts(variable.labels)
      .filter(({ value }) => !without.has(valueKey(value)))
      .map(({ value, label: words }) => ({
        value,
        label: withoutCode(cleanText(words), valueKey(value)) || cleanText(valueKey(value)) || '?',
      })),
  }
}

/**
 * The columns of a file with what each tells by itself. Of columns with one name only the first can be found by it; the
 * others are dropped.
 *
 * @example readColumns(file.variables).columns.length // → 42
 */
export function readColumns(variables: readonly FileVariable[]): {
  readonly columns: readonly Column[]
  readonly drops: readonly Issue[]
} {
  const seen = new Set<string>()
  const columns: Column[] = []
  const drops: Issue[] = []
  for (const [position, variable] of variables.entries()) {
    const { name } = variable
    if (seen.has(name)) drops.push(issue('understand-drop-double-name', [name], { column: name }))
    else columns.push(readColumn(variable, position))
    seen.add(name)
  }
  return { columns, drops }
}
