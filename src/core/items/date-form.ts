import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import { monthFields } from './fields.ts'
import { faultsOf, valueOf } from './field-values.ts'
import type { FormContext } from './item-type.ts'
import { describedBy, faultIdOf, fieldId, flag, groupHtml, itemDescription, labelledHtml } from './form-parts.ts'
import type { ItemOf } from './item.ts'
import { amountHtml, aroundAmount, boundsHtml } from './typed-field.ts'
import type { Variable } from './variable.ts'

function monthHtml(item: ItemOf<'date'>, own: Variable, context: FormContext): Html {
  const fields = monthFields(own.id)
  const part = (field: string, id: string, key: 'ask-month' | 'ask-year', length: number): Html =>
    html`<div class="field"><label for="${id}">${say(context.language, key)}</label>
<span class="amount"><input type="text" inputmode="numeric" id="${id}" name="${field}" value="${valueOf(context, field)}" size="${length}" maxlength="${length + 4}" autocomplete="off"${describedBy([`b-${own.id}`, faultIdOf(context, own.id)])}${faultsOf(context, own.id).length === 0 ? null : html` aria-invalid="true"`}${flag('required', item.required)}></span></div>
`
  return html`<div class="fields month">${part(fields.month, fieldId(own.id), 'ask-month', 2)}${part(fields.year, fieldId(fields.year), 'ask-year', 4)}</div>
<p class="bounds" id="b-${own.id}">${say(context.language, 'ask-bounds-month', { min: own.min ?? '', max: own.max ?? '' })}</p>`
}

/** The HTML of a year, or of a month and a year: typed, because a calendar is no way to go back twenty years. */
export function dateForm(item: ItemOf<'date'>, offered: readonly Variable[], context: FormContext): Html {
  const [own] = offered
  if (own === undefined) return groupHtml(item, context, null)
  if (own.kind === 'months') return groupHtml(item, context, monthHtml(item, own, context))
  const describe = [...itemDescription(item, context).slice(0, 1), ...aroundAmount(own)]
  return labelledHtml(
    item,
    context,
    html`<p class="field">${amountHtml(own, context, { required: item.required, describe })}${boundsHtml(own, context)}</p>`,
  )
}
