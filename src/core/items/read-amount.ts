import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from './excerpt.ts'
import type { Variable } from './variable.ts'

/** Digits with perhaps a decimal sign; no exponents, no digits of other scripts. */
const amount = /^(?<sign>-?)(?<whole>\d{1,9})(?:[.,](?<fraction>\d{1,6}))?$/

/**
 * The number that a respondent typed for a scale, number or year, or why it is not accepted. A comma and a point both
 * count as the decimal sign. `1.000` can be a thousand or one with three decimals: it is refused rather than guessed,
 * unless the variable has three decimals. The reason speaks of what the variable can have: of thousands only where they
 * are within its bounds, of decimals only where it has some.
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
  const { min, max, decimals } = variable
  const bounds = { min: min ?? '–∞', max: max ?? '∞' }
  const isWithin = (value: number): boolean => (min === null || value >= min) && (max === null || value <= max)
  const [unread, tooFine] =
    decimals === 0
      ? (['answer-not-digits', 'answer-not-whole'] as const)
      : (['answer-not-a-number', 'answer-too-many-decimals'] as const)
  const parts = amount.exec(given)?.groups
  if (parts === undefined) return refuse(unread, { ...bounds, decimals })
  const { sign = '', whole = '', fraction = '' } = parts
  if (fraction.length === 3 && decimals < 3) {
    const thousands = Number(sign + whole + fraction)
    if (isWithin(thousands)) return refuse('answer-thousands', { whole: thousands })
    return decimals === 0 ? refuse(unread, bounds) : refuse(tooFine, { decimals })
  }
  if (fraction.replace(/0+$/, '').length > decimals) return refuse(tooFine, { decimals })
  // Adding 0 makes -0 an ordinary 0.
  const value = Number(`${sign}${whole}.${fraction}`) + 0
  if (!isWithin(value)) return refuse('answer-out-of-bounds', bounds)
  return { value, issues: [] }
}
