import { say } from '../../messages/say.ts'
import type { Language } from '../../text.ts'
import type { Translated, TranslationLine } from '../translation-loss.ts'

/** How much of an original a line shows. */
const longest = 200

const shown = (original: string): string => {
  const line = original.replaceAll(/\s+/g, ' ')
  return line.length > longest ? `${line.slice(0, longest).toWellFormed()}…` : line
}

const results: readonly Translated[] = ['not-supported', 'approximated', 'translated']

/**
 * How many parts were taken over without loss, nearly the same, and not at all.
 *
 * @example countResults(losses) // → { translated: 41, approximated: 3, 'not-supported': 1 }
 */
export const countResults = (lines: readonly TranslationLine[]): Readonly<Record<Translated, number>> => {
  const count = (result: Translated): number => lines.filter((line) => line.result === result).length
  return {
    translated: count('translated'),
    approximated: count('approximated'),
    'not-supported': count('not-supported'),
  }
}

/**
 * A report of losses in words: per result the parts with what was lost and what stood there. What was taken over without
 * loss is only counted.
 *
 * @example translationLines(losses, 'en').at(-1) // → 'Without loss: 41. Nearly the same: 3. Not taken over: 1.'
 */
export function translationLines(lines: readonly TranslationLine[], language: Language): readonly string[] {
  const told = results.flatMap((result) => {
    const own = lines.filter((line) => line.result === result)
    if (result === 'translated' || own.length === 0) return []
    const heading = result === 'approximated' ? 'quest-heading-approximated' : 'quest-heading-not-supported'
    return [
      say(language, heading),
      ...own.map(({ item, part, code, values, original }) => {
        const stood = original === null || original.trim() === '' ? '' : ` [${shown(original)}]`
        return `  ${item} (${say(language, `quest-part-${part}`)}): ${say(language, code, values)}${stood}`
      }),
      '',
    ]
  })
  const counts = countResults(lines)
  const values = { translated: counts.translated, approximated: counts.approximated, lost: counts['not-supported'] }
  return [...told, say(language, 'quest-counts', values)]
}
