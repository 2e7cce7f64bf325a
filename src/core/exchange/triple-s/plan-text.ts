import type { FileVariable } from '../data-file.ts'
import type { Losses } from './loss.ts'
import { placesOf, plannedVariable, type PlannedVariable } from './planned-variable.ts'

const controls =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001f\u007f]/g

const widest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, placesOf(text)), 1)

const isCode = (text: string): boolean => text !== '' && text.trim() === text && text.search(controls) === -1

/**
 * How a variable of texts is written: a time when it was that, a single one with literal codes when every text has a
 * meaning, and otherwise characters. In fixed places line ends and control characters become spaces.
 *
 * Source: Triple-S XML 2.0, "Variables of type character", "Literal strings".
 *
 * @param texts the column of the variable
 * @example planText(variable, ['a', ''], 'q1', 'csv', losses()).type // → 'character'
 */
export function planText(
  variable: FileVariable,
  texts: readonly string[],
  name: string,
  format: 'fixed' | 'csv',
  lost: Losses,
): PlannedVariable {
  const { labels, attributes } = variable
  if (variable.missing.length > 0) lost.note('triple-s-missing-as-values', name)
  const codes = labels.map(({ value }) => String(value))
  const known = new Set(codes)
  const isSingle =
    labels.length > 0 &&
    known.size === codes.length &&
    labels.every(({ value }) => typeof value === 'string' && isCode(value)) &&
    texts.every((text) => text === '' || known.has(text))
  if (isSingle) {
    return plannedVariable({
      name,
      type: 'single',
      literal: true,
      values: labels.map(({ value, label }) => ({ code: String(value), label, score: null })),
      width: widest(codes),
      field: (row) => texts[row] ?? '',
    })
  }
  if (labels.length > 0) lost.note('triple-s-lost-labels', name)
  if (attributes['triple-s-type'] === 'time' && texts.every((text) => /^(?:[0-2]\d:[0-5]\d:[0-5]\d)?$/.test(text))) {
    return plannedVariable({ name, type: 'time', width: 6, field: (row) => (texts[row] ?? '').replaceAll(':', '') })
  }
  const written = format === 'csv' ? texts : texts.map((text) => text.replaceAll(controls, ' '))
  if (written.some((text, row) => text !== texts[row])) lost.note('triple-s-lost-lines', name)
  return plannedVariable({ name, type: 'character', width: widest(written), field: (row) => written[row] ?? '' })
}
