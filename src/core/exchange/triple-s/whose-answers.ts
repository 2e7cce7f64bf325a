import type { AnswerKind } from '../../dataset/answer-kind.ts'
import { say } from '../../messages/say.ts'
import { languages } from '../../text.ts'
import type { DataFile } from '../data-file.ts'

/** The program that our files say they come from. */
export const ownOrigin = 'loopbaanmonitor'

const kinds: readonly AnswerKind[] = ['real', 'simulated', 'trial']

const ending = (kind: Exclude<AnswerKind, 'real'>, language: 'nl' | 'en'): string =>
  `. ${say(language, `annex-${kind}`)}`

/**
 * The title under which a file is written: with what its answers are, when they are no findings.
 *
 * @example titleWithAnswers({ title: 'Gardens', answers: 'simulated', language: 'en' }) // → 'Gardens. Simulated answers.'
 */
export const titleWithAnswers = ({
  title,
  answers,
  language,
}: Pick<DataFile, 'title' | 'answers' | 'language'>): string =>
  answers === null || answers === 'real' ? title : title + ending(answers, language === 'nl' ? 'nl' : 'en')

/**
 * Whose answers a file says that they are, with its title as it was given: our own files say it in `<user>`, where the
 * standard has free text.
 *
 * @example answersOf({ origin: 'loopbaanmonitor', user: 'simulated' }, 'Gardens. Simulated answers.') // → { answers: 'simulated', title: 'Gardens' }
 */
export function answersOf(
  { origin, user }: { readonly origin: string; readonly user: string },
  title: string,
): Pick<DataFile, 'title' | 'answers'> {
  const answers = origin === ownOrigin ? (kinds.find((kind) => kind === user) ?? null) : null
  if (answers === null || answers === 'real') return { title, answers }
  const end = languages.map((language) => ending(answers, language)).find((text) => title.endsWith(text)) ?? ''
  return { title: title.slice(0, title.length - end.length), answers }
}
