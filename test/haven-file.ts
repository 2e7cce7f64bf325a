import type { DataFile, FileValue, FileVariable } from '../src/core/exchange/data-file.ts'

type HavenValue = number | string | null

/** What tools/fixtures/sav-golden.R says of a variable. */
export type HavenVariable = {
  readonly name: string
  readonly label: string
  readonly format: string
  readonly class: string
  readonly values: readonly HavenValue[]
  readonly labelled: readonly HavenValue[]
  readonly labels: readonly string[]
  readonly na_values: readonly HavenValue[]
  readonly na_range: readonly HavenValue[]
}

/** What tools/fixtures/sav-golden.R says of a file. */
export type HavenFile = { readonly rows: number; readonly variables: readonly HavenVariable[] }

/** What can be compared between our reader and haven. */
type Compared = {
  readonly name: string
  readonly label: string
  readonly values: readonly FileValue[]
  readonly labels: readonly (readonly [FileValue, string])[]
  readonly missing: readonly FileValue[]
  readonly range: readonly FileValue[]
}

const plain = (value: HavenValue): FileValue => {
  if (value === 'Infinity') return Number.POSITIVE_INFINITY
  if (value === '-Infinity') return Number.NEGATIVE_INFINITY
  return value ?? Number.NaN
}

/** Days between 14 October 1582 and 1970: the calendar of SPSS, in which haven leaves labels and some formats. */
const calendar = 141_428 * 86_400

/** A number of haven as a moment: days or seconds since 1970, or seconds of SPSS where it does not know the format. */
function moment({ class: kind, format }: HavenVariable, value: FileValue, inRows: boolean): FileValue {
  if (typeof value === 'string') return value
  if (inRows && (kind === 'Date' || /^[AESJ]?DATE\d/.test(format))) return Math.round(value * 86_400_000)
  if (inRows && (kind === 'POSIXct' || format.startsWith('DATETIME'))) return Math.round(value * 1000)
  return Math.round((value - calendar) * 1000)
}

/** A variable as haven reads it, in our words. `dates` says that we read moments. */
export function asHavenReads(variable: HavenVariable, dates: boolean): Compared {
  const ours = (values: readonly HavenValue[], inRows: boolean) =>
    values.map(plain).map((value) => (dates ? moment(variable, value, inRows) : value))
  const texts = /^A\d/.test(variable.format)
  return {
    name: variable.name,
    label: variable.label,
    values: texts ? variable.values.map((value) => value ?? '') : ours(variable.values, true),
    labels: ours(variable.labelled, false).map((value, place) => [value, variable.labels[place] ?? ''] as const),
    missing: ours(variable.na_values, false),
    range: ours(variable.na_range, false),
  }
}

/** A variable as we read it, with what haven tells as well. */
export const asWeRead = ({ name, label, column, labels, missing }: FileVariable): Compared => ({
  name,
  label,
  values: column.kind === 'text' ? column.values : [...column.values],
  labels: labels.map((one) => [one.value, one.label] as const),
  missing: missing.flatMap((one) => (one.kind === 'value' ? [one.value] : [])),
  range: missing.flatMap((one) => (one.kind === 'range' ? [one.low, one.high] : [])),
})

/** Both readings of a file: equal when haven and we read the same. */
export function bothReadings(
  file: DataFile,
  haven: HavenFile,
): { ours: readonly Compared[]; theirs: readonly Compared[] } {
  return {
    ours: file.variables.map(asWeRead),
    theirs: haven.variables.map((variable, place) =>
      asHavenReads(variable, file.variables[place]?.column.kind === 'date'),
    ),
  }
}
