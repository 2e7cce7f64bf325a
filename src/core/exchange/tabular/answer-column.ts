import type { AnswerKind } from '../../dataset/answer-kind.ts'
import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { FileVariable } from '../data-file.ts'
import type { CellColumn } from './grid.ts'

/** The name of the column by which our own files say whose answers they hold. */
export const answerColumnName = 'simulated'

/** What stands in that column. */
export const answerWords = { real: 'no', simulated: 'yes', trial: 'trial' } as const satisfies Record<
  AnswerKind,
  string
>

/**
 * True for a column in which each row has one of the words of `answerWords`.
 *
 * @example hasAnswerWords(columnOf(['yes', 'yes'])) // → true
 */
export function hasAnswerWords({ rows, text }: CellColumn): boolean {
  for (let row = 0; row < rows; row += 1) {
    if (!known.includes(text(row))) return false
  }
  return rows > 0
}

const known: readonly string[] = Object.values(answerWords)

/**
 * Whose answers a file says that they are, by the column `simulated` of our own files, and the variables without it.
 * Where only some rows are not of people, the file counts as such and the column stays.
 *
 * @example answersOf(variables).answers // → 'simulated'
 */
export function answersOf(variables: readonly FileVariable[]): {
  readonly answers: AnswerKind | null
  readonly variables: readonly FileVariable[]
  readonly issues: readonly Issue[]
} {
  const own = variables.find(({ name }) => name === answerColumnName)
  if (own?.column.kind !== 'text') return { answers: null, variables, issues: [] }
  const words: readonly string[] = [...new Set(own.column.values)]
  if (words.length === 0 || !words.every((word) => known.includes(word))) {
    return { answers: null, variables, issues: [] }
  }
  const answers = words.includes('yes') ? 'simulated' : words.includes('trial') ? 'trial' : 'real'
  if (words.length > 1) {
    const issues = [issue('tabular-simulated-mixed', [own.name], { name: own.name })]
    return { answers, variables, issues }
  }
  return { answers, variables: variables.filter((variable) => variable !== own), issues: [] }
}
