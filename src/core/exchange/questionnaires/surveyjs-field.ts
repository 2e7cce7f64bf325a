import type { ForeignField, Words } from './foreign-item.ts'
import type { JsonObject } from './json-parts.ts'
import { numberIn, textIn, wordsOr } from './json-parts.ts'

/**
 * The text of a question; the survey library shows its name where it has none.
 *
 * @example titleOf({ name: 'age' }) // → { '': 'age' }
 */
export const titleOf = (question: JsonObject): Words => wordsOr(question, 'title', { '': textIn(question, 'name') })

/** How many decimals a step has: `0.05` has two. */
const decimalsOf = (step: string): number => Math.min(6, /\.(\d+)$/.exec(step)?.[1]?.length ?? 0)

/**
 * A field of an amount as the survey library writes it.
 *
 * @example fieldOf({ min: 0, max: 80, step: 0.5 }, 'week', { '': 'Hours' }).decimals // → 1
 */
export const fieldOf = (question: JsonObject, value: string, label: Words): ForeignField => ({
  value,
  label,
  min: numberIn(question, 'min'),
  max: numberIn(question, 'max'),
  decimals: decimalsOf(textIn(question, 'step')),
})

/**
 * The longest text, or `null` without a limit, which the survey library writes as -1.
 *
 * @example lengthOf({ maxLength: -1 }) // → null
 */
export const lengthOf = (question: JsonObject): number | null => {
  const length = numberIn(question, 'maxLength')
  return length !== null && length > 0 ? length : null
}

/**
 * The conditions under which a question, panel or page is shown.
 *
 * @example conditionsOf({ visibleIf: '{a} = 1', visible: false }) // → ['{a} = 1', 'false']
 */
export function conditionsOf(element: JsonObject): readonly string[] {
  const when = textIn(element, 'visibleIf')
  return [...(when === '' ? [] : [when]), ...(element['visible'] === false ? ['false'] : [])]
}
