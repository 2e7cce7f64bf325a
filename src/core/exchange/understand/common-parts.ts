import type { Column } from './column.ts'
import type { Question } from './question.ts'
import { wordsOf } from './question-words.ts'

/** What every question has. */
export type CommonParts = Pick<Question, 'name' | 'text' | 'label' | 'position' | 'section' | 'guesses' | 'warnings'>

/**
 * The parts that every question of one column has.
 *
 * @example commonOf(age).text // → { any: 'How old are you?' }
 */
export const commonOf = (column: Column): CommonParts => ({
  name: column.called,
  ...wordsOf(column),
  position: column.facts.position,
  section: column.variable.section,
  guesses: [],
  warnings: [],
})
