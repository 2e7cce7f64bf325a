import type { Issue } from '../../issue.ts'
import type { FileColumn, FileMissing, FileValue, FileVariable } from '../data-file.ts'
import type { Attributes } from './attribute-records.ts'
import { cutText, utf8 } from './cut-text.ts'
import { ownAttributes } from './own-attributes.ts'
import { longestLabel, longestValueLabel, segmentStep, widestSegment, widestText } from './sav-limits.ts'
import type { ValueLabel } from './short-value-labels.ts'
import { variableIssue } from './variable-issue.ts'
import { printFormat } from './written-format.ts'
import { writtenMissing, type WrittenMissing } from './written-missing.ts'

/** A variable as SPSS can hold it, before it has its place in the file. */
export type WrittenVariable = {
  readonly name: string
  readonly column: FileColumn
  /** 0 for a number, else the width of the text in bytes. */
  readonly width: number
  /** The widths of the variable records that hold it: one, but for texts of more than 255 bytes. */
  readonly segments: readonly number[]
  readonly format: number
  readonly label: string
  readonly labels: readonly ValueLabel[]
  readonly missing: WrittenMissing
  readonly measure: FileVariable['measure']
  readonly attributes: Attributes
}

/** Segments hold 255 bytes each, but there is one per 252: that is how SPSS does it. */
function segmentWidths(width: number): readonly number[] {
  if (width <= widestSegment) return [width]
  const count = Math.ceil(width / segmentStep)
  return [...Array.from({ length: count - 1 }, () => widestSegment), width - (count - 1) * segmentStep]
}

/** The width that all texts of a variable need, and how many are wider than SPSS allows. */
function textWidth({ column, labels, missing }: FileVariable): { width: number; cut: number } {
  if (column.kind !== 'text') return { width: 0, cut: 0 }
  let width = 1
  let cut = 0
  const widen = (value: FileValue) => {
    const bytes = utf8(String(value)).length
    if (bytes > widestText) cut += 1
    width = Math.max(width, Math.min(widestText, bytes))
  }
  for (const value of column.values) widen(value)
  for (const { value } of labels) widen(value)
  for (const one of missing) if (one.kind === 'value') widen(one.value)
  return { width, cut }
}

/** Whether a value is one that the column can hold: a text in texts, a number in numbers. */
const fits = (column: FileColumn, value: FileValue): boolean =>
  column.kind === 'text' ? typeof value === 'string' : typeof value === 'number' && !Number.isNaN(value)

function writtenLabels(name: string, column: FileColumn, labels: readonly ValueLabel[]) {
  const issues: Issue[] = []
  const written = new Map<FileValue, string>()
  for (const { value, label } of labels) {
    const key = typeof value === 'string' ? value.replace(/ +$/, '') : value
    if (!fits(column, value)) issues.push(variableIssue('sav-write-value', name, { value }))
    else if (!written.has(key)) {
      const cut = cutText(label, longestValueLabel)
      if (cut !== label)
        issues.push(variableIssue('sav-write-value-label-cut', name, { value, most: longestValueLabel }))
      written.set(key, cut)
    }
  }
  return { labels: [...written].map(([value, label]) => ({ value, label })), issues }
}

const allowedAttribute = /^[$@]{0,2}\p{L}[\p{L}\p{M}\p{N}_.#@$]*$/u

/** The attributes of a variable: what SPSS has no place for, and those that it came with. */
function writtenAttributes(variable: FileVariable, cut: boolean) {
  const { name, column, label, question, universe, section } = variable
  const own = {
    [ownAttributes.label]: cut ? label : null,
    [ownAttributes.question]: question,
    [ownAttributes.universe]: universe,
    [ownAttributes.section]: section,
    [ownAttributes.precision]: column.kind === 'date' && column.precision === 'year' ? 'year' : null,
  }
  const held = Object.entries({ ...variable.attributes, ...own }).flatMap(([key, value]) =>
    value === null ? [] : [[key, value] as const],
  )
  const refused = held.filter(([key]) => !allowedAttribute.test(key) || utf8(key).length > 64)
  return {
    attributes: Object.fromEntries(held.filter((one) => !refused.includes(one))),
    issues: refused.map(([attribute]) => variableIssue('sav-write-attribute', name, { attribute })),
  }
}

/**
 * A variable as SPSS can hold it, with what had to be cut or left out.
 *
 * @example writtenVariable(open).variable.segments // → [255, 255, 96]
 */
export function writtenVariable(variable: FileVariable): {
  readonly variable: WrittenVariable
  readonly issues: readonly Issue[]
} {
  const { name, column, decimals, measure } = variable
  const { width, cut } = textWidth(variable)
  const label = cutText(variable.label, longestLabel)
  const labels = writtenLabels(name, column, variable.labels)
  const usable = variable.missing.filter((one: FileMissing) => one.kind === 'range' || fits(column, one.value))
  const missing = writtenMissing(name, usable, width)
  const attributes = writtenAttributes(variable, label !== variable.label)
  const said = { most: longestLabel, attribute: ownAttributes.label }
  return {
    variable: {
      name,
      column,
      width,
      segments: segmentWidths(width),
      format: printFormat(column, decimals, width),
      label,
      labels: labels.labels,
      missing: missing.missing,
      measure,
      attributes: attributes.attributes,
    },
    issues: [
      ...(label === variable.label ? [] : [variableIssue('sav-write-label-cut', name, said)]),
      ...(cut === 0 ? [] : [variableIssue('sav-write-text-cut', name, { count: cut, most: widestText })]),
      ...labels.issues,
      ...missing.issues,
      ...attributes.issues,
    ],
  }
}
