import { html, type Html } from '../html.ts'
import type { FormContext } from './item-type.ts'
import { codeMark, faultHtml, fieldId, groupHtml, itemDescription, labelledHtml } from './form-parts.ts'
import type { ItemOf } from './item.ts'
import { amountHtml, aroundAmount, boundsHtml } from './typed-field.ts'
import type { Variable } from './variable.ts'

/** The HTML of an item with amounts: the question labels one field; several have labels of their own. */
export function numberForm(item: ItemOf<'number'>, offered: readonly Variable[], context: FormContext): Html {
  const [first] = offered
  if (first !== undefined && first.id === item.id) {
    const describe = [...itemDescription(item, context).slice(0, 1), ...aroundAmount(first)]
    return labelledHtml(
      item,
      context,
      html`<p class="field">${amountHtml(first, context, { required: item.required, describe })}${boundsHtml(first, context)}</p>`,
    )
  }
  const fields = offered.map(
    (
      own,
    ) => html`<div class="field"><label for="${fieldId(own.id)}">${context.words(own.label)}${codeMark(context, own.id)}</label>${faultHtml(context, own.id)}
${amountHtml(own, context, { describe: aroundAmount(own) })}${boundsHtml(own, context)}</div>
`,
  )
  return groupHtml(item, context, html`<div class="fields">${fields}</div>`)
}
