import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Organisation, Study } from '../../study/study.ts'
import type { Language } from '../../text.ts'

/** What pages tell of a study: what it is called and who asks. */
export type AskStudy = Pick<Study, 'title' | 'organisation'>

/** Each way to reach an organisation, as a link where there is something to follow. */
function waysOf({ contact }: Organisation, language: Language): readonly Html[] {
  const { email, url, address } = contact
  return [
    ...(email === undefined ? [] : [html`<a href="mailto:${email}">${email}</a>`]),
    ...(url === undefined
      ? []
      : [html`<a href="${url}" rel="noreferrer">${url.replaceAll(/^https?:\/\/|\/$/g, '')}</a>`]),
    ...(address === undefined ? [] : [html`${address[language]}`]),
  ]
}

/** The ways to reach an organisation, one to a line. */
export const contactLines = (organisation: Organisation, language: Language): readonly Html[] =>
  waysOf(organisation, language).map((way) => html`<p>${way}</p>\n`)

/**
 * One line with whom to ask about a study and how to reach them; nothing where the study does not say.
 *
 * @example contactHtml(study, 'nl') // → '<p class="contact">Vragen? De Lunchtafel: <a href="mailto:…'
 */
export function contactHtml({ organisation }: AskStudy, language: Language): Html | null {
  if (organisation === null) return null
  const ways = waysOf(organisation, language).map((way, index) => (index === 0 ? way : html`, ${way}`))
  return html`<p class="contact">${say(language, 'ask-contact', { name: organisation.name[language] })} ${ways}</p>\n`
}
