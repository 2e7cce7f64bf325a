import type { MessageKey, MessageValues } from '../messages/say.ts'

/**
 * What became of a part of a questionnaire from another program: said in our way without loss, in a way that is nearly
 * the same, or not at all.
 */
export type Translated = 'translated' | 'approximated' | 'not-supported'

/** A line of the report of losses: what stood where, and what became of it, with the original where something was lost. */
export type TranslationLine = {
  /** The id of the item in our questionnaire, or the name in the other one when it has no item. */
  readonly item: string
  readonly part: 'item' | 'text' | 'option' | 'rule' | 'check' | 'calculation' | 'setting'
  readonly result: Translated
  /** The sentence that says what was changed or lost. */
  readonly code: MessageKey
  readonly values: MessageValues
  /** What stood in the other questionnaire; `null` when nothing was lost. */
  readonly original: string | null
}
