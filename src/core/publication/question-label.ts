import type { Item } from '../items/item.ts'
import { isPrintedNumber } from '../study/printed-number.ts'
import { languages, type Text } from '../text.ts'

/**
 * The short label of a question that has no number, where conditions call it by that: it is then printed with the question,
 * so that readers find it. `null` for a question with a number, and for one that is called by its wording.
 *
 * @param name what conditions call it
 * @example questionLabel(phase, { nl: '‘Loopbaanfase’', en: '‘Career phase’' })?.en // → 'Career phase'
 */
export function questionLabel(item: Item, name: Text): Text | null {
  if (item.type === 'note' || item.label === undefined || isPrintedNumber(item.id)) return null
  const { label } = item
  return languages.every((language) => name[language].includes(label[language])) ? label : null
}
