import type { Item } from '../items/item.ts'
import type { Variable } from '../items/variable.ts'
import type { RuleTree } from '../rule/rule.ts'

/** How a derived variable gets its value from answers. */
export type Derivation =
  /** The code of the first rule that is true; where an earlier one is unknown, so is the value. */
  | { readonly kind: 'categories'; readonly cases: readonly { readonly code: number; readonly rule: RuleTree }[] }
  /** The mean of the answers, when at least `needs` of them are there; reversed ones count as `low + high - answer`. */
  | {
      readonly kind: 'score'
      readonly of: readonly { readonly variable: string; readonly reversed: boolean }[]
      readonly low: number
      readonly high: number
      readonly needs: number
    }

/** A variable that is computed from answers. */
export type DerivedVariable = {
  readonly variable: Variable
  readonly derivation: Derivation
  /** What it is computed from: variables that are asked, and ones that were derived before. */
  readonly sources: readonly string[]
}

/**
 * What `derived.yaml` describes, bound to the questionnaire of one wave. `item` is how tables and codebooks treat it: as
 * if it had been asked as a choice, a matrix or a number.
 */
export type Derived = {
  readonly item: Exclude<Item, { type: 'note' }>
  readonly block: string
  readonly variables: readonly DerivedVariable[]
}
