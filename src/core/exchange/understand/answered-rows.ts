import { valueKey } from '../mapping/value-key.ts'
import type { Column } from './column.ts'
import type { Question } from './question.ts'
import { ownColumns } from './question.ts'
import { codesOfRows } from './row-values.ts'

/** Per row 1 where something stands in the column, other than a code that says that nobody saw the question. */
function filledIn(column: Column): Uint8Array {
  const unseen = column.missing.filter(({ reason }) => reason === 'not-asked' || reason === 'not-reached')
  const unasked = new Set(unseen.map(({ value }) => valueKey(value)))
  const filled = column.facts.values.filter(({ value }) => !unasked.has(valueKey(value)))
  const codes = codesOfRows(column, new Map(filled.map(({ value }) => [valueKey(value), 1])))
  return Uint8Array.from(codes, (code) => (code === 1 ? 1 : 0))
}

/**
 * Per row 1 where the question was put to somebody as far as the file shows: something stands in one of its columns.
 *
 * @example answeredRows(question) // → Uint8Array [1, 0, 1, …]
 */
export function answeredRows(question: Question): Uint8Array {
  const [first = new Uint8Array(), ...others] = ownColumns(question).map(filledIn)
  for (const other of others) {
    for (let row = 0; row < first.length; row += 1) if (other[row] === 1) first[row] = 1
  }
  return first
}

/**
 * A text that is the same for questions that the same rows answer, and hardly ever for others.
 *
 * @example patternOf(Uint8Array.of(1, 0, 1)) // → '3 2 1739…'
 */
export function patternOf(rows: Uint8Array): string {
  let [sum, one, two] = [0, 7, 13]
  for (let row = 0; row < rows.length; row += 1) {
    if (rows[row] !== 1) continue
    sum += 1
    one = Math.imul(one ^ row, 16_777_619)
    two = Math.imul(two + row, 1_000_003)
  }
  return `${rows.length} ${sum} ${one} ${two}`
}
