import type { Variable } from '../items/variable.ts'
import type { Marked } from './answer-kind.ts'
import type { Strata } from './strata.ts'

/**
 * The values of one variable, one per row. Without an answer a row holds the reason instead (see `missing.ts`):
 * `codes` above 250, `sets` with the top bit, `amounts` near the lowest integer, `texts` in a plane of their own.
 */
export type Column =
  | { readonly storage: 'codes'; readonly variable: Variable; readonly values: Uint8Array }
  | { readonly storage: 'sets'; readonly variable: Variable; readonly values: Uint32Array }
  | { readonly storage: 'amounts'; readonly variable: Variable; readonly values: Int32Array }
  | {
      readonly storage: 'texts'
      readonly variable: Variable
      readonly values: readonly string[]
      readonly reasons: Uint8Array
    }

/** The rows of a roster: each points to the response it belongs to. */
export type RosterRows = {
  readonly rows: number
  /** The row of the dataset per row of the roster, rising. */
  readonly response: Int32Array
  readonly columns: ReadonlyMap<string, Column>
}

/**
 * The answers of one wave as columns.
 * Codes and grades are small integers, a multiple item is a bitmask over the positions of its codes, amounts are whole
 * numbers of `10 ** -decimals` units, and weights are whole millionths, so that no sum depends on its order.
 */
export type Dataset = Marked & {
  readonly study: string
  readonly wave: string
  readonly rows: number
  readonly complete: Uint8Array
  readonly columns: ReadonlyMap<string, Column>
  readonly rosters: ReadonlyMap<string, RosterRows>
  /** Millionths; 1,000,000 for every row of a wave that is not weighed. */
  readonly weights: Float64Array
  readonly weighted: boolean
  /** There when it is known from which strata the respondents were drawn. */
  readonly strata?: Strata
}

/** A weight of one, in millionths. */
export const unitWeight = 1_000_000

/**
 * How a variable is stored: small whole numbers as codes, several answers as a set, larger numbers as amounts.
 *
 * @example storageOf(age) // → 'amounts'
 */
export function storageOf(variable: Variable): Column['storage'] {
  switch (variable.kind) {
    case 'single':
    case 'scale':
      return 'codes'
    case 'multiple':
      return 'sets'
    case 'number':
    case 'year':
    case 'months':
    case 'roster':
      return 'amounts'
    case 'text':
      return 'texts'
  }
}
