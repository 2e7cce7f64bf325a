import type { TableSpec } from '../study/study.ts'
import type { ColumnCells } from './column-sums.ts'
import { sumCells } from './column-sums.ts'
import type { Mark } from './table.ts'
import type { Tallies } from './tallies.ts'

/**
 * Why a figure cannot be given: nobody in the column was asked (or nobody is in it), or nobody answered. Nothing where
 * there is somebody in the base.
 *
 * @example emptyMark(tallies, 0, women) // → ['not-asked']
 */
export function emptyMark(tallies: Tallies, baseSize: number, inside: ColumnCells): readonly Mark[] {
  if (baseSize > 0) return []
  const [, ...withoutAnswer] = tallies.missing.map((tally) => sumCells(tally.n, inside))
  return [withoutAnswer.every((n) => n === 0) ? 'not-asked' : 'no-answers']
}

/**
 * That a column is left blank by the rule of its table. One without people has a mark of its own already.
 *
 * @example blankMark(spec, 12) // → ['below-base'], in a table with `blankBelow: 50`
 */
export const blankMark = ({ blankBelow }: Pick<TableSpec, 'blankBelow'>, people: number): readonly Mark[] =>
  blankBelow !== null && people > 0 && people < blankBelow ? ['below-base'] : []
