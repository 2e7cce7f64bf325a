import type { Statistic } from '../study/study.ts'
import type { VerifiedCounts } from '../tables/verified-counts.ts'
import type { Text } from '../text.ts'

/** What came of comparing the tables of a wave with the figures that were published before. */
export type VerificationReport = VerifiedCounts & {
  readonly tables: readonly VerifiedTable[]
}

/** The same for one table. */
export type VerifiedTable = VerifiedCounts & {
  readonly id: string
  readonly title: Text
  readonly figures: readonly VerifiedFigure[]
}

/** One printed figure beside the same figure here. Equal ones may be left out: they are counted above. */
export type VerifiedFigure = {
  /** `base`: the N row; `count`: behind the label of a row; `value`: a cell; `total`: the row that adds up. */
  readonly kind: 'base' | 'count' | 'value' | 'total'
  /** The label of the row, for a count or a value. */
  readonly row: Text | null
  readonly column: Text
  /** What the figure counts, for a value or a total. */
  readonly statistic: Statistic | null
  readonly printed: number
  readonly ours: number | null
  readonly verdict: 'equal' | 'exception' | 'different' | 'not-compared'
  /** Why an exception cannot be equal, or a figure not be compared. */
  readonly reason?: Text
}
