import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from './excerpt.ts'
import type { Variable } from './variable.ts'

/** Digits with perhaps a decimal sign; no exponents, no digits of other scripts. */
const amount = /^(?<sign>-?)(?<whole>\d{1,9})(?:[.,](?<fraction>\d{1,6}))?$/

/**
 * The number that a respondent typed for a scale, number or year, or why it is not accepted. A comma and a point both
 * count as the decimal sign. `1.000` can be a thousand or one with three decimals: it is refused rather than guessed,
 * unless the variable has three decimals.
 *
 * @example readAmount(hours, '37,5') // → { value: 37.5, issues: [] } when the variable has one decimal
 */
export function readAmount(
  variable: Variable,
  given: string,
): { readonly value?: number; readonly issues: readonly Issue[] } {
  const refuse = (code: Issue['code'], values: Issue['values'] = {}) => ({
    issues: [issue(code, [variable.id], { given: excerpt(given), ...values })],
  })
  const parts = amount.exec(given)?.groups
  if (parts === undefined) return refuse('answer-not-a-number')
  const { min, max, decimals } = variable
  const fraction = parts['fraction'] ?? ''
  if (fraction.length === 3 && decimals < 3) return refuse('answer-thousands')
  if (fraction.replace(/0+$/, '').length > decimals) {
    return decimals === 0 ? refuse('answer-not-whole') : refuse('answer-too-many-decimals', { decimals })
  }
  // Adding 0 makes -0 an ordinary 0.
  const value = Number(`${parts['sign'] ?? ''}${parts['whole'] ?? ''}.${fraction}`) + 0
  if ((min !== null && value < min) || (max !== null && value > max)) {
    return refuse('answer-out-of-bounds', { min: min ?? '–∞', max: max ?? '∞' })
  }
  return { value, issues: [] }
}
