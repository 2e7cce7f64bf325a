import type { Item } from '../../items/item.ts'
import type { ShownPage } from '../show-page.ts'

/** A number that depends on every character of a text, and on nothing else (FNV-1a with a final mix). */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * The codes of an item's options in the order in which one respondent sees them, or `null` when the study does not mix
 * them. The same seed gives the same order, so that a page that is opened again looks the same. Options that ask for a
 * text ("other") and exclusive ones ("none") stay behind, where people look for them.
 *
 * @example optionOrder(item, 'k3') // → [2, 1, 3]
 */
export function optionOrder(item: Item, seed: string): readonly number[] | null {
  if ((item.type !== 'single' && item.type !== 'multiple') || item.order !== 'random') return null
  const stays = (option: (typeof item.options)[number]): boolean =>
    option.open !== undefined || ('exclusive' in option && option.exclusive)
  const place = (code: number): number => mixed(`${seed}/${item.id}/${code}`)
  const codes = (fixed: boolean) => item.options.filter((option) => stays(option) === fixed).map(({ code }) => code)
  return [...codes(false).toSorted((a, b) => place(a) - place(b)), ...codes(true)]
}

/**
 * The orders that a respondent sees on a page, by item; items in the order of the study are left out.
 *
 * @example pageOrders(shown, 'k3') // → { '0.4': [2, 1, 3] }
 */
export const pageOrders = (shown: ShownPage, seed: string): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    shown.items.flatMap(({ asked: { item } }) => {
      const order = optionOrder(item, seed)
      return order === null ? [] : [[item.id, order] as const]
    }),
  )
