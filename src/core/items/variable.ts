import type { RuleTree } from '../rule/rule.ts'
import type { Text } from '../text.ts'

/** A code of a variable with what it means; `when` says to whom it is offered. */
export type Code = {
  readonly code: number
  readonly id: string | null
  readonly label: Text
  readonly when: RuleTree | null
  readonly exclusive: boolean
}

/** How the values of a variable are stored and read. `months` counts `year * 12 + month - 1`. */
export type VariableKind = 'single' | 'multiple' | 'scale' | 'number' | 'year' | 'months' | 'text' | 'roster'

/**
 * One variable that an item yields: what is stored, and what it means.
 * Two conditions of its own come on top of those of its item, page and block: `when` (a row that is only for some) and
 * `followUp` (a text that opens when an option of the same item is chosen).
 */
export type Variable = {
  readonly id: string
  readonly item: string
  readonly kind: VariableKind
  /** The row, field or option that the variable stands for; the question itself when the item has one variable. */
  readonly label: Text
  readonly codes: readonly Code[]
  readonly min: number | null
  readonly max: number | null
  readonly decimals: number
  readonly unit: Text | null
  /** The named ends of a slider. */
  readonly ends: { readonly low: Text; readonly high: Text } | null
  readonly maxLength: number | null
  readonly when: RuleTree | null
  /** A condition over the other variables of the same item. */
  readonly followUp: RuleTree | null
  /** The columns of a roster; empty for every other variable. */
  readonly columns: readonly Variable[]
}

/**
 * A variable with the given parts and nothing else; the starting point of every item type.
 *
 * @example variable({ id: '7.5', item: '7.5', kind: 'text', label }).codes // → []
 */
export const variable = (
  parts: Pick<Variable, 'id' | 'item' | 'kind' | 'label'> & Partial<Omit<Variable, 'id' | 'item' | 'kind' | 'label'>>,
): Variable => ({
  codes: [],
  min: null,
  max: null,
  decimals: 0,
  unit: null,
  ends: null,
  maxLength: null,
  when: null,
  followUp: null,
  columns: [],
  ...parts,
})
