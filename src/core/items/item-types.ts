import { choiceBecause } from './choice-because.ts'
import { date } from './date.ts'
import type { Item, ItemOf } from './item.ts'
import type { ItemType } from './item-type.ts'
import { matrix } from './matrix.ts'
import { multiple } from './multiple.ts'
import { note } from './note.ts'
import { number } from './number.ts'
import { roster } from './roster.ts'
import { single } from './single.ts'
import { slider } from './slider.ts'
import { text } from './text.ts'

/** Every item type with its members; a type of the schema that is missing here does not compile. */
const itemTypes: { readonly [Type in Item['type']]: ItemType<ItemOf<Type>> } = {
  single,
  multiple,
  matrix,
  slider,
  number,
  date,
  text,
  'choice-because': choiceBecause,
  roster,
  note,
}

/**
 * The members of an item's own type.
 *
 * @example typeOf(item).variables(item) // → the variables that the item yields
 */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- item and members always match, which a union of functions cannot say
export const typeOf = (item: Item): ItemType<Item> => itemTypes[item.type] as ItemType<Item>
