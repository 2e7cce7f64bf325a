import { inLanguages } from '../../messages/in-languages.ts'
import { say } from '../../messages/say.ts'
import type { Text } from '../../text.ts'
import { xmlElement, type XmlElement } from '../xml/xml-element.ts'
import type { DdiDescription } from './ddi-description.ts'
import { inElements, markedTitle, noFinding } from './ddi-words.ts'

/** An element with children, or none when there are none. */
const around = (name: string, children: readonly XmlElement[]): readonly XmlElement[] =>
  children.length === 0 ? [] : [xmlElement(name, {}, children)]

const each = (name: string, texts: readonly string[]): readonly XmlElement[] =>
  texts.map((text) => xmlElement(name, {}, [text]))

/** The title in the main language; that in another stands beside it as a parallel title. */
function titleStatement({ id, title, languages, answers }: DdiDescription): XmlElement {
  const words = markedTitle(title, answers)
  const [first = 'nl', ...others] = languages
  const parallel = others.filter((language) => words[language] !== '' && words[language] !== words[first])
  return xmlElement('titlStmt', {}, [
    xmlElement('titl', { 'xml:lang': first }, [words[first]]),
    ...parallel.map((language) => xmlElement('parTitl', { 'xml:lang': language }, [words[language]])),
    ...each('IDNo', [id]),
  ])
}

const producedBy = ({ producers, produced }: DdiDescription): readonly XmlElement[] =>
  around('prodStmt', [
    ...each('producer', producers),
    ...(produced === null ? [] : [xmlElement('prodDate', { date: produced }, [produced])]),
  ])

/** The days of waves, each with the wave that they belong to. */
function days(name: string, { waves, languages }: DdiDescription): readonly XmlElement[] {
  const [first = 'nl'] = languages
  return waves.flatMap(({ title, opens, closes }) =>
    [
      { event: 'start', day: opens },
      { event: 'end', day: closes },
    ].flatMap(({ event, day }) =>
      day === null ? [] : [xmlElement(name, { event, date: day, cycle: title[first] }, [day])],
    ),
  )
}

const words = (key: 'ddi-kind-real' | 'ddi-kind-simulated' | 'ddi-kind-trial' | 'ddi-unit'): Text =>
  inLanguages((language) => say(language, key))

function scope(description: DdiDescription): XmlElement {
  const { abstract, population, languages, answers } = description
  return xmlElement('stdyInfo', {}, [
    ...inElements('abstract', abstract, languages),
    xmlElement('sumDscr', {}, [
      ...days('timePrd', description),
      ...days('collDate', description),
      ...inElements('anlyUnit', words('ddi-unit'), languages),
      ...inElements('universe', population, languages),
      ...inElements('dataKind', words(`ddi-kind-${answers}`), languages),
    ]),
    ...noFinding(answers, languages),
  ])
}

function method({ sampling, mode, weighting, responseRate, languages }: DdiDescription): readonly XmlElement[] {
  return around('method', [
    ...around('dataColl', [
      ...inElements('sampProc', sampling, languages),
      ...inElements('collMode', mode, languages),
      ...inElements('weight', weighting, languages),
    ]),
    ...around('anlyInfo', inElements('respRate', responseRate, languages)),
  ])
}

/**
 * What a codebook says of itself: its title, who made it, and with what program.
 *
 * Source: DDI-Codebook 2.5, `docDscr`.
 *
 * @example documentElement(description).name // → 'docDscr'
 */
export const documentElement = (description: DdiDescription): XmlElement =>
  xmlElement('docDscr', {}, [
    xmlElement('citation', {}, [
      titleStatement(description),
      xmlElement('prodStmt', {}, [
        ...each('producer', description.producers),
        ...(description.produced === null
          ? []
          : [xmlElement('prodDate', { date: description.produced }, [description.produced])]),
        ...each('software', ['loopbaanmonitor']),
      ]),
    ]),
    ...noFinding(description.answers, description.languages),
  ])

/**
 * What a codebook says of the study as a whole.
 *
 * Source: DDI-Codebook 2.5, `stdyDscr`.
 *
 * @example studyElement(description).name // → 'stdyDscr'
 */
export function studyElement(description: DdiDescription): XmlElement {
  const { authors, citation, access, notes, languages, answers } = description
  return xmlElement('stdyDscr', {}, [
    xmlElement('citation', {}, [
      titleStatement(description),
      ...around('rspStmt', each('AuthEnty', authors)),
      ...producedBy(description),
      ...inElements('biblCit', citation, languages),
      ...noFinding(answers, languages),
    ]),
    scope(description),
    ...method(description),
    ...around('dataAccs', around('useStmt', inElements('conditions', access, languages))),
    ...notes.flatMap((note) => inElements('notes', note, languages)),
  ])
}
