import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { signs } from './marks.ts'
import type { PrintedCell } from './print-cell.ts'

/** A printed cell as HTML: a sign is for the eye, its meaning in words for a screen reader. */
export function cellHtml({ text, mark, lowBase }: PrintedCell, language: Language): HtmlPart {
  if (mark !== null) return signHtml(text, say(language, `annex-mark-${mark}`))
  if (!lowBase) return text
  return html`${text}<span class="behind">${signHtml(signs['low-base'], say(language, 'annex-mark-low-base'))}</span>`
}

const signHtml = (sign: string, meaning: string): Html =>
  html`<span class="sign" aria-hidden="true">${sign}</span><span class="unseen"> (${meaning})</span>`
