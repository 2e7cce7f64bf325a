import { formatNumber } from '../figures.ts'
import type { Variable } from '../items/variable.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'

/**
 * What may be filled in for a variable, in words: the bounds of a number, the length of a text.
 *
 * @example boundsOf(hours).en // → 'whole number from 0 to 100'
 */
export const boundsOf = (variable: Variable): Text => inLanguages((language) => bounds(variable, language))

function bounds({ kind, min, max, maxLength, decimals }: Variable, language: Language): string {
  const range = { min: min ?? 0, max: max ?? 0 }
  switch (kind) {
    case 'single':
      return say(language, 'printed-choice')
    case 'multiple':
      return say(language, 'printed-several')
    case 'scale':
      return say(language, 'printed-bounds-grade', range)
    case 'year':
      return say(language, 'printed-bounds-year', range)
    case 'months':
      return say(language, 'printed-bounds-months', range)
    case 'text':
      return say(language, 'printed-open-limit', { max: formatNumber(maxLength ?? 0, 0, language) })
    case 'roster':
      return say(language, 'printed-rows-of', { max: range.max })
    case 'number': {
      const figure = (value: number): string => formatNumber(value, Number.isInteger(value) ? 0 : decimals, language)
      const figures = { min: figure(range.min), max: figure(range.max) }
      if (decimals === 0) return say(language, 'printed-bounds-whole', figures)
      return say(language, `printed-bounds-decimals-${decimals === 1 ? 'one' : 'many'}`, { ...figures, decimals })
    }
  }
}
