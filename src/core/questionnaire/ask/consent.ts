import { say } from '../../messages/say.ts'
import { printDay } from '../../print-day.ts'
import type { Study, Wave } from '../../study/study.ts'
import type { Language } from '../../text.ts'

/** What decides the sentences to which a respondent agrees: the study, the wave, and what is really done with answers. */
export type AskTerms = {
  readonly study: Pick<Study, 'id' | 'title' | 'description' | 'organisation' | 'privacy' | 'consent'>
  readonly wave: Pick<Wave, 'id' | 'title' | 'population' | 'paradata' | 'closes'>
  readonly demonstration: boolean
  /** The smallest group about which something is published; 0 where groups of any size are. */
  readonly smallestGroup: number
}

/**
 * What happens to the answers, sentence by sentence: first what the program does, made from what is in force, then what
 * the study says itself.
 *
 * @example privacySentences(terms, 'nl')[0] // → 'Je antwoorden worden bewaard zonder naam, …'
 */
export function privacySentences(terms: AskTerms, language: Language): readonly string[] {
  const { study, wave, demonstration, smallestGroup } = terms
  const published = smallestGroup > 0 ? 'ask-privacy-published' : 'ask-privacy-published-small'
  return [
    ...(wave.paradata
      ? [say(language, 'ask-privacy-kept-paradata'), say(language, 'ask-privacy-paradata')]
      : [say(language, 'ask-privacy-kept')]),
    say(language, demonstration ? 'ask-privacy-demonstration' : 'ask-privacy-saved'),
    say(language, demonstration ? 'ask-privacy-draft-demonstration' : 'ask-privacy-draft'),
    demonstration
      ? say(language, 'ask-privacy-withdraw-demonstration')
      : say(language, 'ask-privacy-withdraw', { day: printDay(wave.closes, language) }),
    ...(demonstration ? [] : [say(language, published, { least: smallestGroup })]),
    say(language, 'ask-privacy-text'),
    ...study.privacy.map((text) => text[language]),
  ]
}

/** The sentence that a respondent ticks: that of the study, or the general one. */
export const consentSentence = ({ study }: AskTerms, language: Language): string =>
  study.consent?.[language] ?? say(language, 'ask-consent')

/** Who asks, in words; in a demonstration nobody does. */
export function askerSentences({ study, demonstration }: AskTerms, language: Language): readonly string[] {
  const name = study.organisation?.name[language]
  if (!demonstration) return [name ?? say(language, 'ask-start-asker-study')]
  return [
    say(language, 'ask-start-asker-demonstration'),
    ...(name === undefined ? [] : [say(language, 'ask-start-asker-would', { name })]),
  ]
}

/**
 * Everything to which a respondent agrees, in one language. The version of the consent is made of these words, so that a
 * change in any of them is a new version.
 *
 * @example agreedSentences(terms, 'nl').at(-1) // → 'Ik heb dit gelezen en doe mee. …'
 */
export const agreedSentences = (terms: AskTerms, language: Language): readonly string[] => {
  const { study, wave } = terms
  const { email, url, address } = study.organisation?.contact ?? {}
  return [
    study.id,
    wave.id,
    study.title[language],
    study.description[language],
    wave.population[language],
    ...askerSentences(terms, language),
    ...[email, url, address?.[language]].filter((way) => way !== undefined),
    ...privacySentences(terms, language),
    consentSentence(terms, language),
  ]
}
