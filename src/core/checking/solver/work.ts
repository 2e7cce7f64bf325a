/** How much work may go into hard questions together; searches use it up. Counted in clauses that are looked at. */
export type Work = { left: number }

/** About five seconds: ten times what a study of 170 questions and 600 rules needs. */
const whole = 100_000_000

/** No more than this for one question, and no less even when all is used up: what is not hard is decided all the same. */
const [most, least] = [25_000_000, 200_000]

/**
 * The work that may go into all questions about a study. It is counted and not timed, so that the same study gets the
 * same findings on every machine.
 *
 * @example newWork().left // → 100000000
 */
export const newWork = (): Work => ({ left: whole })

/**
 * How much of the work may go into one question.
 *
 * @example allowance({ left: 0 }) // → 200000
 */
export const allowance = ({ left }: Work): number => Math.max(least, Math.min(most, left))

/**
 * Takes off what a question needed.
 *
 * @example spend(work, 300)
 */
export function spend(work: Work, looks: number): void {
  work.left = Math.max(0, work.left - looks)
}
