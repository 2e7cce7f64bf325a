import type { RuleTree } from '../rule/rule.ts'
import type { Score } from '../study/table-fields.ts'

/** What is to come out of the answers that an aim is about. */
export type Wanted =
  /** So many people. */
  | { readonly kind: 'people'; readonly n: number }
  /** So many people, who together weigh so much. */
  | { readonly kind: 'weighted'; readonly n: number; readonly weighted: number }
  /** So many people, or more. */
  | { readonly kind: 'at-least'; readonly n: number }
  /** A percentage of those who answer, as it is printed. */
  | { readonly kind: 'share'; readonly printed: number; readonly decimals: number }
  /** A mean, as it is printed; of codes by what they are worth. */
  | {
      readonly kind: 'mean'
      readonly printed: number
      readonly decimals: number
      readonly scores: readonly Score[] | null
    }
  /** A median, as it is printed. */
  | { readonly kind: 'median'; readonly printed: number; readonly decimals: number }

/** One thing that a public table says of the answers to a question, and that made-up answers are to say as well. */
export type Aim = {
  /** The variable that is counted: one that is asked, or a recode of it. */
  readonly variable: string
  /** The answers that are counted; `null` for every answer. */
  readonly codes: readonly number[] | null
  /** Codes that are no answer. */
  readonly exempt: readonly number[]
  /** The column: a group's id, or `total`. */
  readonly group: string
  /** To whom the table is limited. */
  readonly filter: RuleTree | null
  readonly wanted: Wanted
}

/**
 * True for an aim that says how many answer a question.
 *
 * @example isBase({ codes: null, wanted: { kind: 'people', n: 40 }, … }) // → true
 */
export const isBase = ({ codes, wanted }: Pick<Aim, 'codes' | 'wanted'>): boolean =>
  codes === null && wanted.kind === 'people'
