import { formatCount, formatNumber, formatPercentage } from '../figures.ts'
import type { ColumnStatistic } from '../disclosure/public-table.ts'
import type { Statistic } from '../study/study.ts'
import type { Language } from '../text.ts'

/**
 * A figure in print by what it counts: percentages with their sign, counts without decimals, a difference with a plus or
 * a minus. The difference of percentages is in percentage points, which have no sign of their own.
 *
 * @example printFigure(38, 'percentage', 0, 'nl') // → '38%'
 * @example printFigure(7.75, 'mean', 1, 'nl') // → '7,8'
 * @example printFigure(3, 'difference', 0, 'nl') // → '+3'
 */
export function printFigure(value: number, statistic: ColumnStatistic, decimals: number, language: Language): string {
  switch (statistic) {
    case 'percentage':
    case 'top-box':
    case 'share-of-answers':
      return formatPercentage(value, decimals, language)
    case 'mean':
    case 'median':
      return formatNumber(value, decimals, language)
    case 'count':
      return formatCount(value, language)
    case 'difference':
      return signed(formatNumber(value, decimals, language))
  }
}

/** A number in print with a plus before it, unless it is zero or has a minus. */
const signed = (printed: string): string => (/^−|^[0.,]*$/.test(printed) ? printed : `+${printed}`)

/**
 * A figure that somebody else printed, with the decimals that it has there.
 *
 * @example printAsWritten(23.5, 'percentage', 'nl') // → '23,5%'
 * @example printAsWritten(2197, null, 'nl') // → '2.197'
 */
export function printAsWritten(value: number, statistic: Statistic | null, language: Language): string {
  const decimals = Math.min(3, (String(value).split('.')[1] ?? '').length)
  if (statistic === null || statistic === 'count') return formatNumber(value, decimals, language)
  return printFigure(value, statistic, decimals, language)
}
