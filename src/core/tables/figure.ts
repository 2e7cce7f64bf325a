import type { Base, Cell } from './table.ts'

/** A figure before it is rounded and marked. */
export type Figure = Omit<Cell, 'printed' | 'marks'>

/** A figure where nobody is in the base. */
export const noFigure = (base: Base): Figure => ({
  n: 0,
  weighted: 0,
  base,
  estimate: null,
  se: null,
  low: null,
  high: null,
})
