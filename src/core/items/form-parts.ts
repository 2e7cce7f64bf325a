import { html, raw, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import { declineField } from './fields.ts'
import { faultsOf, valueOf, valuesOf } from './field-values.ts'
import type { FormContext } from './item-type.ts'
import type { Item } from './item.ts'

/** An item that asks something. */
type Question = Exclude<Item, { type: 'note' }>

/**
 * The id of the element in which a field is filled in; messages about it lead there.
 *
 * @example fieldId('0.2') // → 'f-0.2'
 */
export const fieldId = (field: string): string => `f-${field}`

/**
 * The id of the first of several fields that share a name, as an attribute; none for the others, to which nothing leads.
 *
 * @example firstFieldId('0.2', 0) // → the attribute `id="f-0.2"`
 */
export const firstFieldId = (field: string, index: number): Html | null =>
  index === 0 ? html` id="${fieldId(field)}"` : null

/**
 * The id of the part of the page that holds an item.
 *
 * @example itemId('0.2') // → 'q-0.2'
 */
export const itemId = (item: string): string => `q-${item}`

/** The id of what is said about a place. */
const faultId = (place: string): string => `e-${place}`
const helpId = (item: string): string => `h-${item}`

/**
 * An attribute that is there or not.
 *
 * @example flag('checked', true) // → the attribute `checked`
 */
export const flag = (name: 'checked' | 'required' | 'selected' | 'disabled', on: boolean): Html | null =>
  on ? raw(` ${name}`) : null

/**
 * The `aria-describedby` of an element, from the ids that are there; nothing when there are none.
 *
 * @example describedBy(['h-1', null]) // → the attribute `aria-describedby="h-1"`
 */
export function describedBy(ids: readonly (string | null)[]): Html | null {
  const there = ids.filter((id) => id !== null)
  return there.length === 0 ? null : html` aria-describedby="${there.join(' ')}"`
}

/**
 * The id under which something is said about a place, or `null` when nothing is.
 *
 * @example faultIdOf(context, '7.2') // → 'e-7.2'
 */
export const faultIdOf = (context: FormContext, place: string): string | null =>
  faultsOf(context, place).length === 0 ? null : faultId(place)

/**
 * What is wrong with a place, in a paragraph; nothing when all is well.
 *
 * @example faultHtml(context, '7.2') // → '<p class="fault" id="e-7.2">…</p>'
 */
export function faultHtml(context: FormContext, place: string): Html | null {
  const faults = faultsOf(context, place)
  if (faults.length === 0) return null
  return html`<p class="fault" id="${faultId(place)}"><span class="unseen">${say(context.language, 'ask-fault')} </span>${faults.join(' ')}</p>`
}

/** The attributes of a field that is typed in: what describes it, and whether it is wrong. */
export const typedAttributes = (context: FormContext, place: string, ids: readonly (string | null)[] = []): Html =>
  html`${describedBy([...ids, faultIdOf(context, place)])}${faultsOf(context, place).length === 0 ? null : raw(' aria-invalid="true"')}`

/** The name of a variable or the number of a code, in the preview for researchers only. */
export const codeMark = ({ codes }: FormContext, name: string | number): Html | null =>
  codes ? html` <code>${name}</code>` : null

/** The words of a question, with its marks. */
const questionHtml = (item: Question, context: FormContext): Html =>
  html`${context.words(item.text)}${item.required ? html` <span class="must">${say(context.language, 'ask-required')}</span>` : null}${codeMark(context, item.id)}`

const helpHtml = (item: Question, { words }: FormContext): Html | null =>
  item.help === undefined ? null : html`<p class="help" id="${helpId(item.id)}">${words(item.help)}</p>`

function declineHtml(item: Question, context: FormContext): Html | null {
  if (!item.decline) return null
  const field = declineField(item.id)
  const on = valuesOf(context, field).some((value) => value !== '')
  return html`<div class="option decline"><label><input type="checkbox" id="${fieldId(field)}" name="${field}" value="1"${flag('checked', on)}><span>${say(context.language, 'ask-decline')}</span></label></div>`
}

/** The ids that describe an item as a whole. */
export const itemDescription = (item: Question, context: FormContext): readonly (string | null)[] => [
  item.help === undefined ? null : helpId(item.id),
  faultIdOf(context, item.id),
]

/** An item of several fields: a group with the question as its name. */
export const groupHtml = (item: Question, context: FormContext, content: HtmlPart): Html =>
  html`<fieldset class="item ${item.type}" id="${itemId(item.id)}"${describedBy(itemDescription(item, context))}>
<legend>${questionHtml(item, context)}</legend>
${helpHtml(item, context)}${faultHtml(context, item.id)}${content}${declineHtml(item, context)}
</fieldset>
`

/** An item of one field that is typed in: the question is the label of the field. */
export const labelledHtml = (item: Question, context: FormContext, content: HtmlPart): Html =>
  html`<div class="item ${item.type}" id="${itemId(item.id)}">
<label class="question" for="${fieldId(item.id)}">${questionHtml(item, context)}</label>
${helpHtml(item, context)}${faultHtml(context, item.id)}${content}${declineHtml(item, context)}
</div>
`

/** A line of text that belongs to an option or a row. */
export const followHtml = (
  context: FormContext,
  field: string,
  label: string,
  { maxLength, lines }: { readonly maxLength: number; readonly lines: number },
): Html => {
  const attributes = html`id="${fieldId(field)}" name="${field}" maxlength="${maxLength}" autocomplete="off"${typedAttributes(context, field)}`
  return html`<div class="follow"><label for="${fieldId(field)}">${label}${codeMark(context, field)}</label>${faultHtml(context, field)}${
    lines > 1
      ? html`<textarea rows="${lines}" ${attributes}>${'\n'}${valueOf(context, field)}</textarea>`
      : html`<input type="text" ${attributes} value="${valueOf(context, field)}">`
  }</div>`
}
