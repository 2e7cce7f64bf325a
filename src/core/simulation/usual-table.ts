import type { TableSpec } from '../study/study.ts'

/**
 * True for a table of which the figures follow from who answered what, column by column. Figures of any other base say
 * something else of the answers, and answers cannot be made after them.
 *
 * @example countsAsUsual(spec) // → false, with `percentOf: row`
 */
export const countsAsUsual = ({ percentOf, categories, exempt, missingInBase, keep, ticked }: TableSpec): boolean =>
  percentOf === 'column' &&
  categories === null &&
  [exempt, missingInBase, keep, ticked].every((one) => one.length === 0)
