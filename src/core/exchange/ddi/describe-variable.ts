import { issue, type Issue } from '../../issue.ts'
import type { FileMissing, FileValue, FileVariable } from '../data-file.ts'
import type { DdiVariable } from './ddi-codebook-read.ts'

/** Signs by which programs write a value that is absent in the data; such a category says nothing of a value. */
const absent: readonly string[] = ['', '.', 'sysmiss', 'system', 'na', 'nan']

/** A value of the codebook as the column has it; `null` when the column cannot have it. */
function valueIn(variable: FileVariable, text: string): FileValue | null {
  if (variable.column.kind === 'text') return text === '' ? null : text
  return absent.includes(text.toLowerCase()) || Number.isNaN(Number(text)) ? null : Number(text)
}

const isSame = (first: FileMissing, second: FileMissing): boolean =>
  first.kind === 'value'
    ? second.kind === 'value' && first.value === second.value
    : second.kind === 'range' && first.low === second.low && first.high === second.high

/** Missing values of the codebook after those of the file, each once. */
function missingOf(variable: FileVariable, ddi: DdiVariable): readonly FileMissing[] {
  const values = [
    ...ddi.categories.filter(({ isMissing }) => isMissing).map(({ value }) => value),
    ...ddi.missingValues,
  ].flatMap((text) => valueIn(variable, text) ?? [])
  const ranges = variable.column.kind === 'text' ? [] : ddi.missingRanges
  const all: readonly FileMissing[] = [
    ...variable.missing,
    ...values.map((value) => ({ kind: 'value' as const, value })),
    ...ranges.map(({ low, high }) => ({ kind: 'range' as const, low, high })),
  ]
  return all.filter((one, index) => all.findIndex((other) => isSame(one, other)) === index)
}

/**
 * A variable of a data file with what the codebook says of it, and where that cannot be or is something else.
 *
 * @example describeVariable(variable, described).variable.question // → 'How many hours do you work?'
 */
export function describeVariable(
  variable: FileVariable,
  ddi: DdiVariable,
): { readonly variable: FileVariable; readonly issues: readonly Issue[] } {
  const { name } = variable
  const labels = ddi.categories.flatMap(({ value: text, label }) => {
    const value = valueIn(variable, text)
    return value === null || label === '' ? [] : [{ value, label }]
  })
  const unfit = ddi.categories.filter(
    ({ value }) => valueIn(variable, value) === null && !absent.includes(value.toLowerCase()),
  )
  const before = new Map(variable.labels.map(({ value, label }) => [value, label]))
  const other = labels.filter(({ value, label }) => (before.get(value) ?? label) !== label)
  const attributes = {
    ...(ddi.concept === null ? {} : { 'ddi-concept': ddi.concept }),
    ...(ddi.text === null ? {} : { 'ddi-text': ddi.text }),
    ...(ddi.valid === null ? {} : { 'ddi-valid': ddi.valid }),
  }
  return {
    variable: {
      ...variable,
      label: ddi.label === '' ? variable.label : ddi.label,
      labels: labels.length === 0 ? variable.labels : labels,
      missing: missingOf(variable, ddi),
      measure: ddi.measure ?? variable.measure,
      decimals: ddi.decimals ?? variable.decimals,
      question: ddi.question ?? variable.question,
      universe: ddi.universe ?? variable.universe,
      section: ddi.section ?? variable.section,
      attributes: { ...variable.attributes, ...attributes },
    },
    issues: [
      ...unfit
        .slice(0, 1)
        .map(({ value }) =>
          issue('ddi-value-unfit', [name], { variable: name, value, count: unfit.length, line: ddi.line }),
        ),
      ...other.slice(0, 1).map(({ value, label }) =>
        issue('ddi-label-differs', [name], {
          variable: name,
          value,
          label,
          before: before.get(value) ?? '',
          count: other.length,
        }),
      ),
    ],
  }
}
