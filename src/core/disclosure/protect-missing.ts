import type { ItemMissing } from '../dataset/missing-per-item.ts'
import { missingReasons } from '../dataset/missing.ts'
import type { MissingReason } from '../dataset/missing.ts'
import type { ProfileId } from './profiles.ts'
import { profiles } from './profiles.ts'

/** Why a question was not answered, as it may be published; `null` stands for a few people. */
export type PublicItemMissing = Pick<ItemMissing, 'item' | 'block'> & {
  readonly answered: number | null
  readonly missing: { readonly [Reason in MissingReason]: number | null }
}

/**
 * Why questions were not answered, with the counts of few people hidden. Where one count is hidden, the next smallest is
 * hidden too: all of them together are the respondents of the wave, whose number is known.
 */
export function protectMissing(items: readonly ItemMissing[], profileId: ProfileId): readonly PublicItemMissing[] {
  const { smallestCell } = profiles[profileId]
  return items.map(({ item, block, answered, missing }) => {
    const counts = [answered, ...missingReasons.map((reason) => missing[reason])]
    const small = counts.filter((count) => count > 0 && count < smallestCell)
    const above = counts.filter((count) => count >= smallestCell && count > 0).toSorted((a, b) => a - b)
    const limit = small.length === 1 ? (above[0] ?? smallestCell) : smallestCell - 1
    const shown = (count: number): number | null => (small.length > 0 && count > 0 && count <= limit ? null : count)
    const [whole = null, notAsked = null, skipped = null, notReached = null, declined = null] = counts.map(shown)
    return {
      item,
      block,
      answered: whole,
      missing: { 'not-asked': notAsked, skipped, 'not-reached': notReached, declined },
    }
  })
}
