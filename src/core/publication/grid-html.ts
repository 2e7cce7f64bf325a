import { html, type Html, type HtmlPart } from '../html.ts'

/** A line of a grid: its label and its cells. */
export type GridLine = { readonly label: HtmlPart; readonly cells: readonly HtmlPart[] }

/** Lines that belong together: the base, the rows, the totals. */
export type GridSection = { readonly name: 'base' | 'rows' | 'totals'; readonly lines: readonly GridLine[] }

/** A head over several columns. */
export type Spanner = { readonly label: string; readonly isTotal: boolean; readonly span: number }

/** A table of figures before it is HTML. */
export type Grid = {
  /** The id of the heading that names the table, for the region in which a wide one scrolls. */
  readonly labelledBy: string
  readonly caption: Html
  readonly stubHead: string
  readonly heads: readonly { readonly label: HtmlPart; readonly isTotal: boolean }[]
  /** Heads over several columns each, where there are any. */
  readonly spanners?: readonly Spanner[] | null
  readonly sections: readonly GridSection[]
  /** True where the heads are answers, which are longer than the names of groups. */
  readonly hasLongHeads?: boolean
}

/** Up to this number of columns a phone shows each label above its figures; wider tables scroll sideways. */
const mostStacked = 5

/** The same where the heads are long. */
const mostStackedLong = 3

/**
 * A grid as an HTML table. Every part carries its role, because the style sheet lays tables out anew on a narrow screen
 * and some browsers then forget that it is a table. Where heads span columns a phone shows those columns below each
 * other, each group on a line of its own under the label of the row.
 */
export function gridHtml(grid: Grid): Html {
  const { labelledBy, caption, heads, sections } = grid
  const spanners = grid.spanners ?? null
  const stacked = spanners === null && heads.length <= (grid.hasLongHeads === true ? mostStackedLong : mostStacked)
  const name = spanners !== null ? `figures spanned` : stacked ? `figures stacked columns-${heads.length}` : 'figures'
  const table = html`<table class="${name}" role="table">
    <caption>
      ${caption}
    </caption>
    ${spanners === null ? null : columnGroups(spanners)}
    <thead role="rowgroup">
      ${spanners === null ? headHtml(grid) : spannedHeadHtml(grid, spanners)}
    </thead>
    ${sections.map(
      ({ name: section, lines }) =>
        html`<tbody class="${section}" role="rowgroup">
          ${lines.map(({ label, cells }) => lineHtml(label, cells, heads, spanners))}
        </tbody>`,
    )}
  </table>`
  const fits = spanners !== null && heads.length <= mostStacked
  if (stacked || fits) return table
  return html`<div class="sideways" role="region" aria-labelledby="${labelledBy}" tabindex="0">${table}</div>`
}

const headHtml = ({ stubHead, heads }: Grid): Html =>
  html`<tr role="row">
    <th scope="col" role="columnheader" class="stub">${stubHead}</th>
    ${heads.map(({ label, isTotal }) => html`<th scope="col" role="columnheader" ${totalClass(isTotal)}>${label}</th>`)}
  </tr>`

/** The columns that a head spans are a group of columns, which is what its scope refers to. */
const columnGroups = (spanners: readonly Spanner[]): Html =>
  html`<colgroup></colgroup>
    ${spanners.map(({ span }) => html`<colgroup span="${span}"></colgroup>`)}`

function spannedHeadHtml({ stubHead, heads }: Grid, spanners: readonly Spanner[]): Html {
  const starts = startsOf(spanners)
  return html`<tr role="row" class="spanners">
      <th scope="col" role="columnheader" rowspan="2" class="stub">${stubHead}</th>
      ${spanners.map(
        ({ label, span, isTotal }) =>
          html`<th scope="colgroup" role="columnheader" colspan="${span}" aria-colspan="${span}" class="${classOf(isTotal, true)}">
            ${label}
          </th>`,
      )}
    </tr>
    <tr role="row" class="heads">
      ${heads.map(
        ({ label, isTotal }, index) =>
          html`<th scope="col" role="columnheader" class="${classOf(isTotal, starts.has(index))}">${label}</th>`,
      )}
    </tr>`
}

/** The columns with which a group starts, and what it is called. */
function startsOf(spanners: readonly Spanner[]): ReadonlyMap<number, string> {
  let at = 0
  return new Map(
    spanners.map(({ span, label }): [number, string] => {
      at += span
      return [at - span, label]
    }),
  )
}

const classOf = (isTotal: boolean, isStart: boolean): string =>
  [...(isTotal ? ['all'] : []), ...(isStart ? ['start'] : [])].join(' ')

function lineHtml(
  label: HtmlPart,
  cells: readonly HtmlPart[],
  heads: Grid['heads'],
  spanners: readonly Spanner[] | null,
): Html {
  // A group that is alone needs no name on every line.
  const starts = startsOf(spanners !== null && spanners.length > 1 ? spanners : [])
  return html`<tr role="row">
    <th scope="row" role="rowheader">${label}</th>
    ${cells.map((cell, index) => {
      const isTotal = heads[index]?.isTotal === true
      const group = starts.get(index)
      // The style sheet writes the name of the group there on a narrow screen.
      return group === undefined
        ? html`<td role="cell" ${totalClass(isTotal)}>${cell}</td>`
        : html`<td role="cell" class="${classOf(isTotal, true)}" data-group="${group}">${cell}</td>`
    })}
  </tr>`
}

const totalClass = (isTotal: boolean): Html | null => (isTotal ? html`class="all"` : null)
