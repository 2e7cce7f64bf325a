import type { AnswerKind } from '../../dataset/answer-kind.ts'
import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import { noFindingText } from '../../publication/no-finding.ts'
import type { Language, Text } from '../../text.ts'
import { xmlElement, type NewAttributes, type XmlElement, type XmlNode } from '../xml/xml-element.ts'

/** A text of several lines is written in paragraphs: new lines in XML only lay out the file. */
const paragraphs = (text: string): readonly XmlNode[] =>
  text.includes('\n') ? text.split('\n').map((line) => xmlElement('p', {}, [line])) : [text]

/**
 * An element per language with the text in it; one without a language where all say the same, none for `null`.
 *
 * @example inElements('abstract', text, ['nl', 'en']).length // → 2
 */
export function inElements(
  name: string,
  text: Text | null,
  languages: readonly Language[],
  attributes: NewAttributes = {},
): readonly XmlElement[] {
  if (text === null) return []
  const [first] = languages
  const words = languages.map((language) => text[language])
  if (first === undefined || words.every((word) => word === '')) return []
  if (words.every((word) => word === text[first])) return [xmlElement(name, attributes, paragraphs(text[first]))]
  return languages
    .filter((language) => text[language] !== '')
    .map((language) => xmlElement(name, { ...attributes, 'xml:lang': language }, paragraphs(text[language])))
}

/**
 * That the answers are those of a program or of a trial, as a note; none for answers of respondents.
 *
 * @example noFinding('simulated', ['en'])[0]?.attributes.get('type') // → 'simulated'
 */
export function noFinding(kind: AnswerKind, languages: readonly Language[]): readonly XmlElement[] {
  if (kind === 'real') return []
  const words = inLanguages((language) => noFindingText(kind, language))
  return inElements('notes', words, languages, { type: kind })
}

/**
 * The title of a study, with what it is that its answers are, when they are no findings.
 *
 * @example markedTitle({ nl: 'Tuin', en: 'Garden' }, 'simulated').en // → 'Garden. Simulated answers.'
 */
export const markedTitle = (title: Text, kind: AnswerKind): Text =>
  kind === 'real' ? title : inLanguages((language) => `${title[language]}. ${say(language, `annex-${kind}`)}`)
