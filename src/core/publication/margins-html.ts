import type { PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { formatCount, formatNumber } from '../figures.ts'
import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { AnnexTable } from './annex-table.ts'
import { cellHtml } from './cell-html.ts'
import { gridHtml } from './grid-html.ts'
import { printCell } from './print-cell.ts'
import { printFigure } from './print-figure.ts'
import { headsOf, spannersOf } from './table-heads.ts'

/** How sure the figures of a table are: per figure its estimate, its interval and the people behind it, folded away. */
export function marginsHtml({ table, number, anchor, stubHead }: AnnexTable, language: Language): Html {
  const grid = gridHtml({
    labelledBy: `${anchor}-margins`,
    caption: html`${say(language, 'annex-margins-caption')}`,
    stubHead: stubHead[language],
    heads: headsOf(table, language),
    hasLongHeads: table.counting?.columns === 'categories',
    spanners: spannersOf(table, language),
    sections: [
      {
        name: 'rows',
        lines: table.rows.map(({ label }, line) => ({
          label: label[language],
          cells: table.columns.map((column, index) => marginHtml(table.cells[line]?.[index], column, table, language)),
        })),
      },
    ],
  })
  return html`<details class="margins">
    <summary id="${anchor}-margins" aria-label="${say(language, 'annex-margins-of', { table: number })}">
      ${say(language, 'annex-margins')}
    </summary>
    ${grid}
  </details>`
}

function marginHtml(
  cell: PublicCell | undefined,
  column: PublicColumn,
  table: PublicTable,
  language: Language,
): HtmlPart {
  if (cell === undefined) return ''
  const { estimate, low, high } = cell
  if (estimate === null) return cellHtml(printCell(cell, column, table, language), language)
  const decimals = column.statistic === 'count' ? 0 : table.decimals + 1
  const interval =
    low === null || high === null
      ? null
      : say(language, 'annex-margins-interval', {
          low: formatNumber(low, decimals, language),
          high: formatNumber(high, decimals, language),
        })
  const text = printFigure(estimate, column.statistic, decimals, language)
  const people = peopleOf(cell, column, language)
  return html`<b>${cellHtml({ ...printCell(cell, column, table, language), text, lowBase: false }, language)}</b> <span>${interval}</span>${people === null ? null : html` <small>${people}</small>`}`
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
