import { html, type Html } from '../html.ts'
import type { FormContext } from './item-type.ts'
import { codeMark, itemId } from './form-parts.ts'
import type { ItemOf } from './item.ts'

/** The HTML of a note: its paragraphs. */
export const noteForm = (item: ItemOf<'note'>, _offered: unknown, context: FormContext): Html =>
  html`<div class="note" id="${itemId(item.id)}">${context
    .words(item.text)
    .split(/\n\s*\n|\n/)
    .map((paragraph) => html`<p>${paragraph}</p>`)}${codeMark(context, item.id)}</div>
`
