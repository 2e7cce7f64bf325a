import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import { languages, type Language, type Text } from '../text.ts'
import { replacePipes } from './pipes.ts'
import { isPrintedNumber } from './printed-number.ts'

/** What a question can be called by. */
type Nameable = { readonly id: string; readonly text: Text; readonly label?: Text | undefined }

/** About how much of a long wording is repeated in a sentence. */
const most = 60

/** The start of a wording up to a whole word, without the answers that it repeats. */
function shortened(wording: string): string {
  const whole = replacePipes(wording, () => '…')
  if (whole.length <= most) return whole
  const start = whole.slice(0, most)
  const words = start.slice(0, Math.max(start.lastIndexOf(' '), most / 2)).replace(/[\s,.;:–-]+$/, '')
  return `${words}…`
}

/** Ever longer names for a question, until no other has the same. The last cannot be that of another. */
const candidates: readonly ((item: Nameable, language: Language) => string)[] = [
  ({ label, text }, language) => label?.[language] ?? shortened(text[language]),
  ({ text }, language) => shortened(text[language]),
  ({ text }, language) => replacePipes(text[language], () => '…'),
  ({ id, label, text }, language) => `${label?.[language] ?? shortened(text[language])} [${id}]`,
]

/** The first candidate that sets each question apart in every language, so that all languages have the same one. */
function namesOf(items: readonly Nameable[]): ReadonlyMap<string, Text> {
  const names = new Map<string, Text>()
  let open = items
  for (const candidate of candidates) {
    const called = open.map((item) => ({ id: item.id, name: inLanguages((language) => candidate(item, language)) }))
    const others = (id: string): readonly Text[] => [
      ...names.values(),
      ...called.flatMap((one) => (one.id === id ? [] : [one.name])),
    ]
    const apart = called.filter(({ id, name }) =>
      others(id).every((other) => languages.every((language) => other[language] !== name[language])),
    )
    for (const { id, name } of apart) names.set(id, name)
    open = open.filter(({ id }) => !names.has(id))
  }
  return names
}

/**
 * What readers call the questions of one questionnaire in a sentence: by its number where the id is one, else by its short
 * label in quotation marks, else by the start of its wording. No two have the same name: where labels are alike, the
 * wordings are used.
 *
 * @example questionNames(items).get('phase')?.nl // → '‘Loopbaanfase’'
 */
export function questionNames(items: Iterable<Nameable>): ReadonlyMap<string, Text> {
  const all = [...new Map([...items].map((item) => [item.id, item])).values()]
  const names = namesOf(all.filter(({ id }) => !isPrintedNumber(id)))
  return new Map(
    all.map(({ id }) => [
      id,
      inLanguages((language) => {
        const name = names.get(id)?.[language]
        return name === undefined
          ? say(language, 'name-question', { item: id })
          : say(language, 'name-question-quoted', { text: name })
      }),
    ]),
  )
}
