import type { AnswerKind } from '../dataset/answer-kind.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'

/**
 * What a reader must know of answers that a program made or that were given in a trial.
 *
 * @example noFindingText('simulated', 'en') // → 'Simulated answers. …', with what that means
 */
export const noFindingText = (kind: Exclude<AnswerKind, 'real'>, language: Language): string =>
  `${say(language, `annex-${kind}`)} ${say(language, `annex-${kind}-explained`)}`
