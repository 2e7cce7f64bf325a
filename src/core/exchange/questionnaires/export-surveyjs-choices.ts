import type { ItemOf } from '../../items/item.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { Text } from '../../text.ts'
import { noteUnheld } from './export-ledger.ts'
import type { JsonPart, SurveyjsWriting } from './surveyjs-writing.ts'
import { shownIf } from './surveyjs-writing.ts'

type Labelled = { readonly code: number; readonly label: Text }

/**
 * An option or row with its text and its condition.
 *
 * @example shownPart('job', { code: 1, label }, writing) // → { value: 1, text: 'Yes' }
 */
export const shownPart = (
  item: string,
  { code, label, when }: Labelled & { readonly when?: { readonly tree: RuleTree } | undefined },
  writing: SurveyjsWriting,
): JsonPart => ({ value: code, text: writing.words(label), ...shownIf(item, when?.tree, writing) })

type Choice = ItemOf<'multiple'>['options'][number] | ItemOf<'single'>['options'][number]

/**
 * An option with all that it can have.
 *
 * @example choicePart('job', { code: 9, label, open: true }, writing) // → { value: 9, text: …, showCommentArea: true }
 */
export function choicePart(item: string, option: Choice, writing: SurveyjsWriting): JsonPart {
  const { code, open } = option
  if (open !== undefined && open !== true)
    noteUnheld(writing.ledger, item, { part: 'option', code: 'quest-out-open', original: open.en, values: { code } })
  return {
    ...shownPart(item, option, writing),
    ...(open === undefined ? {} : { showCommentArea: true }),
    ...('exclusive' in option && option.exclusive ? { isExclusive: true } : {}),
  }
}

/**
 * Options that have a text and nothing else.
 *
 * @example categories([{ code: 1, label }], writing) // → [{ value: 1, text: 'Agree' }]
 */
export const categories = (list: readonly Labelled[], { words }: SurveyjsWriting): readonly JsonPart[] =>
  list.map(({ code, label }) => ({ value: code, text: words(label) }))
