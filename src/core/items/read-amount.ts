import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Variable } from './variable.ts'

/**
 * The number that a respondent typed for a scale, number or year, or why it is not accepted.
 * A comma and a point both count as the decimal sign; signs for thousands are refused rather than guessed.
 *
 * @example readAmount(hours, '37,5') // → { value: 37.5, issues: [] } when the variable has one decimal
 */
export function readAmount(
  variable: Variable,
  given: string,
): { readonly value?: number; readonly issues: readonly Issue[] } {
  const refuse = (code: Issue['code'], values: Issue['values'] = {}) => ({
    issues: [issue(code, [variable.id], { given, ...values })],
  })
  if (!/^-?\d{1,9}(?:[.,]\d{1,6})?$/.test(given)) return refuse('answer-not-a-number')
  const value = Number(given.replace(',', '.'))
  const scaled = value * 10 ** variable.decimals
  if (Math.abs(scaled - Math.round(scaled)) > 1e-9) {
    return variable.decimals === 0
      ? refuse('answer-not-whole')
      : refuse('answer-too-many-decimals', { decimals: variable.decimals })
  }
  const { min, max } = variable
  if ((min !== null && value < min) || (max !== null && value > max)) {
    return refuse('answer-out-of-bounds', { min: min ?? '–∞', max: max ?? '∞' })
  }
  return { value, issues: [] }
}
