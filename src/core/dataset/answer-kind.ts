/** Whose answers they are: of respondents, made by a program, or given in a trial. Only the first tell of a survey. */
export type AnswerKind = 'real' | 'simulated' | 'trial'

/** What says of answers, and of all that is counted from them, that they are no findings. */
export type Marked = {
  /** True when no respondent of a wave gave the answers; every output must say so. */
  readonly simulated: boolean
  /** True when they were given in a trial; then `simulated` is true as well. */
  readonly trial?: boolean | undefined
}

/**
 * Whose answers they are.
 *
 * @example answerKind({ simulated: true, trial: true }) // → 'trial'
 */
export const answerKind = ({ simulated, trial }: Marked): AnswerKind =>
  simulated ? (trial === true ? 'trial' : 'simulated') : 'real'

/**
 * The mark of what is made from several: simulated when any of them is, and of a trial when a program made none of them.
 *
 * @example markOf([{ simulated: false }, { simulated: true, trial: true }]) // → { simulated: true, trial: true }
 */
export function markOf(parts: readonly Marked[]): Marked {
  const kinds = parts.map(answerKind).filter((kind) => kind !== 'real')
  if (kinds.length === 0) return { simulated: false }
  return { simulated: true, ...(kinds.every((kind) => kind === 'trial') ? { trial: true } : {}) }
}
