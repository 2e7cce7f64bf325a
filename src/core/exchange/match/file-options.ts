import type { FileVariable } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import { listedAnswers } from '../mapping/listed-answers.ts'
import { fileValueAt, readRange, valueKey } from '../mapping/value-key.ts'
import { cleanText, withoutCode } from '../understand/clean-text.ts'

/** An option as a file has it: the value that stands in the column, and what it is called. */
export type FileOption = { readonly key: string; readonly label: string }

/** Whether a mapping takes a value for no answer. */
function isMissing(key: string, missing: Readonly<Record<string, unknown>>): boolean {
  if (Object.hasOwn(missing, key)) return true
  const number = Number(key)
  return Object.keys(missing).some((one) => {
    const range = readRange(one)
    return range !== null && number >= range.low && number <= range.high
  })
}

/** The values of a column that its file calls missing. */
const missingInFile = ({ missing }: FileVariable, value: number | string): boolean =>
  missing.some((one) =>
    one.kind === 'value' ? one.value === value : typeof value === 'number' && value >= one.low && value <= one.high,
  )

/** The different texts of a column, which are its options where it has no labels. */
function textsIn({ column }: FileVariable): readonly FileOption[] {
  if (column.kind !== 'text') return []
  const texts = new Set<string>()
  for (let row = 0; row < column.values.length; row += 1) {
    const value = fileValueAt(column, row)
    if (typeof value === 'string' && value.trim() !== '') texts.add(value)
  }
  return [...texts].map((text) => ({ key: text, label: cleanText(text) }))
}

/**
 * The options that columns of a file have, each once: the labels of their values, or the texts that stand in them. Values
 * that are no answer are left out. `complete` says that the file lists all options, also those that nobody chose.
 *
 * @example fileOptions([sex], { variable: 'sex', column: 'SEX' }).options // → [{ key: '1', label: 'Male' }, …]
 */
export function fileOptions(
  columns: readonly FileVariable[],
  entry: VariableMapping,
): { readonly options: readonly FileOption[]; readonly complete: boolean } {
  const missing = 'missing' in entry ? (entry.missing ?? {}) : {}
  const separator = 'separator' in entry ? entry.separator : undefined
  const known = 'codes' in entry ? (entry.codes ?? {}) : {}
  const labelled = columns.some(({ labels }) => labels.length > 1)
  const all = columns.flatMap((column) =>
    column.labels.length > 0
      ? column.labels
          .filter(({ value }) => !missingInFile(column, value))
          .map(({ value, label }) => ({ key: valueKey(value), label: withoutCode(cleanText(label), valueKey(value)) }))
      : separator === undefined
        ? textsIn(column)
        : textsIn(column)
            .filter(({ key }) => !isMissing(key, missing))
            .flatMap(({ key }) => listedAnswers(key, separator, (answer) => Object.hasOwn(known, answer)))
            .map((key) => ({ key, label: cleanText(key) })),
  )
  const options = new Map(
    all.filter(({ key, label }) => label !== '' && !isMissing(key, missing)).map((one) => [one.key, one]),
  )
  return { options: [...options.values()], complete: labelled }
}
