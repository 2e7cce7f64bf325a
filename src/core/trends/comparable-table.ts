import type { TableSpec } from '../study/study.ts'

/**
 * True for a table that can stand beside the same one of another wave: a column for each group, of which the percentages
 * are. Percentages of rows or of a whole table, and categories beside each other, are of each wave by itself.
 *
 * @example isComparableTable(spec) // → false, with `percentOf: row`
 */
export const isComparableTable = ({ percentOf, categories }: TableSpec): boolean =>
  percentOf === 'column' && categories === null
