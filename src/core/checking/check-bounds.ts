import type { Issue } from '../issue.ts'
import type { Item } from '../items/item.ts'
import type { Finding } from './finding.ts'
import { finding } from './finding.ts'
import type { PlacedItem } from './placed-page.ts'

type Path = Issue['path']

/** An amount as a study file gives it. */
type Amount = {
  readonly min: number
  readonly max: number
  readonly decimals: number
  readonly unit?: { readonly nl: string; readonly en: string } | undefined
}

/** The amounts that an item asks for, with the path to each. */
function amountsOf(item: Item): readonly (readonly [Path, Amount])[] {
  switch (item.type) {
    case 'number':
      return item.fields.map((field, index) => [['fields', index], field] as const)
    case 'roster':
      return item.columns.flatMap((column, index) =>
        column.type === 'number' ? [[['columns', index], column] as const] : [],
      )
    case 'single':
    case 'multiple':
    case 'matrix':
    case 'slider':
    case 'date':
    case 'text':
    case 'choice-because':
    case 'note':
      return []
  }
}

/** The most that can be of some units, by how they are written. */
const most: readonly (readonly [RegExp, number])[] = [
  [/^(?:%|procent|percent|per cent)$/i, 100],
  [/^(?:uur|uren) per week$|^hours? (?:a|per) week$/i, 168],
  [/^(?:uur|uren) per dag$|^hours? (?:a|per) day$/i, 24],
  [/^dagen per week$|^days (?:a|per) week$/i, 7],
]

/**
 * Findings about the bounds of amounts: no number lies between them, one cannot be filled in itself, or it is more than
 * there can be of the unit.
 *
 * @example checkBounds(share)[0]?.code // → 'no-value', for whole numbers from 0.2 to 0.8
 */
export const checkBounds = ({ item, path }: PlacedItem): readonly Finding[] =>
  amountsOf(item).flatMap(([place, { min, max, decimals, unit }]) => {
    const own = [...path, ...place]
    const grid = 10 ** decimals
    const values = { id: item.id, min, max, decimals }
    if (Math.ceil(nearWhole(min * grid)) > Math.floor(nearWhole(max * grid)))
      return [finding('no-value', [...own, 'max'], values)]
    const off = (['min', 'max'] as const)
      .filter((bound) => !Number.isInteger(nearWhole({ min, max }[bound] * grid)))
      .map((bound) => finding('bound-off-grid', [...own, bound], { ...values, bound: { min, max }[bound] }))
    const limit = unit === undefined ? undefined : most.find(([form]) => form.test(unit.nl) || form.test(unit.en))?.[1]
    const odd = limit !== undefined && max > limit
    return [
      ...off,
      ...(odd && unit !== undefined
        ? [finding('odd-bound', [...own, 'max'], { ...values, limit, unit: unit.nl })]
        : []),
    ]
  })

/** A number of which the error of a multiplication is taken away: 0.29 × 100 is 29. */
const nearWhole = (number: number): number =>
  Math.abs(number - Math.round(number)) < 1e-6 ? Math.round(number) : number
