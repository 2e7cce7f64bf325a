import { html, type Html } from '../html.ts'
import { valueOf } from './field-values.ts'
import type { FormContext } from './item-type.ts'
import { codeMark, describedBy, faultHtml, faultIdOf, firstFieldId, flag, groupHtml } from './form-parts.ts'
import type { ItemOf } from './item.ts'
import type { Variable } from './variable.ts'

function rowHtml(own: Variable, context: FormContext): Html {
  const { id, min, max, ends } = own
  const [low, high] = [min ?? 1, max ?? 10]
  const name = `r-${id}`
  const steps = Array.from({ length: high - low + 1 }, (_, index) => low + index).map(
    (step, index) =>
      html`<label><input type="radio"${firstFieldId(id, index)} name="${id}" value="${step}"${flag('checked', valueOf(context, id) === String(step))}><span>${step}</span></label>`,
  )
  const end = (which: 'low' | 'high', step: number): Html | null =>
    ends === null
      ? null
      : html`<span class="${which}" id="${which}-${id}"><b>${step}</b> ${context.words(ends[which])}</span>`
  return html`<div class="scale" role="radiogroup" aria-labelledby="${name}"${describedBy([ends === null ? null : `low-${id}`, ends === null ? null : `high-${id}`, faultIdOf(context, id)])}>
<p class="row" id="${name}">${context.words(own.label)}${codeMark(context, id)}</p>${faultHtml(context, id)}
<div class="steps">${steps}</div>
<p class="ends">${end('low', low)} ${end('high', high)}</p>
</div>
`
}

/** The HTML of a slider: per row a button for every grade. Nothing is chosen beforehand. */
export const sliderForm = (item: ItemOf<'slider'>, offered: readonly Variable[], context: FormContext): Html =>
  groupHtml(
    item,
    context,
    offered.map((own) => rowHtml(own, context)),
  )
