import { html, type Html } from '../html.ts'
import { textWidth, wrapText, type Setting } from './flow-text-width.ts'

/** The colours of the map: those of the site. */
export const mapColours = {
  ink: '#17212d',
  soft: '#52606d',
  line: '#b4bec8',
  blue: '#12355b',
  teal: '#0b6e69',
  tint: '#e6f0ef',
  paper: '#ffffff',
  warn: '#fdf0d2',
  warnInk: '#5f3d00',
} as const

/** How a piece of text looks. */
export type Style = Setting & { readonly colour: string; readonly end?: boolean }

/** Something that was drawn, and how much height it took. */
export type Drawn = { readonly svg: Html; readonly height: number }

/** The distance between the lines of a text. */
export const lineHeight = ({ size }: Setting): number => Math.round(size * 1.35)

/** Lines of text below one another; `y` is the top of the first. With `end` they end at `x` instead of starting there. */
export function textLines(lines: readonly string[], x: number, y: number, style: Style): Drawn {
  const step = lineHeight(style)
  const baseline = (index: number): number => y + index * step + Math.round(style.size * 1.02)
  return {
    svg: html`<text
      font-size="${style.size}"
      fill="${style.colour}"
      ${style.bold === true ? html`font-weight="700"` : null}
      ${style.end === true ? html`text-anchor="end"` : null}
      >${lines.map((line, index) => html`<tspan x="${x}" y="${baseline(index)}">${line}</tspan>`)}</text
    >`,
    height: lines.length * step,
  }
}

/** A text wrapped to a width, as `textLines` draws it. */
export const paragraph = (text: string, x: number, y: number, width: number, style: Style): Drawn =>
  textLines(wrapText(text, width, style), x, y, style)

/** The width that the widest of some texts takes. */
export const widest = (texts: readonly string[], style: Setting): number =>
  Math.ceil(Math.max(0, ...texts.map((text) => textWidth(text, style))))

/** A line along points; with an arrow it points to the right at its end. */
export function way(path: string, dashed = false): Html {
  return html`<path
    d="${path}"
    fill="none"
    stroke="${mapColours.teal}"
    stroke-width="2"
    ${dashed ? html`stroke-dasharray="2 5" stroke-linecap="round"` : null}
  />`
}

/** The head of an arrow that points right (into a box) or down, with its point at `x`, `y`. */
export const arrowHead = (x: number, y: number, direction: 'right' | 'down'): Html =>
  html`<path
    d="${direction === 'right' ? `M${x - 8} ${y - 5}L${x} ${y}L${x - 8} ${y + 5}Z` : `M${x - 5} ${y - 8}L${x} ${y}L${x + 5} ${y - 8}Z`}"
    fill="${mapColours.teal}"
  />`

/** A dot where the route starts or ends. */
export const dot = (x: number, y: number, hollow: boolean): Html =>
  html`<circle
    cx="${x}"
    cy="${y}"
    r="7"
    fill="${hollow ? mapColours.paper : mapColours.teal}"
    stroke="${mapColours.teal}"
    stroke-width="3"
  />`
