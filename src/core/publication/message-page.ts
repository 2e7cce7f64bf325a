import { html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { layOutPage } from './page.ts'
import { frontPath, localised } from './paths.ts'

/** The page for an address that leads nowhere, or for a fault of the site, in one language. */
export function messagePage(kind: 'not-found' | 'failure', language: Language): string {
  const title = say(language, `site-${kind}-title`)
  return layOutPage({
    language,
    path: null,
    title,
    menu: [{ label: say(language, 'site-studies'), path: frontPath, here: false }],
    trail: [],
    warning: null,
    side: null,
    content: html`<h1>${title}</h1>
      <p class="lead">${say(language, `site-${kind}`)}</p>
      <p><a class="button" href="${localised(language, frontPath)}">${say(language, 'site-to-front')}</a></p>`,
  })
}
