import { formatNumber } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import { valueOf } from './field-values.ts'
import type { FormContext } from './item-type.ts'
import { fieldId, flag, typedAttributes } from './form-parts.ts'
import type { Variable } from './variable.ts'

/** The digits of a year. */
const yearLength = 4

/** The most characters that an amount can have: sign, digits, decimal sign and decimals. */
const amountLength = ({ min, max, decimals }: Variable): number =>
  Math.max(...[min ?? 0, max ?? 0].map((bound) => String(Math.trunc(bound)).length)) +
  (decimals === 0 ? 0 : decimals + 1)

const boundsId = (field: string): string => `b-${field}`

/** What may be typed, in words: the bounds of an amount or a year. */
export function boundsText({ kind, min, max, decimals }: Variable, { language }: FormContext): string {
  const print = (value: number | null): string =>
    value === null
      ? ''
      : kind === 'number'
        ? formatNumber(value, Number.isInteger(value) ? 0 : decimals, language)
        : String(value)
  return say(language, kind === 'number' ? 'ask-bounds' : 'ask-bounds-year', { min: print(min), max: print(max) })
}

/** A field for an amount or a year, with its unit; `field` is its name, for a roster another than the variable's. */
export function amountHtml(
  variable: Variable,
  context: FormContext,
  {
    field = variable.id,
    required = false,
    labelledBy = null,
    describe = [],
  }: {
    readonly field?: string
    readonly required?: boolean
    readonly labelledBy?: string | null
    readonly describe?: readonly (string | null)[]
  },
): Html {
  const year = variable.kind === 'year'
  // Room for what is wrong, such as a thousands mark: the message about it says more than a key that does nothing.
  const length = year ? yearLength : amountLength(variable)
  return html`<span class="amount"><input type="text" inputmode="${variable.decimals > 0 ? 'decimal' : 'numeric'}" id="${fieldId(field)}" name="${field}" value="${valueOf(context, field)}" size="${Math.max(length, yearLength)}" maxlength="${length + 4}" autocomplete="off"${labelledBy === null ? null : html` aria-labelledby="${labelledBy}"`}${typedAttributes(context, field, describe)}${flag('required', required)}>${
    variable.unit === null ? null : html` <span class="unit" id="u-${field}">${context.words(variable.unit)}</span>`
  }</span>`
}

/** The bounds of a field in a small line, to which the field refers. */
export const boundsHtml = (variable: Variable, context: FormContext): Html =>
  html` <span class="bounds" id="${boundsId(variable.id)}">${boundsText(variable, context)}</span>`

/** The ids of what stands around an amount: its unit and its bounds. */
export const aroundAmount = (variable: Variable): readonly (string | null)[] => [
  variable.unit === null ? null : `u-${variable.id}`,
  boundsId(variable.id),
]
