import { html, type Html } from '../../html.ts'
import { say, type MessageKey } from '../../messages/say.ts'
import type { Language } from '../../text.ts'

/** The sentences that the script says. */
const sentences = {
  saved: 'ask-saved',
  sending: 'ask-sending',
  offline: 'ask-offline',
  online: 'ask-online',
  unstored: 'ask-unstored',
  stored: 'ask-stored',
  clear: 'ask-clear',
  unset: 'ask-unset',
  left: 'ask-characters-left',
  copied: 'ask-later-copied',
} as const satisfies Record<string, MessageKey>

/** What the script says, by name, in one language. */
export type Sentences = Readonly<Record<keyof typeof sentences, string>>

/**
 * The sentences that the script says. They are in the script of each language and not in the pages: they would be in every
 * page, and are needed when there is no connection.
 *
 * @example sentencesOf('en').saved // → 'Saved'
 */
export function sentencesOf(language: Language): Sentences {
  const said = Object.entries(sentences).map(([name, key]) => [name, say(language, key)] as const)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the names are those of the list above
  return Object.fromEntries(said) as Sentences
}

/**
 * The address of the script of the pages in a language.
 *
 * @example scriptPath('nl') // → '/assets/ask.nl.js'
 */
export const scriptPath = (language: Language): string => `/assets/${scriptName(language)}`

/** The name of the script of the pages in a language. */
export const scriptName = (language: Language): string => `ask.${language}.js`

/** Where the script says them: outside the form, which is busy while it is sent. */
export const statusLine: Html = html`<p class="status" id="status" role="status"></p>`
