import type { PublicTable } from '../disclosure/public-table.ts'
import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { AnnexTable } from './annex-table.ts'
import { cellHtml } from './cell-html.ts'
import { gridHtml, type GridLine, type GridSection } from './grid-html.ts'
import { inSentence } from './in-sentence.ts'
import { legendHtml } from './legend-html.ts'
import { marginsHtml } from './margins-html.ts'
import { printCell, printTotal } from './print-cell.ts'
import { printSizeOf, rowSizes, rowSizeText } from './print-sizes.ts'
import { headsOf, spannersOf } from './table-heads.ts'

/** Where a table stands. */
export type TablePlace = {
  readonly language: Language
  /** The level of the table's heading on the page. */
  readonly level: 2 | 3
  /** The name of the wave. */
  readonly wave: string
  /** The address of the page where the table has its permanent place; empty for the page itself. */
  readonly home: string
}

/** The label of a row, with the count behind it where the table prints one. */
export function rowLabel(table: PublicTable, index: number, language: Language): HtmlPart {
  const row = table.rows[index]
  if (row === undefined) return ''
  const sizes = rowSizes(row, table, language)
  if (sizes === null) return row.label[language]
  const count = rowSizeText(sizes, table, language)
  return html`${row.label[language]} <span class="count">(${cellHtml(count, language)})</span>`
}

/**
 * A table of the annex as HTML: what was asked of whom, the figures, and below them all that goes along with figures.
 * Only a `PublicTable` can be in it.
 */
export function tableHtml(entry: AnnexTable, place: TablePlace): Html {
  const { table, number, anchor, name, wording, asked, counted, notes, legend, source, warning } = entry
  const { language, level, home } = place
  const title = html`<span class="number">${name[language]}</span> ${table.title[language]}`
  const heading = `${anchor}-title`
  return html`<article class="card table" id="${anchor}">
    ${level === 2 ? html`<h2 id="${heading}">${title}</h2>` : html`<h3 id="${heading}">${title}</h3>`}
    ${wording === null ? null : html`<p class="wording">${say(language, 'annex-quoted', { text: wording[language] })}</p>`}
    <p class="asked"><b>${say(language, 'annex-asked')}:</b> ${asked[language]}</p>
    ${counted === null ? null : html`<p class="asked"><b>${say(language, 'annex-counted')}:</b> ${counted[language]}</p>`}
    ${figuresHtml(entry, place)}
    <div class="below">
      ${
        notes.length === 0
          ? null
          : html`<ul class="notes">
              ${notes.map((note) => html`<li>${note[language]}</li>`)}
            </ul>`
      }${legendHtml(legend, language)}
      <p class="source">${source[language]}</p>
      ${warning === null ? null : html`<p class="warning">${warning[language]}</p>`}
    </div>
    <div class="more">
      ${marginsHtml(entry, language)}
      <a class="permalink" href="${home}#${anchor}" aria-label="${say(language, 'annex-permalink', { table: number })}">${say(language, 'annex-permalink-short')}</a>
    </div>
  </article>`
}

function figuresHtml(entry: AnnexTable, place: TablePlace): Html {
  const { table, anchor, name, measure, weighting, stubHead, baseLines, totalLabel } = entry
  const { language, wave } = place
  const base: GridSection = {
    name: 'base',
    lines: baseLines.map(({ label, size }) => ({
      label: label[language],
      cells: table.columns.map((column) => cellHtml(printSizeOf(column, size, language), language)),
    })),
  }
  const rows = table.rows.map((_, line): GridLine => ({
    label: rowLabel(table, line, language),
    cells: table.columns.map((column, index) => {
      const cell = table.cells[line]?.[index]
      return cell === undefined ? '' : cellHtml(printCell(cell, column, table, language), language)
    }),
  }))
  const totals: GridLine = {
    label: totalLabel?.[language] ?? '',
    cells: table.columns.map((_, index) => cellHtml(printTotal(table, index, language), language)),
  }
  return gridHtml({
    labelledBy: `${anchor}-title`,
    caption: html`<span class="unseen">${name[language]}, ${table.title[language]}: </span>${measure[language]} ·
      ${inSentence(wave)} · ${weighting[language]}`,
    stubHead: stubHead[language],
    heads: headsOf(table, language),
    hasLongHeads: table.counting?.columns === 'categories',
    spanners: spannersOf(table, language),
    sections: [
      ...(baseLines.length === 0 ? [] : [base]),
      { name: 'rows', lines: rows },
      ...(totalLabel === null ? [] : [{ name: 'totals' as const, lines: [totals] }]),
    ],
  })
}
