import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'

/** The field of a button that says which token a form was first posted with. */
export const againField = '_again'

/** Where a form is posted again, and the token that it was first posted with. */
export type PostAgain = { readonly address: (language: Language) => string; readonly token: string }

/**
 * A button for the same page in another language, where the page is the answer to a post: it posts the form `again` once
 * more, with the token that it came with, so that the answer is the same.
 *
 * @example againButton({ address, token })('en') // → '<button class="language" form="again" formaction="/en/…'
 */
export const againButton =
  ({ address, token }: PostAgain) =>
  (other: Language): Html =>
    html`<button class="language" form="again" formaction="${address(other)}" name="${againField}" value="${token}" lang="${other}">${say(other, 'ask-this-language')}</button>`
