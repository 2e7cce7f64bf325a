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
} as const satisfies Record<string, MessageKey>

/** The names of the sentences about the connection and the store. */
const connection = ['sending', 'offline', 'online', 'unstored', 'stored'] as const

/** The names of the sentences about answers. */
const answers = ['clear', 'unset'] as const

/** The sentences that each kind of page needs. With `saved` among them the script keeps drafts. */
const needed = {
  questions: ['saved', ...connection, ...answers],
  preview: answers,
  buttons: connection,
} as const

/**
 * The sentences that the script says, as attributes of the form: of a page of questions, of one that
 * researchers look at, or of a page that is only sent.
 *
 * @example spokenOf('questions', 'en') // → 'data-saved="Saved" data-sending="Sending …" …'
 */
export const spokenOf = (page: keyof typeof needed, language: Language): Html =>
  html`${needed[page].map((name, index) => [index === 0 ? null : ' ', html`data-${name}="${say(language, sentences[name])}"`])}`

/** Where the script says them: outside the form, which is busy while it is sent. */
export const statusLine: Html = html`<p class="status" id="status" role="status"></p>`
