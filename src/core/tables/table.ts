import type { Marked } from '../dataset/answer-kind.ts'
import type { Statistic } from '../study/study.ts'
import type { BaseRule, PercentOf, Sizes } from '../study/table-fields.ts'
import type { Text } from '../text.ts'
import type { Division } from './divisions.ts'
import type { HeadCounts } from './head-counts.ts'

/** Who is counted: people, the sum of their weights, and the number of people that such weights are worth (Kish). */
export type Base = { readonly n: number; readonly weighted: number; readonly effective: number }

/**
 * What a cell or column is marked with; each means something else and is printed differently. `below-base` is left blank by
 * a rule of the table itself, `suppressed` is hidden by disclosure control.
 */
export type Mark =
  | 'nobody'
  | 'not-asked'
  | 'no-answers'
  | 'low-base'
  | 'below-base'
  | 'suppressed'
  | 'not-comparable'
  | 'higher'
  | 'lower'

/** One figure of a table with all that is known about it. */
export type Cell = {
  /** Respondents behind the figure: those who gave the answer, or for a mean those who answered. */
  readonly n: number
  readonly weighted: number
  readonly base: Base
  /** Percentage (0-100), mean, median or count; `null` where there is nothing to estimate. */
  readonly estimate: number | null
  readonly se: number | null
  /** The ends of the 95 % interval. */
  readonly low: number | null
  readonly high: number | null
  /** The figure as it is printed: rounded by the rule of the table. */
  readonly printed: number | null
  readonly marks: readonly Mark[]
}

/** A column: a group of the banner under one statistic, or a category of the answers of that group. */
export type TableColumn = {
  readonly id: string
  /** A group's id, or `total`. */
  readonly group: string
  readonly statistic: Statistic
  readonly label: Text
  /** Who is in the group, in words; `null` for all respondents. */
  readonly who: Text | null
  /** In a table of categories: what the category is called in files. */
  readonly category?: string
  /**
   * The base of the first row, which is the one that is printed. Where percentages are not of the column, who would be
   * in it if they were: the size of the group.
   */
  readonly base: Base
  readonly marks: readonly Mark[]
}

/** A row with the label that it has in print. */
export type TableLine = {
  readonly id: string
  readonly label: Text
  /** Respondents of all groups together who gave this answer, where the table prints that behind the label. */
  readonly count: number | null
  /** The same by their weights, where the table prints weighted numbers. */
  readonly weightedCount?: number | null
  /** What the percentages of the row are of, where each row has a base of its own that is printed behind its label. */
  readonly base?: Base | null
}

/** Who and what a table counts, where that is not the usual way. */
export type Counting = {
  readonly base: BaseRule
  readonly percentOf: PercentOf
  readonly columns: 'groups' | 'categories'
  readonly sizes: Sizes
  /** `none` for a table that is not weighted although the wave has weights. */
  readonly weights: 'wave' | 'none'
  /** Columns with fewer people are left blank. */
  readonly blankBelow: number | null
  /** The same and what else there is to tell, in sentences. */
  readonly notes: readonly Text[]
}

/** A table before disclosure control: nothing that is published may be made from it. */
export type Table = Marked & {
  readonly id: string
  readonly study: string
  readonly wave: string
  readonly block: string
  readonly title: Text
  /** The question as it was asked. */
  readonly wording: Text
  /** Who was asked, in words. */
  readonly askedOf: Text
  /** To whom of them the table is limited, in words; `null` where it is of all who were asked. */
  readonly countedOf: Text | null
  readonly topBox: Text | null
  readonly multiple: boolean
  readonly decimals: number
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableLine[]
  /** True when the rows stand from the most to the least given answer. */
  readonly sorted?: boolean
  /** Per row, per column. */
  readonly cells: readonly (readonly Cell[])[]
  /** Per column the sum of the printed percentages, or `null`; `null` altogether when the table prints no total. */
  readonly totals: readonly (number | null)[] | null
  /** Which columns can be subtracted from which; when it is absent, each group from the total. */
  readonly divisions?: readonly Division[]
  /** How many people are behind each place, where the cells alone do not say so; not for publication. */
  readonly people?: HeadCounts
  /** True when rows may have bases of their own, and the printed one is that of the first row. */
  readonly baseOfFirstRow: boolean
  readonly notes: readonly Text[]
  /** Who and what is counted; absent where that is those who answered, in percentages of the column. */
  readonly counting?: Counting
  readonly weighted: boolean
  /** There when the standard errors are those of a sample that was drawn from strata. */
  readonly stratified?: true
}
