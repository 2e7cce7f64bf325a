import { formatNumber } from '../figures.ts'
import type { Item } from '../items/item.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'

/**
 * How an item is answered, one sentence each: how many answers, whether one is required, whether one may decline.
 *
 * @example howOf(item).map(({ en }) => en) // → ['One answer possible.', 'An answer is required.']
 */
export function howOf(item: Item): readonly Text[] {
  if (item.type === 'note') return []
  const random = 'order' in item && item.order === 'random'
  return [
    inLanguages((language) => answering(item, language)),
    ...(item.required ? [inLanguages((language) => say(language, 'printed-how-required'))] : []),
    ...(item.decline ? [inLanguages((language) => say(language, 'printed-how-decline'))] : []),
    ...(random ? [inLanguages((language) => say(language, 'printed-how-random'))] : []),
  ]
}

function answering(item: Exclude<Item, { type: 'note' }>, language: Language): string {
  switch (item.type) {
    case 'single':
    case 'choice-because':
      return say(language, 'printed-how-one')
    case 'multiple':
      return say(language, 'printed-how-several')
    case 'matrix':
      return say(language, 'printed-how-matrix')
    case 'slider':
      return say(language, 'printed-how-slider', { min: item.min, max: item.max })
    case 'number':
      return say(language, `printed-how-number-${item.fields.length === 1 ? 'one' : 'many'}`)
    case 'date':
      return say(language, `printed-how-${item.precision}`)
    case 'text':
      return say(language, 'printed-how-text', { max: formatNumber(item.maxLength, 0, language) })
    case 'roster':
      return say(language, 'printed-how-roster', { max: item.maxRows })
  }
}
