import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from '../items/excerpt.ts'
import { typeOf } from '../items/item-types.ts'
import { closestName } from '../rule/closest-name.ts'
import type { Edition } from './study.ts'

/** Every variable of an edition, those that a wave does not ask among them. */
const variablesIn = ({ blocks, derived }: Edition): readonly string[] => [
  ...blocks.flatMap(({ pages }) =>
    pages.flatMap(({ items }) =>
      items.flatMap((item) =>
        typeOf(item)
          .variables(item)
          .map(({ id }) => id),
      ),
    ),
  ),
  ...derived.flatMap(({ variables }) => variables.map(({ variable }) => variable.id)),
]

/**
 * Issues about variables that the study says to identify somebody, and that no wave has: a slip here would let answers
 * leave that should not.
 *
 * @example checkIdentifying(['agee'], editions)[0]?.values // → { name: 'agee', suggestion: 'age' }
 */
export function checkIdentifying(
  identifying: readonly string[],
  editions: ReadonlyMap<string, Edition>,
): readonly Issue[] {
  const known = new Set([...editions.values()].flatMap(variablesIn))
  return identifying.flatMap((name, index) => {
    if (known.has(name)) return []
    const path = ['study', 'identifying', index]
    const suggestion = closestName(name, [...known])
    return [
      suggestion === undefined
        ? issue('study-identifying', path, { name: excerpt(name) })
        : issue('study-identifying-suggestion', path, { name: excerpt(name), suggestion }),
    ]
  })
}
