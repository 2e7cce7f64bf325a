import { html, type Html, type HtmlPart } from '../html.ts'

/** A line of a grid: its label and its cells. */
export type GridLine = { readonly label: HtmlPart; readonly cells: readonly HtmlPart[] }

/** Lines that belong together: the base, the rows, the totals. */
export type GridSection = { readonly name: 'base' | 'rows' | 'totals'; readonly lines: readonly GridLine[] }

/** A table of figures before it is HTML. */
export type Grid = {
  /** The id of the heading that names the table, for the region in which a wide one scrolls. */
  readonly labelledBy: string
  readonly caption: Html
  readonly stubHead: string
  readonly heads: readonly { readonly label: HtmlPart; readonly isTotal: boolean }[]
  readonly sections: readonly GridSection[]
}

/** Up to this number of columns a phone shows each label above its figures; wider tables scroll sideways. */
const mostStacked = 5

/**
 * A grid as an HTML table. Every part carries its role, because the style sheet lays tables out anew on a narrow screen
 * and some browsers then forget that it is a table.
 */
export function gridHtml({ labelledBy, caption, stubHead, heads, sections }: Grid): Html {
  const stacked = heads.length <= mostStacked
  const name = stacked ? `figures stacked columns-${heads.length}` : 'figures'
  const table = html`<table class="${name}" role="table">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        <th scope="col" role="columnheader" class="stub">${stubHead}</th>
        ${heads.map(
          ({ label, isTotal }) => html`<th scope="col" role="columnheader" ${totalClass(isTotal)}>${label}</th>`,
        )}
      </tr>
    </thead>
    ${sections.map(
      ({ name: section, lines }) =>
        html`<tbody class="${section}" role="rowgroup">
          ${lines.map(({ label, cells }) => lineHtml(label, cells, heads))}
        </tbody>`,
    )}
  </table>`
  if (stacked) return table
  return html`<div class="sideways" role="region" aria-labelledby="${labelledBy}" tabindex="0">${table}</div>`
}

const lineHtml = (label: HtmlPart, cells: readonly HtmlPart[], heads: Grid['heads']): Html =>
  html`<tr role="row">
    <th scope="row" role="rowheader">${label}</th>
    ${cells.map((cell, index) => html`<td role="cell" ${totalClass(heads[index]?.isTotal === true)}>${cell}</td>`)}
  </tr>`

const totalClass = (isTotal: boolean): Html | null => (isTotal ? html`class="all"` : null)
