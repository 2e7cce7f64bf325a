import type { AnswerKind } from '../dataset/answer-kind.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'

/**
 * What a reader must know of answers that a program made or that were given in a trial; `null` for answers of respondents.
 *
 * @example noFindingText('simulated', 'en') // → 'Simulated answers. No respondent …'
 */
export const noFindingText = (kind: AnswerKind, language: Language): string | null =>
  kind === 'real' ? null : `${say(language, `annex-${kind}`)} ${say(language, `annex-${kind}-explained`)}`
