import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { signs, type ChangeMark } from './marks.ts'
import type { PrintedCell } from './print-cell.ts'

/** A printed cell as HTML: a sign is for the eye, its meaning in words for a screen reader. */
export function cellHtml({ text, mark, lowBase, change }: PrintedCell, language: Language): HtmlPart {
  if (mark !== null) return signHtml(text, say(language, `annex-mark-${mark}`))
  const own = change === undefined ? text : changeHtml(text, change, language)
  if (!lowBase) return own
  return html`${own}<span class="behind">${signHtml(signs['low-base'], say(language, 'annex-mark-low-base'))}</span>`
}

/** A difference that is surely up or down: the sign before it, the words behind it. */
const changeHtml = (text: string, change: ChangeMark, language: Language): Html =>
  html`<span class="sign" aria-hidden="true">${signs[change]}</span> ${text}<span class="unseen"> (${say(language, `annex-mark-${change}`)})</span>`

const signHtml = (sign: string, meaning: string): Html =>
  html`<span class="sign" aria-hidden="true">${sign}</span><span class="unseen"> (${meaning})</span>`
