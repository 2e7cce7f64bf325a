import { html, type Html } from '../html.ts'
import type { Language } from '../text.ts'
import type { LegendLine } from './marks.ts'

/** The meaning of each mark, or nothing when no mark is used. */
export function legendHtml(legend: readonly LegendLine[], language: Language): Html | null {
  if (legend.length === 0) return null
  const lines = legend.map(({ sign, meaning }) => html`<li><b>${sign}</b> ${meaning[language]}</li>`)
  return html`<ul class="legend">
    ${lines}
  </ul>`
}
