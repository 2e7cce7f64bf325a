import { answerKind, type Marked } from '../dataset/answer-kind.ts'
import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'

/** The banner above figures from simulated answers or those of a trial, or nothing when respondents gave the answers. */
export function simulatedHtml(of: Marked, language: Language): Html | null {
  const kind = answerKind(of)
  if (kind === 'real') return null
  return html`<p class="simulated">
    <strong>${say(language, `annex-${kind}`)}</strong> ${say(language, `annex-${kind}-explained`)}
  </p>`
}
