import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import { valueOf } from './field-values.ts'
import type { FormContext } from './item-type.ts'
import { codeMark, faultHtml, firstFieldId, flag, followHtml, groupHtml } from './form-parts.ts'
import type { ItemOf } from './item.ts'
import type { Variable } from './variable.ts'

const rowId = (variable: string): string => `r-${variable}`
const columnId = (item: string, code: number): string => `c-${item}-${code}`

function rowHtml(item: ItemOf<'matrix'>, own: Variable, offered: readonly Variable[], context: FormContext): Html {
  const row = item.rows.find(({ code }) => `${item.id}.${code}` === own.id)
  const text = offered.find(({ id }) => id === `${own.id}.text`)
  const namely =
    row?.open === undefined || row.open === true ? say(context.language, 'ask-namely') : context.words(row.open)
  const cells = own.codes.map(
    ({ code, label }, index) =>
      html`<td><label><input type="radio"${firstFieldId(own.id, index)} name="${own.id}" value="${code}" aria-labelledby="${rowId(own.id)} ${columnId(item.id, code)}"${flag('checked', valueOf(context, own.id) === String(code))}><span>${context.words(label)}</span></label></td>`,
  )
  return html`<tr><th scope="row"><span id="${rowId(own.id)}">${context.words(own.label)}${codeMark(context, own.id)}</span>${faultHtml(context, own.id)}${
    text === undefined ? null : followHtml(context, text.id, namely, { maxLength: text.maxLength ?? 500, lines: 1 })
  }</th>${cells}</tr>
`
}

/** The HTML of a matrix: a table with a radio button per cell, each named by its row and its column. */
export const matrixForm = (item: ItemOf<'matrix'>, offered: readonly Variable[], context: FormContext): Html => {
  const rows = offered.filter(({ kind }) => kind === 'single')
  const heads = item.scale.map(
    ({ code, label }) =>
      html`<th scope="col" id="${columnId(item.id, code)}">${context.words(label)}${codeMark(context, code)}</th>`,
  )
  return groupHtml(
    item,
    context,
    html`<table class="grid">
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${rows.map((own) => rowHtml(item, own, offered, context))}</tbody>
</table>`,
  )
}
