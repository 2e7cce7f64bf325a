import type { ForeignCheck, Loss } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import type { JsonObject } from './json-parts.ts'
import { isObject, listIn, numberIn, textIn, wordsIn } from './json-parts.ts'

/** A name in a condition; braces would end it. */
const named = (name: string): string => `{${name.replaceAll(/[{}]/g, '')}}`

function validatorCheck(validator: JsonObject, name: string): ForeignCheck | null {
  const [min, max] = [numberIn(validator, 'minValue'), numberIn(validator, 'maxValue')]
  const [fewest, most] = [numberIn(validator, 'minCount'), numberIn(validator, 'maxCount')]
  const between = (what: string, low: number | null, high: number | null): string =>
    [low === null ? [] : [`${what} >= ${low}`], high === null ? [] : [`${what} <= ${high}`]].flat().join(' and ')
  const type = textIn(validator, 'type').replace(/validator$/, '')
  const expression =
    type === 'numeric'
      ? between(named(name), min, max)
      : type === 'answercount'
        ? between(named(`${name}.length`), fewest, most)
        : type === 'expression'
          ? textIn(validator, 'expression')
          : ''
  const level = textIn(validator, 'notificationType')
  return expression === ''
    ? null
    : {
        expression,
        message: wordsIn(validator, 'text'),
        level: level === 'warning' || level === 'info' ? 'soft' : 'hard',
      }
}

/**
 * The checks of a question of the survey library, and those that cannot be taken over.
 *
 * @example surveyjsChecks({ maxSelectedChoices: 2 }, 'food').checks[0]?.expression // → '{food.length} <= 2'
 */
export function surveyjsChecks(
  question: JsonObject,
  name: string,
): { readonly checks: readonly ForeignCheck[]; readonly losses: readonly Loss[] } {
  const validators = listIn(question, 'validators').filter(isObject)
  const made = validators.map((validator) => ({ validator, check: validatorCheck(validator, name) }))
  const [fewest, most] = [numberIn(question, 'minSelectedChoices') ?? 0, numberIn(question, 'maxSelectedChoices') ?? 0]
  const counts = [
    fewest > 0 ? `${named(`${name}.length`)} >= ${fewest}` : '',
    most > 0 ? `${named(`${name}.length`)} <= ${most}` : '',
  ]
  return {
    checks: [
      ...counts.flatMap((expression): readonly ForeignCheck[] =>
        expression === '' ? [] : [{ expression, message: {}, level: 'hard' }],
      ),
      ...made.flatMap(({ check }) => check ?? []),
    ],
    losses: made.flatMap(({ validator, check }) =>
      check === null
        ? [
            notSupported('check', 'quest-check-kind', JSON.stringify(validator), {
              kind: textIn(validator, 'type'),
            }),
          ]
        : [],
    ),
  }
}
