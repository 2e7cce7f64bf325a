import type { Guess } from '../written-study.ts'
import { valueKey } from '../mapping/value-key.ts'
import type { Column } from './column.ts'
import type { Question } from './question.ts'
import { columnsOf, guess } from './question.ts'
import { labelOf } from './missing-codes.ts'

/** How many values a sentence names. */
const named = 6

/**
 * What was guessed of the values that are no answer, each guess once for all columns of a question.
 *
 * @example missingGuesses(question)[0]?.values // → { column: 'q5', values: '99', reason: 'skipped' }
 */
export function missingGuesses(question: Question): readonly Guess[] {
  const columns = columnsOf(question)
  const found = new Map<
    string,
    { readonly column: Column; readonly missing: Column['missing'][number]; values: string[] }
  >()
  for (const column of columns) {
    for (const missing of column.missing) {
      if (missing.sure === 'certain') continue
      const key = `${missing.because} ${missing.reason}`
      const label = labelOf(column.variable, missing.value)
      const text = label === undefined ? valueKey(missing.value) : `${valueKey(missing.value)} (${label.slice(0, 40)})`
      const known = found.get(key)
      if (known === undefined) found.set(key, { column, missing, values: [text] })
      else if (!known.values.includes(text)) known.values.push(text)
    }
  }
  return [...found.values()].map(({ column, missing, values }) =>
    guess(missing.sure, ['missing'], missing.because, {
      column: column.name,
      values: values.slice(0, named).join(', ') + (values.length > named ? ', …' : ''),
      reason: missing.reason,
    }),
  )
}
