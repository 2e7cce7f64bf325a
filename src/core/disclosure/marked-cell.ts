import type { Mark } from '../tables/table.ts'
import type { PublicCell } from './public-table.ts'

/** What every field of a cell without a figure holds. */
export const withoutFigure = {
  n: null,
  weighted: null,
  base: null,
  estimate: null,
  se: null,
  low: null,
  high: null,
  printed: null,
} as const

/** A cell without a figure, and why. */
export const marked = (...marks: readonly Mark[]): PublicCell => ({ ...withoutFigure, marks })
