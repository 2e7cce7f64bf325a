import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { excerpt } from '../items/excerpt.ts'
import { typeOf } from '../items/item-types.ts'
import type { Variable } from '../items/variable.ts'
import { closestName } from '../rule/closest-name.ts'
import type { LikelyAmount, Spread } from './likely-schema.ts'
import type { Edition } from './study.ts'

/** Every variable that some wave has, and every column of a roster. */
const variablesIn = ({ blocks }: Edition): readonly Variable[] =>
  blocks.flatMap(({ pages }) =>
    pages.flatMap(({ items }) =>
      items.flatMap((item) => typeOf(item).variables(item)).flatMap((one) => [one, ...one.columns]),
    ),
  )

const isTime = ({ kind }: Variable): boolean => kind === 'year' || kind === 'months'

const isAmount = (variable: Variable): boolean => variable.kind === 'number' || isTime(variable)

const isRising = ({ low, middle, high }: Spread): boolean => low <= middle && middle <= high

/**
 * Issues about how made-up amounts are said to be spread: of what is no amount, twice, upside down, or counted from what is
 * not described above it. Only what stands above can be counted from, so that nothing is counted in circles.
 *
 * @example checkLikely([{ of: 'agee', low: 25, middle: 31, high: 45 }], editions)[0]?.values // → { name: 'agee', … }
 */
export function checkLikely(
  amounts: readonly LikelyAmount[],
  editions: ReadonlyMap<string, Edition>,
): readonly Issue[] {
  const all = [...editions.values()].flatMap(variablesIn)
  const known = new Map(all.map((one) => [one.id, one]))
  const columns = new Set(all.flatMap((one) => one.columns.map(({ id }) => id)))
  const names = all.filter(isAmount).map(({ id }) => id)
  const times = new Set(all.filter(isTime).map(({ id }) => id))
  return amounts.flatMap((amount, index): readonly Issue[] => {
    const path = ['likely', 'amounts', index]
    const above = new Set(amounts.slice(0, index).map(({ of }) => of))
    const variable = known.get(amount.of)
    const suggestion = closestName(amount.of, names)
    const { after, since, next } = amount
    const references = (['after', 'since', 'within'] as const).flatMap((key) => {
      const name = amount[key]
      return name === undefined ? [] : [{ key, name }]
    })
    return [
      ...(variable === undefined
        ? [
            suggestion === undefined
              ? issue('likely-unknown', [...path, 'of'], { name: excerpt(amount.of) })
              : issue('likely-unknown-suggestion', [...path, 'of'], { name: excerpt(amount.of), suggestion }),
          ]
        : isAmount(variable)
          ? []
          : [issue('likely-no-amount', [...path, 'of'], { name: amount.of })]),
      ...(above.has(amount.of) ? [issue('likely-twice', [...path, 'of'], { name: amount.of })] : []),
      ...(isRising(amount) ? [] : [issue('likely-order', [...path, 'middle'])]),
      ...(next === undefined || isRising(next) ? [] : [issue('likely-order', [...path, 'next', 'middle'])]),
      ...(next === undefined || columns.has(amount.of) ? [] : [issue('likely-no-column', [...path, 'next'])]),
      ...(after !== undefined && since !== undefined ? [issue('likely-two-origins', [...path, 'since'])] : []),
      ...references
        .filter(({ name }) => !above.has(name))
        .map(({ key, name }) => issue('likely-not-above', [...path, key], { name: excerpt(name) })),
      ...references
        .filter(({ key, name }) => key !== 'after' && known.has(name) && !times.has(name))
        .map(({ key, name }) => issue('likely-no-time', [...path, key], { key, name })),
    ]
  })
}
