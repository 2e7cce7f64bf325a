import type { Text } from '../../text.ts'
import type { TranslationLine } from '../translation-loss.ts'

/** A report of what another program cannot hold; it grows while a wave is written. */
export type ExportLedger = TranslationLine[]

/**
 * Notes that a part of an item was written without loss.
 *
 * @example noteWritten(ledger, 'q1', 'item') // ledger → one more line
 */
export function noteWritten(ledger: ExportLedger, item: string, part: TranslationLine['part']): void {
  ledger.push({ item, part, result: 'translated', code: 'quest-same', values: {}, original: null })
}

/** What another program cannot hold: of which part, why, and what stands there. */
export type Unheld = Pick<TranslationLine, 'part' | 'code'> & {
  readonly original: string
  readonly values?: TranslationLine['values']
}

/**
 * Notes what of an item the other program cannot hold, or only nearly.
 *
 * @example noteUnheld(ledger, 'q1', { part: 'setting', code: 'quest-out-lost', original: 'true' })
 */
export function noteUnheld(ledger: ExportLedger, item: string, unheld: Unheld): void {
  const { part, code, original, values = {} } = unheld
  const result = code === 'quest-out-lost' ? 'not-supported' : 'approximated'
  ledger.push({ item, part, result, code, values, original })
}

/**
 * Notes what of an item the other program has nothing for.
 *
 * @param what the setting, text or part that is lost
 * @example noteLost(ledger, 'q1', 'setting', 'decline', 'true') // ledger → one more line
 */
export function noteLost(
  ledger: ExportLedger,
  item: string,
  part: TranslationLine['part'],
  what: string,
  original: string,
): void {
  noteUnheld(ledger, item, { part, code: 'quest-out-lost', original, values: { what } })
}

/**
 * Notes that an item was written without loss, unless a loss of it as a whole was noted while it was written.
 *
 * @param before how many lines the report had before that
 * @example noteItem(ledger, 'q1', ledger.length) // ledger → one more line
 */
export function noteItem(ledger: ExportLedger, item: string, before: number): void {
  if (!ledger.slice(before).some(({ part }) => part === 'item')) noteWritten(ledger, item, 'item')
}

/**
 * Notes that the text of the only row or field of an item is lost: the other program has the text of the question alone.
 *
 * @example noteOnlyPart(ledger, 'q1', item.text, { code: 1, label }) // ledger → one more, unless the texts are the same
 */
export function noteOnlyPart(
  ledger: ExportLedger,
  item: string,
  text: Text,
  part: { readonly code?: number; readonly label: Text },
): void {
  const { label, code = 1 } = part
  if (label.nl !== text.nl || label.en !== text.en) noteLost(ledger, item, 'option', 'label', label.en)
  if (code !== 1) noteLost(ledger, item, 'option', 'code', String(code))
}
