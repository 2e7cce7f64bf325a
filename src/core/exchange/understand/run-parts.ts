import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import { cleanText } from './clean-text.ts'
import type { Column } from './column.ts'
import type { CommonParts } from './common-parts.ts'
import { guess } from './question.ts'
import type { Wording } from './question-words.ts'
import { wording } from './question-words.ts'
import type { Run } from './run.ts'
import { codesOfRun, nameOfRun, tailsOf } from './run.ts'

/** What a run of columns asks: the part that their labels share, else which columns they are. */
function wordingOfRun({ columns, labels }: Run): Wording {
  if (labels !== null) return wording(cleanText(labels.head), '–')
  const [first, last] = [columns[0], columns.at(-1)].map((column) => cleanText(column?.name ?? '').slice(0, 60))
  return inLanguages((language) => say(language, 'understand-matrix-text', { first: first ?? '', last: last ?? '' }))
}

/**
 * The parts that every question of a run of columns has.
 *
 * @example commonOfRun(run).text // → { any: 'Which of these do you eat?' }
 */
export const commonOfRun = (run: Run): CommonParts => ({
  name: nameOfRun(run),
  text: wordingOfRun(run),
  label: null,
  position: run.columns[0]?.facts.position ?? 0,
  section: run.columns[0]?.variable.section ?? null,
  guesses:
    run.labels === null
      ? [guess('guess', ['text'], 'understand-no-shared-text', { columns: namesOf(run.columns) })]
      : [],
  warnings: [],
})

/**
 * The names of columns in a row, those between the first and the last left out where there are many.
 *
 * @example namesOf(columns) // → 'q5_1 … q5_7'
 */
export const namesOf = (columns: readonly Column[]): string =>
  columns.length < 4
    ? columns.map(({ name }) => name).join(', ')
    : `${columns[0]?.name ?? ''} … ${columns.at(-1)?.name ?? ''}`

/** A column of a run with the code and the label that it gets as a row or an option. */
export type RunPart = { readonly code: number; readonly label: string; readonly column: Column }

/**
 * The columns of a run as rows or options.
 *
 * @example partsOfRun(run)[0] // → { code: 1, label: 'Soup', column }
 */
export function partsOfRun(run: Run): readonly RunPart[] {
  const codes = codesOfRun(run.columns)
  const tails = tailsOf(run)
  return run.columns.map((column, index) => ({
    code: codes[index] ?? index + 1,
    label: tails[index] ?? column.label,
    column,
  }))
}
