import type { Issue } from '../../issue.ts'
import type { FileMissing, FileValue } from '../data-file.ts'
import { utf8 } from './cut-text.ts'
import { variableIssue } from './variable-issue.ts'

/** Missing values as SPSS can hold them: a range or none, and single values. */
export type WrittenMissing = {
  readonly range: { readonly low: number; readonly high: number } | null
  readonly values: readonly FileValue[]
}

const none: WrittenMissing = { range: null, values: [] }

/**
 * The missing values of a variable as far as SPSS can hold them: three values, or for numbers a range and one value.
 * Otherwise none at all, as a part of them would be read as all; the issue says so.
 *
 * Source: PSPP developer manual, "Variable Record" and "Long String Missing Values Record".
 *
 * @param width 0 for numbers, else the width of the text in bytes.
 *
 * @example writtenMissing('q1', [1, 2, 3, 4].map((value) => ({ kind: 'value', value })), 0).missing.values // → []
 */
export function writtenMissing(
  name: string,
  missing: readonly FileMissing[],
  width: number,
): { readonly missing: WrittenMissing; readonly issues: readonly Issue[] } {
  const ranges = missing.filter((one) => one.kind === 'range')
  const values = missing.flatMap((one) => (one.kind === 'value' ? [one.value] : []))
  const [range] = ranges
  const most = range === undefined ? 3 : 1
  if (ranges.length > (width === 0 ? 1 : 0) || values.length > most) {
    return { missing: none, issues: [variableIssue('sav-write-missing', name)] }
  }
  const long = width > 8 ? values.find((value) => utf8(String(value)).length > 8) : undefined
  if (long !== undefined) {
    return { missing: none, issues: [variableIssue('sav-write-missing-long', name, { value: long })] }
  }
  return { missing: { range: range ?? null, values }, issues: [] }
}
