import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import { replacePipes } from '../study/pipes.ts'
import type { Language, Text } from '../text.ts'

const isText = (value: object): value is Text =>
  'nl' in value && 'en' in value && typeof value.nl === 'string' && typeof value.en === 'string'

/**
 * The same data with every text that repeats an earlier answer saying so: on paper nobody has answered yet.
 *
 * @param nameOf what a question is called: `question 0.7 (now)`
 * @example withPipesInWords({ text: everywhere('{{0.7}} hours?') }, nameOf) // → '[answer to question 0.7] hours?'
 */
export function withPipesInWords<T>(model: T, nameOf: (variable: string, language: Language) => string): T {
  const inWords = (text: Text): Text =>
    inLanguages((language) =>
      replacePipes(text[language], (id) => say(language, 'printed-pipe', { variable: nameOf(id, language) })),
    )
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    if (isText(value)) return inWords(value)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]))
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the walk keeps every key and changes texts only
  return walk(model) as T
}
