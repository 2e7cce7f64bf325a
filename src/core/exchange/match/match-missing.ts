import type { MissingReason } from '../../dataset/missing.ts'
import { issue } from '../../issue.ts'
import { languages } from '../../text.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import { valueKey } from '../mapping/value-key.ts'
import { columnFacts } from '../understand/column-facts.ts'
import type { MissingCode } from '../understand/missing-codes.ts'
import { labelOf, missingCodes } from '../understand/missing-codes.ts'
import type { Guess } from '../written-study.ts'
import type { Match } from './match-columns.ts'
import { plainWording } from './wording.ts'

/** A match whose mapping says which values are no answer, and what was guessed of them. */
export type WithMissing = { readonly match: Match; readonly guesses: readonly Guess[] }

/** True for a value that the study counts as an answer, by its label or, without one, by its code. */
function isAnswer({ target: { variable }, entry }: Match, column: FileVariable, { value }: MissingCode): boolean {
  if ('codes' in entry && entry.codes !== undefined && Object.hasOwn(entry.codes, valueKey(value))) return true
  const label = labelOf(column, value)
  return label === undefined
    ? variable.codes.some(({ code }) => code === value)
    : variable.codes.some((code) => languages.some((one) => plainWording(code.label[one]) === plainWording(label)))
}

/**
 * A match whose mapping names the values of the new file that are no answer. What the mapping of the wave before says of a
 * value stays; a column that was in it gets only what the file itself says for certain, so that no correction is undone.
 *
 * @example withMissing(match, file).match.entry // → { variable: 'grade', column: 'v12', missing: { 99: 'declined' } }
 */
export function withMissing(match: Match, file: DataFile): WithMissing {
  const { entry, columns, how, target } = match
  if ('level' in entry || !('column' in entry)) return { match, guesses: [] }
  const column = file.variables.find(({ name }) => name === columns[0])
  if (column === undefined) return { match, guesses: [] }
  const known = entry.missing ?? {}
  const found = missingCodes(columnFacts(column, 0)).filter(
    (code) =>
      !Object.hasOwn(known, valueKey(code.value)) &&
      (how !== 'same-column' || code.sure === 'certain') &&
      !isAnswer(match, column, code),
  )
  if (found.length === 0) return { match, guesses: [] }
  const missing: Record<string, MissingReason> = {
    ...known,
    ...Object.fromEntries(found.map(({ value, reason }) => [valueKey(value), reason])),
  }
  return {
    match: { ...match, entry: { ...entry, missing } },
    guesses: found
      .filter(({ sure }) => sure !== 'certain')
      .map(({ value, reason, sure, because }) => {
        const label = labelOf(column, value)
        const values = label === undefined ? valueKey(value) : `${valueKey(value)} (${label.slice(0, 40)})`
        return { ...issue(because, ['items', target.item.id], { column: column.name, values, reason }), sure }
      }),
  }
}
