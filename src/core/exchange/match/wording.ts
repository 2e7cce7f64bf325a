import { languages, type Text } from '../../text.ts'
import { cleanText, withoutNumber } from '../understand/clean-text.ts'

/** The words of a text, in small letters, without signs. */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')

/**
 * A text in the form in which wordings are compared: what differs only in capitals, accents, signs or numbering is the
 * same.
 *
 * @example plainWording('Q5. Hoeveel uur?', 'q5') // → 'hoeveel uur'
 */
export const plainWording = (text: string, column = ''): string =>
  wordsOf(withoutNumber(cleanText(text), column)).join(' ')

/**
 * How much two wordings have in common, from 0 to 1: the share of their pairs of neighbouring words that both have, or of
 * their words where a text is one word (Dice, 1945).
 *
 * @example similarity('How many hours a week?', 'How many hours do you work a week?') // → 0.6
 */
export function similarity(left: string, right: string): number {
  const [one, other] = [wordsOf(left), wordsOf(right)]
  if (one.join(' ') === other.join(' ')) return one.length === 0 ? 0 : 1
  const short = Math.min(one.length, other.length) < 2
  const [ours, theirs] = [short ? one : pairs(one), short ? other : pairs(other)]
  const rest = [...theirs]
  let common = 0
  for (const part of ours) {
    const at = rest.indexOf(part)
    if (at === -1) continue
    common += 1
    rest.splice(at, 1)
  }
  const all = ours.length + theirs.length
  return all === 0 ? 0 : (2 * common) / all
}

const pairs = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)

/**
 * How much a label of a file has in common with a text of a study, in the language that fits best.
 *
 * @example likeness('Your sex', { nl: 'Je geslacht', en: 'Your sex' }) // → 1
 */
export const likeness = (label: string, text: Text): number =>
  Math.max(...languages.map((language) => similarity(label, text[language])))
