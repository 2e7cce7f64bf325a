import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { MessageKey, MessageValues } from '../../messages/say.ts'
import type { TranslationLine } from '../translation-loss.ts'
import type { Certainty, Guess } from '../written-study.ts'
import type { Loss } from './foreign-item.ts'

/** What became of each part of a questionnaire, and what was guessed; both grow while it is translated. */
export type Ledger = { readonly lines: TranslationLine[]; readonly guesses: Guess[] }

/** How much of an original the report keeps. */
const longest = 2_000

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest).toWellFormed()}…` : text)

/**
 * Notes that a part was taken over without loss.
 *
 * @example noteSame(ledger, 'q1', 'rule') // ledger.lines → one more, `translated`
 */
export function noteSame(ledger: Ledger, item: string, part: TranslationLine['part']): void {
  ledger.lines.push({ item, part, result: 'translated', code: 'quest-same', values: {}, original: null })
}

/**
 * Notes what was lost of a part, with what stood there.
 *
 * @example noteLoss(ledger, 'q1', { part: 'text', result: 'approximated', code: 'quest-text-markup', values: {}, original })
 */
export function noteLoss(ledger: Ledger, item: string, loss: Loss): void {
  ledger.lines.push({ ...loss, item, original: cut(loss.original) })
}

/**
 * Notes something that was concluded, for a comment in the study files.
 *
 * @example noteGuess(ledger, ['items', 'q1'], 'certain', 'quest-guess-name', { name: 'Q_1' })
 */
export function noteGuess(
  ledger: Ledger,
  path: Issue['path'],
  sure: Certainty,
  code: MessageKey,
  values: MessageValues = {},
): void {
  ledger.guesses.push({ ...issue(code, path, values), sure })
}
