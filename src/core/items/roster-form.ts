import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import { valueOf, valuesOf } from './field-values.ts'
import type { FormContext } from './item-type.ts'
import { codeMark, faultHtml, fieldId, flag, groupHtml, typedAttributes } from './form-parts.ts'
import type { ItemOf } from './item.ts'
import { columnName, rosterField } from './fields.ts'
import { amountHtml, boundsText } from './typed-field.ts'
import type { Variable } from './variable.ts'

/**
 * How many rows of a roster are shown: those with something in them and one more, as far as there may be.
 *
 * @example rosterRows(jobs, context) // → 3, when two jobs were filled in
 */
export function rosterRows(own: Variable, context: FormContext): number {
  const most = own.max ?? 1
  const names = own.columns.map((column) => columnName(own.id, column))
  const isFilled = (row: number): boolean =>
    names.some((name) => valuesOf(context, rosterField(own.id, row, name)).some((value) => value.trim() !== ''))
  const numbers = Array.from({ length: most }, (_, index) => index + 1)
  return Math.min(most, Math.max(1, context.rows, (numbers.findLast(isFilled) ?? 0) + 1))
}

/** With more columns than this, a row is a card with labels on a wide screen too. */
const most = 4

const isBounded = ({ kind }: Variable): boolean => kind === 'number' || kind === 'year'

function cellHtml(column: Variable, field: string, labels: string, context: FormContext): Html {
  switch (column.kind) {
    case 'single':
      return html`<select id="${fieldId(field)}" name="${field}" aria-labelledby="${labels}"${typedAttributes(context, field)}><option value="">${say(context.language, 'ask-choose')}</option>${column.codes.map(
        ({ code, label }) =>
          html`<option value="${code}"${flag('selected', valueOf(context, field) === String(code))}>${context.words(label)}</option>`,
      )}</select>`
    case 'number':
    case 'year':
      return amountHtml(column, context, { field, labelledBy: labels, describe: [`b-${column.id}`] })
    case 'text':
    case 'multiple':
    case 'scale':
    case 'months':
    case 'roster':
      return html`<input type="text" id="${fieldId(field)}" name="${field}" maxlength="${column.maxLength ?? 200}" autocomplete="off" aria-labelledby="${labels}"${typedAttributes(context, field)} value="${valueOf(context, field)}">`
  }
}

function rowHtml(item: ItemOf<'roster'>, own: Variable, row: number, context: FormContext): Html {
  const name = `r-${own.id}-${row}`
  const cells = own.columns.map((column) => {
    const field = rosterField(own.id, row, columnName(own.id, column))
    return html`<td><span class="cell" aria-hidden="true">${context.words(column.label)}${isBounded(column) ? html` <span class="bounds">${boundsText(column, context)}</span>` : null}</span>${faultHtml(context, field)}${cellHtml(column, field, `${name} c-${column.id}`, context)}</td>`
  })
  return html`<tr><th scope="row" id="${name}">${context.words(item.row).replaceAll('{number}', String(row))}</th>${cells}</tr>
`
}

/** The HTML of a roster: a table with the rows that are filled in and an empty one, and a button for more. */
export function rosterForm(item: ItemOf<'roster'>, offered: readonly Variable[], context: FormContext): Html {
  const [own] = offered
  if (own === undefined) return groupHtml(item, context, null)
  const count = rosterRows(own, context)
  const heads = own.columns.map((column) => {
    return html`<th scope="col"><span id="c-${column.id}">${context.words(column.label)}${codeMark(context, column.id)}</span>${
      isBounded(column) ? html` <span class="bounds" id="b-${column.id}">${boundsText(column, context)}</span>` : null
    }</th>`
  })
  const rows = Array.from({ length: count }, (_, index) => rowHtml(item, own, index + 1, context))
  return groupHtml(
    item,
    context,
    html`<input type="hidden" name="_rows.${item.id}" value="${count}">
<table class="roster${own.columns.length > most ? ' many' : ''}" data-roster="${item.id}" data-most="${own.max ?? 1}" data-row="${context.words(item.row)}">
<thead><tr><td></td>${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>
${count < (own.max ?? 1) ? html`<p class="more"><button class="button plain" name="_do" value="add:${item.id}" formnovalidate>${say(context.language, 'ask-add-row')}</button></p>` : null}`,
  )
}
