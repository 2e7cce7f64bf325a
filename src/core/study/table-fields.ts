import type { z } from 'zod'
import type { Text } from '../text.ts'
import type { reasonSchema } from './table-schema.ts'

/** Who is counted in the base of a cell. */
export type BaseRule = 'answered' | 'ticked' | 'first-row' | 'shown' | 'everyone'

/** What a percentage is of: those in the column, everybody who gave the answer of the row, or everybody in the table. */
export type PercentOf = 'column' | 'row' | 'table'

/** The numbers of people that a table prints. */
export type Sizes = 'unweighted' | 'weighted' | 'both'

/** Whom a table is limited to, beside its filter. */
export type Kept = 'complete' | 'known-group'

/** Why somebody gave no answer. */
export type Reason = z.output<typeof reasonSchema>

/** Answers that are added up. */
export type Net = { readonly label: Text; readonly codes: readonly number[] }

/**
 * What is counted of a variable: one code, answers that are added up, or a reason for having none. `number` is what it is
 * called in lists and files.
 */
export type Category = {
  readonly number: number
  readonly code: number | null
  readonly net?: Net
  readonly reason?: Reason
}

/** What a code is worth in a mean. */
export type Score = { readonly code: number; readonly score: number }

/** The parts of a table that say who and what is counted, with everything decided. */
export type CountingFields = {
  readonly base: BaseRule
  /** Codes that are no answer in this table. */
  readonly exempt: readonly number[]
  /** The options of a select-all question of which somebody must have ticked one to be counted; empty for all others. */
  readonly ticked: readonly number[]
  /** Reasons for a missing answer that count in the base, whether they have a row or not. */
  readonly missingInBase: readonly Reason[]
  readonly keep: readonly Kept[]
  /** False where a table is not weighted although the wave has weights. */
  readonly useWeights: boolean
  readonly sizes: Sizes
  /** Columns with fewer people are left blank; `null` for none. */
  readonly blankBelow: number | null
  readonly percentOf: PercentOf
  /** The codes that count as answers in a share of answers; `null` for all. */
  readonly answerCodes: readonly number[] | null
  /** What the codes of a scale are worth in a mean; `null` where it is no mean of codes. */
  readonly scores: readonly Score[] | null
  /** What the columns are, in a table of one group with the categories of its answers beside each other; `null` for groups. */
  readonly categories: readonly Category[] | null
}
