import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { FileMissing, FileVariable } from '../data-file.ts'
import { fileAttributes, variableAttributes, type Attributes } from './attribute-records.ts'
import { caseLayout, type CaseLayout } from './case-layout.ts'
import type { DictionaryRecords, ExtensionRecord } from './dictionary-records.ts'
import { displayMeasures } from './display-record.ts'
import { longTextLabels, longTextMissing } from './long-text-records.ts'
import { missingValues } from './missing-values.ts'
import { namePairs } from './name-pairs.ts'
import { namedVariables, type NamedVariables } from './named-variables.ts'
import { setRecords, type SetRecord } from './response-set-records.ts'
import { SavFault, savFault } from './sav-error.ts'
import { mostVariables } from './sav-limits.ts'
import { shortValueLabels, type ValueLabel } from './short-value-labels.ts'
import type { ValueReader } from './stored-value.ts'
import { fieldText } from './text-encoding.ts'
import { variableIssue } from './variable-issue.ts'

/** What the records before the values say, each list in the order of the variables. */
export type Dictionary = {
  readonly layout: CaseLayout
  readonly named: NamedVariables
  readonly labels: readonly (readonly ValueLabel[])[]
  readonly missing: readonly (readonly FileMissing[])[]
  readonly measures: readonly FileVariable['measure'][]
  readonly attributes: readonly Attributes[]
  readonly fileAttributes: Attributes
  readonly sets: readonly SetRecord[]
  readonly issues: readonly Issue[]
}

/** What a record says that a file can do without: when it cannot be read, it is left out and told. */
function optional<T>(record: ExtensionRecord, issues: Issue[], read: () => T): T | null {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof SavFault)) throw error
    issues.push(issue('sav-record-left-out', [], { subtype: record.subtype }))
    return null
  }
}

/**
 * The meaning of the records of a file. A fault when they contradict each other in what the values need; other records
 * that cannot be read are left out and told.
 *
 * @example dictionary(records, { little: true, text }).named.names // → ['gender', 'year']
 */
export function dictionary(records: DictionaryRecords, reader: ValueReader): Dictionary {
  const { little, text } = reader
  const issues: Issue[] = []
  const all = (subtype: number) => records.extensions.filter((record) => record.subtype === subtype)
  const upper = (pairs: ReadonlyMap<string, string>) =>
    new Map([...pairs].map(([name, value]) => [name.toUpperCase(), value]))
  const pairsOf = (subtype: number) =>
    upper(
      namePairs(
        all(subtype)
          .map(({ data }) => text.decode(data))
          .join('\t'),
      ),
    )

  const widths = new Map([...pairsOf(14)].map(([name, value]) => [name, Number(value)]))
  const layout = caseLayout(records.variables, (name) => fieldText(text, name), widths)
  const { variables } = layout
  if (variables.length > mostVariables) throw savFault('sav-many-variables', { most: mostVariables })
  const named = namedVariables(variables, pairsOf(13))
  issues.push(...named.issues)

  const short = shortValueLabels(records.valueLabels, variables, named.names, reader)
  issues.push(...short.issues)
  const labels = variables.map(({ index }) => short.labels.get(index) ?? [])
  const missing = variables.map((variable) => missingValues(variable, reader))
  const attributes: Attributes[] = variables.map(() => ({}))

  /** Puts what a record says of named variables into the list of all; the first that is said of one holds. */
  const spread = <T>(found: readonly (readonly [string, T])[], into: T[], none: (held: T | undefined) => boolean) => {
    for (const [name, value] of found) {
      const place = named.placeOf(name)
      if (place === -1) issues.push(variableIssue('sav-record-variable', name))
      else if (none(into[place])) into[place] = value
    }
  }
  const empty = (list: readonly unknown[] | undefined) => (list?.length ?? 0) === 0
  for (const record of all(21)) {
    spread(optional(record, issues, () => longTextLabels(record.data, little, text)) ?? [], labels, empty)
  }
  for (const record of all(22)) {
    spread(optional(record, issues, () => longTextMissing(record.data, little, text)) ?? [], missing, empty)
  }
  for (const record of all(18)) {
    const read = variableAttributes(text.decode(record.data))
    if (!read.whole) issues.push(issue('sav-record-left-out', [], { subtype: 18 }))
    spread([...read.found], attributes, (held) => Object.keys(held ?? {}).length === 0)
  }
  const ofFile = all(17).map(({ data }) => fileAttributes(text.decode(data)))
  const sets = [...all(7), ...all(19)].map(({ data }) => setRecords(data, text))
  if (!ofFile.every(({ whole }) => whole)) issues.push(issue('sav-record-left-out', [], { subtype: 17 }))
  if (!sets.every(({ whole }) => whole)) issues.push(issue('sav-record-left-out', [], { subtype: 7 }))

  const [display] = all(11)
  const count = records.variables.filter(({ width }) => width !== -1).length
  const measures = display === undefined ? [] : displayMeasures(display, count, little)
  if (measures === null) issues.push(issue('sav-record-left-out', [], { subtype: 11 }))
  return {
    layout,
    named,
    labels,
    missing,
    measures: variables.map((variable) => measures?.[variable.display] ?? null),
    attributes,
    fileAttributes: Object.fromEntries(ofFile.flatMap((part) => Object.entries(part.attributes))),
    sets: sets.flatMap((part) => part.sets),
    issues,
  }
}
