import type { DataFile, FileColumn, FileValue } from '../src/core/exchange/data-file.ts'

/** Values by size and texts by their signs, as PSPP puts labels in order. */
const byValue = (a: { readonly value: FileValue }, b: { readonly value: FileValue }): number => {
  if (typeof a.value === 'number' && typeof b.value === 'number') return a.value - b.value
  return a.value < b.value ? -1 : 1
}

/** PSPP has no number with a minus sign and no size. */
const withoutSign = (column: FileColumn): FileColumn =>
  column.kind === 'number' ? { ...column, values: column.values.map((value) => value + 0) } : column

/** A file without what PSPP 1.6 cannot read: it expects a length before each missing value of a long text. */
export const asPsppReads = (file: DataFile): DataFile => ({
  ...file,
  variables: file.variables.map((variable) =>
    variable.column.kind === 'text' ? { ...variable, missing: variable.missing.slice(0, 1) } : variable,
  ),
})

/**
 * What PSPP keeps of a file when it writes it again: all but the order of labels and sets and the day. It gives every
 * variable a role, and a measure where it has none.
 */
export const psppKeeps = (file: DataFile): object => ({
  ...file,
  made: null,
  issues: [],
  sets: file.sets.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  variables: file.variables.map((variable) => ({
    ...variable,
    column: withoutSign(variable.column),
    labels: variable.labels.toSorted(byValue),
    measure: variable.measure ?? 'nominal',
    attributes: { ...variable.attributes, '$@Role': variable.attributes['$@Role'] ?? '0' },
  })),
})
