import { profiles } from '../../../core/disclosure/profiles.ts'
import { agreedSentences, type AskTerms } from '../../../core/questionnaire/ask/consent.ts'
import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../../core/study/study.ts'
import { languages } from '../../../core/text.ts'
import { sha256 } from '../../stored-wave.ts'

/** A wave that can be filled in. */
export type AskWave = {
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  /** How long most people take, in whole minutes; `null` where that is not known. */
  readonly minutes: number | null
  /** True for a wave that is shown as a trial: it is always open, and its answers count in no result. */
  readonly demonstration: boolean
}

/** How much of the hash of a text names its version. */
const versionLength = 12

/** What decides the sentences to which respondents of a wave agree. */
export const termsOf = ({ study, wave, demonstration }: AskWave): AskTerms => ({
  study,
  wave,
  demonstration,
  smallestGroup: profiles[wave.disclosure].smallestBase,
})

/** Made once for every wave: it takes as long as a page. */
const versions = new WeakMap<AskWave, string>()

/**
 * The version of the text to which respondents of a wave agree: it changes with the words, in whichever language. Who
 * has started keeps the version that they agreed to.
 *
 * @example consentVersion(asked) // → 'b5bb9d8014a0'
 */
export function consentVersion(asked: AskWave): string {
  const known = versions.get(asked)
  if (known !== undefined) return known
  const sentences = languages.flatMap((language) => agreedSentences(termsOf(asked), language))
  const version = sha256(JSON.stringify(sentences)).slice(0, versionLength)
  versions.set(asked, version)
  return version
}
