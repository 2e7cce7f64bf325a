import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import { valueOf } from './field-values.ts'
import type { FormContext } from './item-type.ts'
import { fieldId, flag, itemDescription, labelledHtml, typedAttributes } from './form-parts.ts'
import type { ItemOf } from './item.ts'

/** A box of this many lines for a text of several lines. */
const lines = 5

/** The HTML of an open text. How many characters are left is told by the script; without it, how many there may be. */
export function textForm(item: ItemOf<'text'>, _offered: unknown, context: FormContext): Html {
  const { id, maxLength } = item
  const attributes = html`id="${fieldId(id)}" name="${id}" maxlength="${maxLength}" autocomplete="off"${typedAttributes(context, id, [...itemDescription(item, context).slice(0, 1), `b-${id}`])}${flag('required', item.required)}`
  const field = item.multiline
    ? html`<textarea rows="${lines}" ${attributes}>${'\n'}${valueOf(context, id)}</textarea>`
    : html`<input type="text" ${attributes} value="${valueOf(context, id)}">`
  return labelledHtml(
    item,
    context,
    html`${field}
<p class="bounds" id="b-${id}" data-count="${fieldId(id)}">${say(context.language, 'ask-characters', { limit: maxLength })}</p>`,
  )
}
