import type { RuleTree } from '../../rule/rule.ts'
import type { Text } from '../../text.ts'
import type { ExportLedger } from './export-ledger.ts'

/** A part of the JSON that is written. */
export type JsonPart = { readonly [key: string]: unknown }

/** What an item is written with. */
export type SurveyjsWriting = {
  readonly ledger: ExportLedger
  /** A text in all languages. */
  readonly words: (text: Text) => unknown
  /** A rule as an expression; what is lost is noted for the item. */
  readonly rule: (item: string, tree: RuleTree | null | undefined) => string | null
  readonly name: (id: string) => string
}

/**
 * A rule as the condition of a part; nothing without one.
 *
 * @example shownIf('q2', tree, writing) // → { visibleIf: '{q1} = 1' }
 */
export function shownIf(item: string, tree: RuleTree | null | undefined, { rule }: SurveyjsWriting): JsonPart {
  const expression = rule(item, tree)
  return expression === null || expression === '' ? {} : { visibleIf: expression }
}
