import { roundHalfUp } from '../figures.ts'
import { differenceOf, type Estimated } from '../statistics/difference.ts'
import type { Statistic } from '../study/study.ts'
import type { Mark } from '../tables/table.ts'
import { marked, withoutFigure } from './marked-cell.ts'
import type { PublicCell } from './public-table.ts'

/** Below this a difference is a trace of arithmetic, which figures without an error, of people who all agree, can have. */
const trace = 1e-9

/**
 * The difference between two public cells. It says nothing where one of them is hidden: with the other it would tell it.
 * Counts of people are not subtracted, because they grow with the number of respondents.
 */
export function differenceCell(
  before: PublicCell,
  after: PublicCell,
  statistic: Statistic,
  decimals: number,
): PublicCell {
  const has = (mark: Mark): boolean => before.marks.includes(mark) || after.marks.includes(mark)
  if (has('suppressed')) return marked('suppressed')
  if (has('below-base')) return marked('below-base')
  if (before.estimate === null || after.estimate === null) {
    const same = before.marks.find((mark) => mark !== 'low-base' && after.marks.includes(mark))
    return marked(before.estimate === null && after.estimate === null ? (same ?? 'not-comparable') : 'not-comparable')
  }
  if (statistic === 'count') return marked('not-comparable')
  const estimate = after.estimate - before.estimate
  const whole = { ...withoutFigure, estimate, printed: roundHalfUp(estimate, decimals) }
  const low: readonly Mark[] = has('low-base') ? ['low-base'] : []
  const [first, second] = [estimated(before), estimated(after)]
  if (first === null || second === null) return { ...whole, marks: low }
  const found = differenceOf(first, second)
  const change: readonly Mark[] = found.low > trace ? ['higher'] : found.high < -trace ? ['lower'] : []
  return { ...whole, ...found, marks: [...change, ...low] }
}

function estimated({ estimate, se, low, high }: PublicCell): Estimated | null {
  return estimate === null || se === null || low === null || high === null ? null : { estimate, se, low, high }
}
