import { missingReasons } from '../../dataset/missing.ts'
import type { Variable } from '../../items/variable.ts'
import { say } from '../../messages/say.ts'
import type { FileVariable } from '../data-file.ts'
import type { Language } from '../../text.ts'

/**
 * The number that stands for the first reason of a missing answer in an exported column, the others right below it: -1
 * to -4, or below the lowest amount that can be given.
 *
 * @example firstReason(temperature) // → -31, where it can be -30
 */
export const firstReason = ({ min }: Pick<Variable, 'min'>): number =>
  min !== null && min < 0 ? Math.floor(min) - 1 : -1

/**
 * The number that is exported for a reason (1 not asked … 4 declined).
 *
 * @example reasonCode(age, 2) // → -2, skipped
 */
export const reasonCode = (variable: Pick<Variable, 'min'>, reason: number): number =>
  firstReason(variable) + 1 - reason

/**
 * The labels of the numbers that stand for missing answers.
 *
 * @example reasonLabels(age, 'en')[0] // → { value: -1, label: 'not asked' }
 */
export const reasonLabels = (variable: Pick<Variable, 'min'>, language: Language): FileVariable['labels'] =>
  missingReasons.map((reason, index) => ({
    value: reasonCode(variable, index + 1),
    label: say(language, `dataset-${reason}`),
  }))
