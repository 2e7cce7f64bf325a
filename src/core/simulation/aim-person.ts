import type { QuotaPerson } from './quota-people.ts'

/** A respondent while answers are handed out. */
export type AimedPerson = Omit<QuotaPerson, 'leaves'> & {
  /** The number of the page at which they stop. */
  leaves: number
  /** The number of the last page of which they have an answer. */
  last: number
  /** How often they left open a question that others answered. */
  open: number
  /** How much they weigh, in thousandths. */
  weight: number
  /** The cell in which they were counted, by question. */
  readonly cells: Map<string, number>
}

/** A weight of one, in thousandths: so programmes stay in whole numbers. */
export const unitWeight = 1000

/**
 * Somebody who has not answered anything yet.
 *
 * @param pages how many pages the questionnaire has
 * @example newPerson(12).leaves // → 12: they go on to the end
 */
export const newPerson = (pages: number): AimedPerson => ({
  answers: {},
  declined: new Set(),
  kind: { key: '', groups: [] },
  column: null,
  code: null,
  leaves: pages,
  last: -1,
  open: 0,
  cells: new Map(),
  weight: unitWeight,
})
