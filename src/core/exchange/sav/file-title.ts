import type { AnswerKind } from '../../dataset/answer-kind.ts'
import { say } from '../../messages/say.ts'
import { languages, type Language } from '../../text.ts'
import { cutText } from './cut-text.ts'
import { longestTitle } from './sav-limits.ts'

/**
 * The title in the header of a file: with the mark of answers that are no findings, and cut to what every program keeps.
 *
 * @example markedTitle('Survey', 'simulated', 'en') // → 'SIMULATED ANSWERS – Survey'
 */
export function markedTitle(title: string, answers: AnswerKind | null, language: Language): string {
  const marked =
    answers === 'simulated' || answers === 'trial'
      ? say(language, answers === 'simulated' ? 'sav-title-simulated' : 'sav-title-trial', { title })
      : title
  return cutText(marked, longestTitle).trim()
}

/**
 * The title of a file as it was given: the one in its attributes when the title in its header was made of that, else the
 * title in the header, which somebody has given it since.
 *
 * @example titleGiven('SIMULATED ANSWERS – Survey', 'Survey', 'simulated') // → 'Survey'
 */
export function titleGiven(header: string, attribute: string | undefined, answers: AnswerKind | null): string {
  if (attribute === undefined) return header
  return languages.some((language) => markedTitle(attribute, answers, language) === header) ? attribute : header
}
