import { html, raw, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Text } from '../text.ts'
import { valuesOf } from './field-values.ts'
import type { FormContext } from './item-type.ts'
import { codeMark, firstFieldId, flag, followHtml } from './form-parts.ts'
import type { Code, Variable } from './variable.ts'

/** An option of an item that may open a text. */
type Opening = {
  readonly code: number
  readonly open?: true | Text | undefined
  readonly because?: Text | undefined
}

/** The offered codes in the order in which the respondent sees them; exclusive ones and unknown ones stay behind. */
function inOrder(codes: readonly Code[], order: readonly number[] | null): readonly Code[] {
  if (order === null) return codes
  const place = (code: number): number => (order.includes(code) ? order.indexOf(code) : order.length)
  return codes.toSorted((a, b) => place(a.code) - place(b.code))
}

/** The text that an option opens, or `null`. The label of a text without words of its own is "namely". */
function followOf(option: Opening | undefined, offered: readonly Variable[], own: Variable, context: FormContext) {
  const written = option?.because ?? option?.open
  if (option === undefined || written === undefined) return null
  const field = `${own.id}.${option.code}.${option.because === undefined ? 'text' : 'because'}`
  const variable = offered.find(({ id }) => id === field)
  if (variable === undefined) return null
  const label = written === true ? say(context.language, 'ask-namely') : context.words(written)
  const lines = option.because === undefined ? 1 : 3
  return followHtml(context, field, label, { maxLength: variable.maxLength ?? 500, lines })
}

/**
 * The options of an item as radio buttons or boxes, each with the text that it opens. The first has the id of the field,
 * so that messages lead there.
 *
 * @example optionsHtml(item.options, offered, context) // → '<div class="options">…'
 */
export function optionsHtml(
  options: readonly Opening[],
  offered: readonly Variable[],
  context: FormContext,
  required: boolean,
): Html | null {
  const [own] = offered
  if (own === undefined) return null
  const several = own.kind === 'multiple'
  const chosen = valuesOf(context, own.id)
  const rows = inOrder(own.codes, context.order).map((code, index) => {
    const follow = followOf(
      options.find((option) => option.code === code.code),
      offered,
      own,
      context,
    )
    return html`<div class="option${code.exclusive ? ' alone' : ''}"><label><input type="${several ? 'checkbox' : 'radio'}"${firstFieldId(own.id, index)} name="${own.id}" value="${code.code}"${flag('checked', chosen.includes(String(code.code)))}${flag('required', required && !several)}${code.exclusive ? raw(' data-alone') : null}><span>${context.words(code.label)}${codeMark(context, code.code)}</span></label>${follow}</div>
`
  })
  return html`<div class="options">
${rows}</div>`
}
