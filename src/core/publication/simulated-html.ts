import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'

/** The banner above figures from simulated answers, or nothing when people gave the answers. */
export const simulatedHtml = (simulated: boolean, language: Language): Html | null =>
  simulated
    ? html`<p class="simulated">
        <strong>${say(language, 'annex-simulated')}</strong> ${say(language, 'annex-simulated-explained')}
      </p>`
    : null
