import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { FileMissing, FileVariable } from '../data-file.ts'
import type { CodebookEntry } from './codebook-entry.ts'

/** The columns of a codebook that we write, in their order. */
export const bookHeads = [
  'variable',
  'label',
  'question',
  'type',
  'measure',
  'decimals',
  'value',
  'value-label',
  'missing',
  'section',
  'universe',
] as const

/** A line of a codebook, in the order of the columns. */
export type BookLine = readonly (string | number | null)[]

/** The type of a variable by the name that `readCodebook` knows. */
export const typeWord = ({ column }: FileVariable): NonNullable<CodebookEntry['type']> =>
  column.kind === 'date' ? column.precision : column.kind

const missingWord = (missing: FileMissing): string =>
  missing.kind === 'value' ? String(missing.value) : `${missing.low}..${missing.high}`

/**
 * The lines of a codebook for a variable: one for each value with a meaning and each missing value, at least one. What is
 * said of the variable itself stands on the first.
 *
 * @example bookLines(sex, 'en')[0] // → ['sex', 'Sex', 'What is your sex?', 'number', 'nominal', null, 1, 'Man', null, …]
 */
export function bookLines(variable: FileVariable, language: Language): readonly BookLine[] {
  const { name, label, question, measure, decimals, section, universe, labels, missing } = variable
  const isMissing = new Set(missing.map(missingWord))
  const named = new Set(labels.map(({ value }) => String(value)))
  const values = [
    ...labels.map((one) => ({ value: one.value, label: one.label, mark: isMissing.has(String(one.value)) })),
    ...missing
      .filter((one) => !named.has(missingWord(one)))
      .map((one) => ({ value: one.kind === 'value' ? one.value : missingWord(one), label: '', mark: true })),
  ].filter(({ value }) => value !== '')
  const own = [name, label, question, typeWord(variable), measure, decimals]
  const rest = [name, null, null, null, null, null]
  const lines = values.length === 0 ? [null] : values
  return lines.map((line, index) => [
    ...(index === 0 ? own : rest),
    ...(line === null ? [null, null, null] : [line.value, line.label, line.mark ? say(language, 'excel-yes') : null]),
    ...(index === 0 ? [section, universe] : [null, null]),
  ])
}

/**
 * The heads of a codebook in a language.
 *
 * @example bookHeadWords('nl')[0] // → 'variabele'
 */
export const bookHeadWords = (language: Language): readonly string[] =>
  bookHeads.map((head) => say(language, `excel-head-${head}`))
