import type { Issue } from '../../issue.ts'
import type { FileValue } from '../data-file.ts'
import type { LaidVariable } from './case-layout.ts'
import { savFault } from './sav-error.ts'
import { isDate, storedValue, type ValueReader } from './stored-value.ts'
import { fieldText } from './text-encoding.ts'
import { variableIssue } from './variable-issue.ts'
import type { ValueLabelRecord } from './value-label-record.ts'

/** What a value means. */
export type ValueLabel = { readonly value: FileValue; readonly label: string }

/** Labels of values by the place of their variable among the variable records, and what was strange. */
export type FoundLabels = {
  readonly labels: ReadonlyMap<number, readonly ValueLabel[]>
  readonly issues: readonly Issue[]
}

type Told = { readonly labels: readonly ValueLabel[]; readonly twice: readonly FileValue[] }

/** The labels of a record for one kind of variable: a value that is labelled twice keeps its first label. */
function labelsOf(record: ValueLabelRecord, variable: LaidVariable, reader: ValueReader): Told {
  const found = new Map<FileValue, string>()
  const twice: FileValue[] = []
  for (const { value, label } of record.labels) {
    const meant = storedValue(value, variable, reader)
    if (found.has(meant)) twice.push(meant)
    else if (!Number.isNaN(meant)) found.set(meant, fieldText(reader.text, label))
  }
  return { labels: [...found].map(([value, label]) => ({ value, label })), twice }
}

/** Variables of one kind read a value alike, so that the labels of a record are read once for all of them. */
const kindOf = (variable: LaidVariable): string => (isDate(variable) ? 'date' : String(variable.width))

/**
 * The labels of values of numbers and of texts of at most eight bytes. A fault when they are said to be of a variable
 * that does not exist; labels for a longer text, and more labels for a variable that has some, are left out and told.
 *
 * Source: PSPP developer manual, "Value Labels Records".
 *
 * @example shortValueLabels(records, variables, names, reader).labels.get(1) // → [{ value: 1, label: 'Yes' }]
 */
export function shortValueLabels(
  records: readonly ValueLabelRecord[],
  variables: readonly LaidVariable[],
  names: readonly string[],
  reader: ValueReader,
): FoundLabels {
  const byIndex = new Map(variables.map((variable, place) => [variable.index, { variable, name: names[place] ?? '' }]))
  const labels = new Map<number, readonly ValueLabel[]>()
  const issues: Issue[] = []
  for (const record of records) {
    const told = new Map<string, Told>()
    for (const index of new Set(record.variables)) {
      const known = byIndex.get(index)
      if (known === undefined) throw savFault('sav-label-variable', { index })
      const { variable, name } = known
      if (variable.width > 8) issues.push(variableIssue('sav-label-long-text', name))
      else if (labels.has(index)) issues.push(variableIssue('sav-labels-again', name))
      else {
        const found = told.get(kindOf(variable)) ?? labelsOf(record, variable, reader)
        told.set(kindOf(variable), found)
        labels.set(index, found.labels)
        const [twice] = found.twice
        if (twice !== undefined) issues.push(variableIssue('sav-label-twice', name, { value: twice }))
      }
    }
  }
  return { labels, issues }
}
