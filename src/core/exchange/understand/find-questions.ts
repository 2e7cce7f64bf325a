import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { DataFile } from '../data-file.ts'
import type { Column } from './column.ts'
import { alikeFromStart } from './column-kind.ts'
import { loneQuestion } from './lone-question.ts'
import { matrixQuestion } from './matrix-question.ts'
import { tickedQuestions, ticksOf } from './multiple-question.ts'
import { withOpenTexts } from './open-texts.ts'
import type { Question } from './question.ts'
import { findSets } from './response-sets.ts'
import type { Run } from './run.ts'
import { runOf, runsFrom } from './run.ts'

/** What the columns of a file ask, and which of them ask nothing. */
export type FoundQuestions = {
  /** In the order of the file. */
  readonly questions: readonly Question[]
  readonly drops: readonly Issue[]
  readonly warnings: readonly Issue[]
}

/** The questions of a run, or `null` when its columns are no question together. */
function questionsOfRun(run: Run): readonly Question[] | null {
  const ticks = ticksOf(run)
  if (ticks !== null) return tickedQuestions(run, ticks)
  const matrix = matrixQuestion(run)
  return matrix === null ? null : [matrix]
}

/** The longest run from a column on that is one question. */
function togetherFrom(
  columns: readonly Column[],
  from: number,
): { readonly questions: readonly Question[]; readonly length: number } | null {
  for (const whole of runsFrom(columns, from)) {
    for (const alike of alikeFromStart(whole)) {
      const questions = questionsOfRun(runOf(alike))
      if (questions !== null) return { questions, length: alike.length }
    }
  }
  return null
}

/** A column that cannot be one of several: an amount, a moment, a text in words of one's own. */
const isAlone = ({ variable }: Column): boolean => variable.column.kind === 'date' || variable.name === '__proto__'

const isEmpty = ({ answers, meanings }: Column): boolean => answers.length === 0 && meanings.length < 2

/** Texts between the columns of a question, such as "other, namely", do not part them. */
const isWords = (column: Column): boolean => {
  const question = loneQuestion(column)
  return question.type === 'text' && column.answers.length > 1
}

/**
 * What the columns of a file ask: questions with several answers that the file names, columns next to each other that are
 * one question, and each of the others by itself. A column in which nothing stands is left out.
 *
 * @example findQuestions(file, columns).questions.map(({ type }) => type) // → ['single', 'multiple', 'number']
 */
export function findQuestions(file: Pick<DataFile, 'sets'>, columns: readonly Column[]): FoundQuestions {
  const sets = findSets(file, columns)
  const rest = columns.filter((column) => !sets.taken.has(column))
  const words = rest.filter((column) => isWords(column))
  const others = rest.filter((column) => !words.includes(column))
  const questions: Question[] = [...sets.questions, ...words.map(loneQuestion)]
  const drops: Issue[] = []
  for (let at = 0; at < others.length;) {
    const column = others[at]
    if (column === undefined) break
    const together = isAlone(column) ? null : togetherFrom(others, at)
    if (together !== null) questions.push(...together.questions)
    else if (isEmpty(column)) drops.push(issue('understand-drop-empty', [column.name], { column: column.name }))
    else questions.push(loneQuestion(column))
    at += together?.length ?? 1
  }
  const inOrder = questions.toSorted((one, other) => one.position - other.position)
  return { questions: withOpenTexts(inOrder), drops, warnings: sets.warnings }
}
