import type { WrittenItem } from '../written-study.ts'
import type { Loss, Words } from './foreign-item.ts'
import { approximated } from './foreign-loss.ts'
import { plainText } from './plain-text.ts'

/** A text as a study file has it. */
export type WrittenText = WrittenItem['text']

/** A text that was taken over: the text, the questions that it repeats the answers to, and what was lost. */
export type TakenText = {
  readonly text: WrittenText | null
  readonly pipes: readonly string[]
  readonly losses: readonly Loss[]
}

/** The variable of a name in a text, or `null` when the answer cannot be filled in there. */
export type Pipe = (name: string) => string | null

/**
 * The code of a language as other programs name it: `Dutch (nl)`, `nl-informal`, `nl_NL`, `Nederlands`.
 *
 * @example languageCode('Dutch (nl)') // → 'nl'
 */
export function languageCode(name: string): string {
  const lower = name.trim().toLowerCase().slice(0, 100)
  const [, code] = /\(([a-z]{2,3})(?:[-_][a-z]+)?\)$/.exec(lower) ?? []
  if (code !== undefined) return code
  if (lower === 'dutch' || lower === 'nederlands') return 'nl'
  if (lower === 'english' || lower === 'engels') return 'en'
  return /^[a-z]{2,3}(?=[-_]|$)/.exec(lower)?.[0] ?? lower
}

/** Our own pipes have double braces, and no other text may have those. */
const withoutBraces = (text: string): string => text.replaceAll('{{', '{').replaceAll('}}', '}')

type Piped = {
  readonly text: string
  readonly pipes: readonly string[]
  readonly left: readonly string[]
  readonly changed: boolean
}

function fillPipes(written: string, pattern: RegExp, pipe: Pipe): Piped {
  const { text, changed } = plainText(written)
  const [pipes, left]: [string[], string[]] = [[], []]
  const pieces: string[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    const variable = pipe((match.groups?.['name'] ?? '').trim())
    pieces.push(withoutBraces(text.slice(at, match.index)))
    pieces.push(variable === null ? withoutBraces(match[0]) : `{{${variable}}}`)
    if (variable !== null) pipes.push(variable)
    // The number of a row of a roster is filled in by the program.
    else if (match[0] !== '{number}') left.push(match[0])
    at = match.index + match[0].length
  }
  pieces.push(withoutBraces(text.slice(at)))
  return { text: pieces.join(''), pipes, left, changed }
}

/**
 * A text of another program as one of ours: in Dutch and English where it is there in both, else the same for every
 * reader, in the language of the questionnaire. Markup is taken out; places that repeat an answer become ours.
 *
 * @param language the language of the questionnaire
 * @example writtenText({ nl: 'Ja', en: 'Yes' }, 'nl', pattern, pipe).text // → { nl: 'Ja', en: 'Yes' }
 * @example writtenText({ '': 'Ja' }, 'nl', pattern, pipe).text // → { any: 'Ja' }
 */
export function writtenText(words: Words, language: string, pattern: RegExp, pipe: Pipe): TakenText {
  const read = Object.entries(words)
    .map(([name, text]) => ({
      name: name === '' ? language : languageCode(name),
      piped: fillPipes(text, pattern, pipe),
    }))
    .filter(({ piped }) => piped.text !== '')
  const of = (code: string) => read.find(({ name }) => name === code)?.piped
  const original = Object.values(words).find((text) => text.trim() !== '') ?? ''
  const losses = (used: readonly Piped[]): readonly Loss[] => [
    ...(used.some(({ changed }) => changed) ? [approximated('text', 'quest-text-markup', original)] : []),
    ...[...new Set(used.flatMap(({ left }) => left))].map((place) =>
      approximated('text', 'quest-text-pipe', original, { place }),
    ),
  ]
  const [nl, en] = [of('nl'), of('en')]
  if (nl !== undefined && en !== undefined && samePipes(nl, en)) {
    const text =
      nl.text === en.text && language !== 'nl' && language !== 'en' ? { any: nl.text } : { nl: nl.text, en: en.text }
    return { text, pipes: nl.pipes, losses: losses([nl, en]) }
  }
  const one = of(language) ?? nl ?? en ?? read[0]?.piped
  if (one === undefined) return { text: null, pipes: [], losses: [] }
  return { text: { any: one.text }, pipes: one.pipes, losses: losses([one]) }
}

const samePipes = (a: Piped, b: Piped): boolean =>
  [...new Set(a.pipes)].toSorted().join(' ') === [...new Set(b.pipes)].toSorted().join(' ')
