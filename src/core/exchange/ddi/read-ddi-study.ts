import { attributeOf, childElements, elementAt, plainText, type XmlElement } from '../xml/xml-element.ts'
import type { DdiStudy } from './ddi-codebook-read.ts'
import { ddiText } from './ddi-text.ts'

/** The first and last day of elements such as `<collDate event="start" date="2024-01-08"/>`. */
function daysOf(elements: readonly XmlElement[]): DdiStudy['collected'] {
  const days = elements.map((element) => ({
    event: attributeOf(element, 'event') ?? 'single',
    day: attributeOf(element, 'date')?.trim() ?? plainText(element),
  }))
  const of = (event: string): string | null => days.find((one) => one.event === event && one.day !== '')?.day ?? null
  return { from: of('start') ?? of('single'), to: of('end') ?? of('single') }
}

const textAt = (root: XmlElement | null, name: string, language: string | null): string =>
  (root === null ? null : ddiText(root, name, language)) ?? ''

/** The texts of elements that name somebody, each once. */
const namesIn = (root: XmlElement | null, name: string): readonly string[] =>
  root === null ? [] : [...new Set(childElements(root, name).map(plainText))].filter((text) => text !== '')

/** Our own codebooks say in a note that answers are those of a program or of a trial. */
function answersOf(citation: XmlElement | null): DdiStudy['answers'] {
  const types = citation === null ? [] : childElements(citation, 'notes').map((note) => attributeOf(note, 'type'))
  return types.includes('simulated') ? 'simulated' : types.includes('trial') ? 'trial' : null
}

/**
 * What a codebook says of the study as a whole, in a language.
 *
 * Source: DDI-Codebook 2.5, `stdyDscr`.
 *
 * @param codeBook the root
 * @example readDdiStudy(codeBook, 'nl').title // → 'Loopbaanmonitor 2024'
 */
export function readDdiStudy(codeBook: XmlElement, language: string | null): DdiStudy {
  const citation = elementAt(codeBook, 'stdyDscr', 'citation') ?? elementAt(codeBook, 'docDscr', 'citation')
  const title = citation === null ? null : elementAt(citation, 'titlStmt')
  const scope = elementAt(codeBook, 'stdyDscr', 'stdyInfo')
  const summary = scope === null ? null : elementAt(scope, 'sumDscr')
  const days = (name: string): DdiStudy['collected'] => daysOf(summary === null ? [] : childElements(summary, name))
  return {
    id: textAt(title, 'IDNo', language),
    title: textAt(title, 'titl', language),
    abstract: textAt(scope, 'abstract', language),
    universe: textAt(summary, 'universe', language),
    producers: namesIn(citation === null ? null : elementAt(citation, 'prodStmt'), 'producer'),
    authors: namesIn(citation === null ? null : elementAt(citation, 'rspStmt'), 'AuthEnty'),
    collected: days('collDate'),
    period: days('timePrd'),
    kind: textAt(summary, 'dataKind', language),
    answers: answersOf(citation),
  }
}
