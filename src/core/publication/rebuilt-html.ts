import { html, type Html } from '../html.ts'
import type { Language, Text } from '../text.ts'

/** The remark that questions and answers were written afresh, where they were. */
export const rebuiltHtml = (note: Text | null, language: Language): Html | null =>
  note === null ? null : html`<p class="remark">${note[language]}</p>`
