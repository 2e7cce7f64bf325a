import { html, type Html } from '../../html.ts'
import { checkField } from '../../items/fields.ts'
import { fieldId, flag } from '../../items/form-parts.ts'
import type { Form } from '../../items/item-type.ts'
import { say } from '../../messages/say.ts'
import type { Language, Text } from '../../text.ts'
import type { AskedPage } from '../questionnaire.ts'
import type { Warning } from '../read-page.ts'

/**
 * The fields by which somebody let soft checks stand when the page was saved, as a form posts them.
 *
 * @example confirmedForm(page, ['1']) // → { 'check.hours.1': ['confirmed'] }
 */
export const confirmedForm = ({ id, checks = [] }: AskedPage, confirmed: readonly string[]): Form =>
  Object.fromEntries(
    checks.flatMap((check, index) =>
      confirmed.includes(check.id) ? [[checkField(id, index + 1), ['confirmed']] as const] : [],
    ),
  )

/** The soft checks that were let stand, so that they can be seen and taken back. */
export const confirmedWarnings = ({ id, checks = [] }: AskedPage, form: Form): readonly Warning[] =>
  checks.flatMap((check, index) => {
    const field = checkField(id, index + 1)
    return Object.hasOwn(form, field) ? [{ check: check.id, field, message: check.message }] : []
  })

/**
 * What looks odd on a page: each with a box to let it stand. It takes the focus when nothing is really wrong.
 *
 * @example warningsHtml(warnings, form, { language: 'nl', words, isNew: true }) // → '<fieldset class="warnings" …'
 */
export function warningsHtml(
  warnings: readonly Warning[],
  form: Form,
  {
    language,
    words,
    isNew,
  }: { readonly language: Language; readonly words: (text: Text) => string; readonly isNew: boolean },
): Html | null {
  if (warnings.length === 0) return null
  return html`<fieldset class="item warnings" id="warnings" tabindex="-1"${isNew ? html` autofocus` : null}><legend>${say(language, 'ask-sure')}</legend>
${warnings.map(
  ({ field, message }) =>
    html`<p>${words(message)}</p><div class="option"><label><input type="checkbox" id="${fieldId(field)}" name="${field}" value="confirmed"${flag('checked', Object.hasOwn(form, field))}><span>${say(language, 'ask-sure-confirm')}</span></label></div>`,
)}</fieldset>
`
}
