import type { Statistic } from '../study/study.ts'
import type { Base, Cell, Table, TableColumn, TableLine } from '../tables/table.ts'
import type { Text } from '../text.ts'
import type { ProfileId } from './profiles.ts'

/** Given by `protect` and passed on by `joinWaves`, nowhere else; there is no such property at run time. */
declare const protectedBy: unique symbol

/** A figure that may be seen. What is hidden is `null` in every field, and the marks say why. */
export type PublicCell = { readonly [Key in keyof Omit<Cell, 'marks'>]: Cell[Key] | null } & Pick<Cell, 'marks'>

/** What the figures of a column are: something that was counted, or the difference of that between two waves. */
export type ColumnStatistic = Statistic | 'difference'

/** What a column has besides in a table of two waves. */
export type ColumnInTrend = {
  /** The wave of its figures; `null` for the difference between the waves. */
  readonly wave: string | null
  /** Its own head: `2024`, `difference`. */
  readonly head: Text
  /** The head that it shares with the other columns of its group. */
  readonly over: Text
  /** What is counted; for a difference, what it is the difference of. */
  readonly of: Statistic
}

/**
 * A column that may be seen. Its base is `null` where even that would tell too much, where the column cannot be compared,
 * and for a difference, which has two.
 */
export type PublicColumn = Omit<TableColumn, 'base' | 'statistic'> & {
  readonly base: Base | null
  readonly statistic: ColumnStatistic
  readonly trend?: ColumnInTrend
}

/** A wave of a table that compares two, with what may be different between them. */
export type ComparedWave = {
  readonly id: string
  readonly title: Text
  /** Who was asked, in words; `null` in a wave that did not ask it. */
  readonly askedOf: Text | null
  /** To whom of them the table is limited; `null` where it is of all, and in a wave that did not ask it. */
  readonly countedOf: Text | null
  readonly weighted: boolean
  /** There when the standard errors are those of a sample that was drawn from strata. */
  readonly stratified?: true
  readonly profile: ProfileId
}

/**
 * A table after disclosure control: the only kind from which anything is published. Charts, reports, sites and exports
 * accept nothing else, so that publishing without disclosure control does not compile.
 */
export type PublicTable = Omit<Table, 'cells' | 'columns' | 'rows' | 'divisions' | 'people'> & {
  readonly [protectedBy]: true
  /** The profile under which the table was protected; every output names it. */
  readonly profile: ProfileId
  /** The waves that the table compares, the earlier one first; absent in a table of one wave. */
  readonly compared?: readonly [before: ComparedWave, after: ComparedWave]
  readonly columns: readonly PublicColumn[]
  readonly rows: readonly TableLine[]
  readonly cells: readonly (readonly PublicCell[])[]
}
