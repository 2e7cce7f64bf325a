import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'

/** A message to nobody yet, with the address in it. Its subject tells nobody who sees it in passing what it is about. */
function mailto(address: string, language: Language): string {
  const body = say(language, 'ask-later-mail-body', { address }).replaceAll('\n', '\r\n')
  return `mailto:?subject=${encodeURIComponent(say(language, 'ask-later-mail-subject'))}&body=${encodeURIComponent(body)}`
}

/**
 * The address by which a respondent goes on later, whole, with ways to keep it. The script shows the button that copies.
 *
 * @example laterAddressHtml('https://…', 'en') // → '<p class="address" …'
 */
export const laterAddressHtml = (address: string, language: Language): Html =>
  html`<p class="address" id="address">${address}</p>
<p class="buttons"><button type="button" class="button plain" id="copy" hidden>${say(language, 'ask-later-copy')}</button>
<a class="button plain" href="${mailto(address, language)}">${say(language, 'ask-later-mail')}</a></p>
<p id="copied" role="status"></p>
`
