import type { Questionnaire } from '../../../core/questionnaire/questionnaire.ts'
import type { Study, Wave } from '../../../core/study/study.ts'
import { consentSentences } from '../../../core/questionnaire/ask/start-page.ts'
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

/** The version of the text to which respondents agree: it changes with the words, in whichever language. */
export const consentVersion: string = sha256(languages.flatMap(consentSentences).join('\n')).slice(0, versionLength)
