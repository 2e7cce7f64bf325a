import type { MissingReason } from '../../dataset/missing.ts'
import type { MessageKey } from '../../messages/say.ts'
import type { FileMissing, FileValue, FileVariable } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Certainty } from '../written-study.ts'
import type { ColumnFacts } from './column-facts.ts'
import { missingWord } from './missing-words.ts'
import { numbersOf, tellTales } from './tell-tales.ts'

/** A value of a column that is no answer, why, and how sure that is. */
export type MissingCode = {
  readonly value: FileValue
  readonly reason: MissingReason
  readonly sure: Certainty
  /** The sentence that says where the reason comes from. */
  readonly because: MessageKey
}

const isNamed = (value: FileValue, missing: readonly FileMissing[]): boolean =>
  missing.some((one) =>
    one.kind === 'value' ? one.value === value : typeof value === 'number' && value >= one.low && value <= one.high,
  )

/** The label that the file gives a value. */
export const labelOf = ({ labels }: FileVariable, value: FileValue): string | undefined =>
  labels.find((one) => valueKey(one.value) === valueKey(value))?.label

/** A number that no amount can be. */
const endless = (value: FileValue): MissingCode | null =>
  typeof value === 'string' || Number.isFinite(value)
    ? null
    : { value, reason: 'skipped', sure: 'guess', because: 'understand-missing-tell-tale' }

/** A value that the file itself calls missing. */
function namedMissing(value: FileValue, label: string | undefined): MissingCode {
  const word = missingWord(label ?? '')
  if (word === null) return { value, reason: 'skipped', sure: 'guess', because: 'understand-missing-unlabelled' }
  return word.dontKnow
    ? { value, reason: word.reason, sure: 'guess', because: 'understand-missing-dont-know' }
    : { value, reason: word.reason, sure: 'certain', because: 'understand-missing-label' }
}

/** A value that the file takes for an answer, of which the label (or the text itself) says that it is none. */
function labelledMissing(value: FileValue, label: string): MissingCode | null {
  const word = missingWord(label)
  // A "don't know" that the file counts was an option like the others.
  if (word === null || word.dontKnow) return null
  return { value, reason: word.reason, sure: 'guess', because: 'understand-missing-like-label' }
}

/**
 * The values of a column that are no answer: those that the file calls missing, those of which the label says so, and
 * numbers without a label that mostly stand for it. The same number may be an answer in another column.
 *
 * @example missingCodes(facts) // → [{ value: 9, reason: 'skipped', sure: 'guess', because: 'understand-missing-tell-tale' }]
 */
export function missingCodes({ variable, values, numeric }: ColumnFacts): readonly MissingCode[] {
  if (variable.column.kind === 'date') return []
  const unlabelled = values.filter(({ value }) => labelOf(variable, value) === undefined)
  // The values that the file calls missing do not belong to the answers that a tell-tale is measured by.
  const answers = numbersOf(values.filter(({ value }) => !isNamed(value, variable.missing)))
  const suspect = new Set<FileValue>(numeric ? tellTales(answers) : [])
  const found = new Map<string, MissingCode>()
  const look = (value: FileValue, label: string | undefined): void => {
    const key = valueKey(value)
    if (found.has(key)) return
    const text = label ?? (typeof value === 'string' ? value : undefined)
    // A mapping cannot name it.
    if (key === '__proto__') return
    const own = isNamed(value, variable.missing) ? namedMissing(value, label) : endless(value)
    const said = own ?? (text === undefined ? null : labelledMissing(value, text))
    if (said !== null) found.set(key, said)
  }
  for (const { value, label } of variable.labels) look(value, label)
  for (const { value } of values) look(value, labelOf(variable, value))
  for (const { value } of values) {
    if (typeof value === 'string' && value.trim() === '') {
      found.set(valueKey(value), { value, reason: 'skipped', sure: 'certain', because: 'understand-missing-spaces' })
    }
  }
  for (const { value } of unlabelled) {
    if (!suspect.has(value) || found.has(valueKey(value))) continue
    found.set(valueKey(value), { value, reason: 'skipped', sure: 'guess', because: 'understand-missing-tell-tale' })
  }
  return [...found.values()]
}
