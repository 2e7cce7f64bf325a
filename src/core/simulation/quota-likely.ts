import type { Quota, QuotaClass } from './quota.ts'
import { valuesOf } from './quota-source.ts'
import type { Kind, Likely } from './likely-values.ts'
import { deviate } from './likely-values.ts'

/** The published quotas of one file, and whether they are of the wave itself. */
export type Precedent = { readonly quotas: ReadonlyMap<string, Quota>; readonly own: boolean }

/**
 * The share of those who answer that a class has in print: in the own column, in the total, or in another one. Amounts
 * differ more between groups than opinions do: what is printed of another group says nothing of them.
 */
function shareOf({ rows }: QuotaClass, columns: readonly string[], isAmount: boolean) {
  const marks = rows.flatMap((row) => row.marks).filter(({ statistic }) => statistic !== 'count')
  const own = marks.find(({ column }) => columns.includes(column))
  const found = own ?? marks.find(({ column }) => column === 'total') ?? (isAmount ? undefined : marks[0])
  return found === undefined ? null : { share: found.printed / 100, isOwn: own !== undefined }
}

/** A class that nobody chose in print is still chosen now and then by others. */
const least = 0.003

/** A share of which the odds are some times as large, by the logarithm of how many. */
function moved(share: number, by: number): number {
  const odds = (share / (1 - share)) * Math.exp(by)
  return share <= 0 || share >= 1 ? share : odds / (1 + odds)
}

/** The weights with those of the values at some places made to add up to a share, and the places. */
type Scaling = { readonly places: readonly number[]; readonly share: number }

function scaled(weights: readonly number[], scalings: readonly Scaling[]): readonly number[] {
  const known = Math.min(
    1,
    scalings.reduce((sum, { share }) => sum + share, 0),
  )
  const placed = new Set(scalings.flatMap(({ places }) => places))
  const rest = weights.reduce((sum, weight, place) => sum + (placed.has(place) ? 0 : weight), 0)
  const result = weights.map((weight, place) =>
    placed.has(place) || rest === 0 ? weight : (weight / rest) * Math.max(least, 1 - known),
  )
  for (const { places, share } of scalings) {
    const mass = places.reduce((sum, place) => sum + (weights[place] ?? 0), 0)
    for (const place of places) result[place] = (share * (weights[place] ?? 0)) / mass
  }
  return result
}

/**
 * How likely the values of a question are when figures about it were published: in this wave of some groups, or in another
 * wave. Those about whom nothing is printed answer much like those about whom something is, and waves much like each other.
 *
 * @example likelyAsPublished(likely, precedents, 'total')(gender, kind) // → [0.35, 0.64, 0.01]
 */
export const likelyAsPublished =
  (likely: Likely, precedents: readonly Precedent[], wave: string): Likely =>
  (variable, kind: Kind) => {
    const weights = likely(variable, kind)
    const values = valuesOf(variable)
    const isAmount = variable.kind !== 'single' && variable.kind !== 'multiple'
    const columns = kind.groups.map(({ id }) => id)
    const taken = new Set<number>()
    const scalings: Scaling[] = []
    for (const { quotas, own } of precedents) {
      for (const one of quotas.get(variable.id)?.classes ?? []) {
        const found = shareOf(one, columns, isAmount)
        if (found === null || one.values.some((value) => taken.has(value))) continue
        const inClass = new Set(one.values)
        const places = [...values.keys()].filter((place) => inClass.has(values[place] ?? -1))
        for (const value of one.values) taken.add(value)
        const words = [variable.id, String(one.values[0])]
        const group = kind.groups.reduce((sum, { id, weight }) => sum + weight * deviate(...words, 'group', id), 0)
        const by = (found.isOwn ? 0 : 0.25 * group) + (own ? 0 : 0.06 * deviate(...words, 'wave', wave))
        scalings.push({ places, share: Math.max(least, moved(found.share, by)) })
      }
    }
    if (variable.kind !== 'multiple') return scaled(weights, scalings)
    return weights.map((weight, place) => {
      const share = scalings.find(({ places }) => places.includes(place))?.share
      return share === undefined ? weight : Math.min(0.99, share)
    })
  }
