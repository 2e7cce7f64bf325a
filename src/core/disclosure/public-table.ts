import type { Base, Cell, Table, TableColumn, TableLine } from '../tables/table.ts'
import type { ProfileId } from './profiles.ts'

/** Given by `protect` alone; there is no such property at run time. */
declare const protectedBy: unique symbol

/** A figure that may be seen. What is hidden is `null` in every field, and the marks say why. */
export type PublicCell = { readonly [Key in keyof Omit<Cell, 'marks'>]: Cell[Key] | null } & Pick<Cell, 'marks'>

/** A column that may be seen; its base is `null` where even that would tell too much. */
export type PublicColumn = Omit<TableColumn, 'base'> & { readonly base: Base | null }

/**
 * A table after disclosure control: the only kind from which anything is published. Charts, reports, sites and exports
 * accept nothing else, so that publishing without disclosure control does not compile.
 */
export type PublicTable = Omit<Table, 'cells' | 'columns' | 'rows' | 'divisions'> & {
  readonly [protectedBy]: true
  /** The profile under which the table was protected; every output names it. */
  readonly profile: ProfileId
  readonly columns: readonly PublicColumn[]
  readonly rows: readonly TableLine[]
  readonly cells: readonly (readonly PublicCell[])[]
}
