import type { TableSpec } from '../study/study.ts'
import type { ColumnCells } from './column-sums.ts'
import { sumCells } from './column-sums.ts'
import type { Mark } from './table.ts'
import type { Tallies } from './tallies.ts'

/**
 * Why a figure cannot be given: nobody is in the column, nobody in it was asked, or nobody answered. Nothing where there
 * is somebody in the base.
 *
 * @example emptyMark(tallies, 0, women) // → ['not-asked']
 */
export function emptyMark(tallies: Tallies, baseSize: number, inside: ColumnCells): readonly Mark[] {
  if (baseSize > 0) return []
  const [notAsked = 0, ...withoutAnswer] = tallies.missing.map((tally) => sumCells(tally.n, inside))
  const wasAsked = withoutAnswer.some((n) => n > 0) || sumCells(tallies.answered.n, inside) > 0
  if (wasAsked) return ['no-answers']
  return [notAsked === 0 ? 'nobody' : 'not-asked']
}

/**
 * That a column is left blank by the rule of its table. One without people has a mark of its own already.
 *
 * @example blankMark(spec, 12) // → ['below-base'], in a table with `blankBelow: 50`
 */
export const blankMark = ({ blankBelow }: Pick<TableSpec, 'blankBelow'>, people: number): readonly Mark[] =>
  blankBelow !== null && people > 0 && people < blankBelow ? ['below-base'] : []
