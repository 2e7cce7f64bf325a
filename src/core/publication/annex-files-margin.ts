import type { PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { formatCount, formatNumber, roundHalfUp } from '../figures.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { ChangeMark } from './marks.ts'
import { printCell } from './print-cell.ts'
import { printFigure } from './print-figure.ts'

/** How sure a figure is: its estimate with one decimal more, its 95% interval and the people behind it. */
export type Margin = {
  /** The estimate, or the sign that stands for it. */
  readonly text: string
  readonly lowBase: boolean
  readonly change?: ChangeMark
  readonly interval: string | null
  readonly people: string | null
  /** The same as numbers, as they are printed; `null` where there is nothing to tell. */
  readonly estimate: number | null
  readonly low: number | null
  readonly high: number | null
  readonly n: number | null
  readonly base: number | null
  readonly decimals: number
}

/** The margin of one figure of a table. What is withheld is withheld here too. */
export function marginOf(cell: PublicCell, column: PublicColumn, table: PublicTable, language: Language): Margin {
  const decimals = column.statistic === 'count' ? 0 : table.decimals + 1
  const { estimate, low, high, marks } = cell
  const { text, change } = printCell(cell, column, table, language)
  if (estimate === null) {
    const none = { interval: null, people: null, estimate: null, low: null, high: null, n: null, base: null }
    return { text, lowBase: false, ...none, decimals }
  }
  const printed = (end: number): string => formatNumber(end, decimals, language)
  return {
    text: printFigure(estimate, column.statistic, decimals, language),
    lowBase: marks.includes('low-base'),
    ...(change === undefined ? {} : { change }),
    interval:
      low === null || high === null
        ? null
        : say(language, 'annex-margins-interval', { low: printed(low), high: printed(high) }),
    people: peopleOf(cell, column, language),
    estimate: roundHalfUp(estimate, decimals),
    low: low === null ? null : roundHalfUp(low, decimals),
    high: high === null ? null : roundHalfUp(high, decimals),
    n: cell.n,
    base: cell.base?.n ?? null,
    decimals,
  }
}

/**
 * How many people a figure is about: for an answer how many of how many, for a mean how many there were. A difference is
 * about the people of both figures beside it.
 */
function peopleOf({ n, base }: PublicCell, { statistic }: PublicColumn, language: Language): string | null {
  if (statistic === 'difference') return null
  const people = formatCount(n ?? 0, language)
  if (statistic === 'mean' || statistic === 'median') return say(language, 'annex-margins-answered', { n: people })
  return say(language, 'annex-margins-people', { n: people, base: formatCount(base?.n ?? 0, language) })
}
