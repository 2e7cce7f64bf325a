import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { DataFile, FileColumn, FileMissing, FileValue, FileVariable } from '../data-file.ts'
import { dateWord } from '../tabular/date-words.ts'
import type { Codebook, CodebookEntry } from './codebook-entry.ts'

/**
 * The data file with what a codebook says of its variables. They are found by their name, else by their name in other
 * letters of case, else by the label that they have from the head of their column. Issues say which variables only one of
 * the two has, and which values cannot be in their column.
 *
 * @example describeByCodebook(file, book).variables[0].labels // → [{ value: 1, label: 'Man' }, …]
 */
export function describeByCodebook(file: DataFile, book: Codebook): DataFile {
  const issues: Issue[] = []
  const used = new Set<CodebookEntry>()
  const entries = ofFile(file, book.entries)
  const find = finder(entries)
  const silent: string[] = []
  const variables = file.variables.map((variable) => {
    const entry = find(variable)
    if (entry === undefined) {
      silent.push(variable.name)
      return variable
    }
    used.add(entry)
    return described(variable, entry, issues)
  })
  const names = new Set(file.variables.map(({ name }) => name))
  const unknown = entries.filter((entry) => !used.has(entry) && !names.has(entry.name) && entry.name !== 'simulated')
  const [firstUnknown] = unknown
  const [firstSilent] = silent
  if (firstUnknown !== undefined) {
    issues.push(issue('tabular-book-unknown', [], { count: unknown.length, name: firstUnknown.name }))
  }
  if (firstSilent !== undefined) {
    issues.push(issue('tabular-book-silent', [], { count: silent.length, name: firstSilent }))
  }
  return { ...file, variables, issues: [...file.issues, ...issues] }
}

/** The entries of the file that has most of the variables, in a codebook of several files. */
function ofFile(file: DataFile, entries: readonly CodebookEntry[]): readonly CodebookEntry[] {
  const names = new Set(file.variables.map(({ name }) => name))
  const counts = new Map<string, number>()
  for (const { name, file: own } of entries) counts.set(own, (counts.get(own) ?? 0) + (names.has(name) ? 1 : 0))
  const [best] = [...counts].toSorted((a, b) => b[1] - a[1])
  return entries.filter((entry) => entry.file === best?.[0])
}

function finder(entries: readonly CodebookEntry[]): (variable: FileVariable) => CodebookEntry | undefined {
  const named = new Map<string, CodebookEntry>()
  const folded = new Map<string, CodebookEntry>()
  for (const entry of entries) {
    if (!named.has(entry.name)) named.set(entry.name, entry)
    if (!folded.has(entry.name.toLowerCase())) folded.set(entry.name.toLowerCase(), entry)
  }
  return ({ name, label }) => named.get(name) ?? folded.get(name.toLowerCase()) ?? named.get(label)
}

function described(variable: FileVariable, entry: CodebookEntry, issues: Issue[]): FileVariable {
  const column = retyped(variable.column, entry.type)
  const labels: { value: FileValue; label: string }[] = []
  for (const { value, label } of entry.values) {
    const read = valueIn(column, value)
    if (read === null) issues.push(issue('tabular-book-value', [variable.name], { value }))
    else labels.push({ value: read, label })
  }
  const missing = entry.missing.flatMap((written) => missingIn(column, written))
  return {
    ...variable,
    column,
    label: entry.label === '' ? variable.label : entry.label,
    labels: labels.length === 0 ? variable.labels : labels,
    missing: missing.length === 0 ? variable.missing : missing,
    measure: entry.measure ?? variable.measure,
    decimals: entry.decimals ?? variable.decimals,
    // A head that is a whole question gives way to the label, but is not lost.
    question:
      entry.question ?? variable.question ?? (entry.label === '' || variable.label === '' ? null : variable.label),
    section: entry.section ?? variable.section,
    universe: entry.universe ?? variable.universe,
  }
}

/** A value as the column has values; `null` when a column of numbers cannot have it. */
function valueIn(column: FileColumn, written: string): FileValue | null {
  if (column.kind === 'text') return written
  const number = Number(written.replace(/^(-?\d+),(\d+)$/, '$1.$2'))
  return written === '' || Number.isNaN(number) ? null : number
}

function missingIn(column: FileColumn, written: string): readonly FileMissing[] {
  const [, low, high] = /^(-?[\d.]{1,30}?)\.\.(-?[\d.]{1,30})$/.exec(written) ?? []
  if (low !== undefined && high !== undefined && column.kind !== 'text') {
    return [{ kind: 'range', low: Number(low), high: Number(high) }]
  }
  const value = valueIn(column, written)
  return value === null ? [] : [{ kind: 'value', value }]
}

/** The column as the type that the codebook says, where nothing is lost by it; else as it is. */
function retyped(column: FileColumn, type: CodebookEntry['type']): FileColumn {
  if (type === null) return column
  if (column.kind === 'date') {
    if (type === 'text')
      return { kind: 'text', values: Array.from(column.values, (moment) => dateWord(moment, column.precision)) }
    return type === 'number' ? column : { ...column, precision: type }
  }
  const isBlank = column.kind === 'text' && column.values.every((text) => text === '')
  if (isBlank && type !== 'text') {
    const values = new Float64Array(column.values.length).fill(Number.NaN)
    return type === 'number' ? { kind: 'number', values } : { kind: 'date', values, precision: type }
  }
  if (column.kind === 'number' && type === 'text') {
    return { kind: 'text', values: Array.from(column.values, (value) => (Number.isNaN(value) ? '' : String(value))) }
  }
  if (column.kind === 'number' && type === 'year') {
    return { kind: 'date', values: column.values.map((year) => Date.UTC(year, 0, 1)), precision: 'year' }
  }
  return column
}
