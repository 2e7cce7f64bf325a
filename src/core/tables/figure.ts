import type { Base, Cell } from './table.ts'

/** A figure before it is rounded and marked. */
export type Figure = Omit<Cell, 'printed' | 'marks'>

/**
 * A figure where there is nothing to estimate, because nobody is in the base.
 *
 * @example noFigure({ n: 0, weighted: 0, effective: 0 }).estimate // → null
 */
export const noFigure = (base: Base): Figure => ({
  n: 0,
  weighted: 0,
  base,
  estimate: null,
  se: null,
  low: null,
  high: null,
})
