import { xmlElement, type XmlElement, type XmlNode } from '../xml/xml-element.ts'
import type { PlannedVariable } from './planned-variable.ts'

/** What the definition file says of the survey as a whole. */
export type SurveyHead = {
  readonly name: string
  readonly title: string
  readonly language: string | null
  readonly date: string | null
  readonly origin: string
  /** Whose answers they are, as free text; `null` when it is not known. */
  readonly user: string | null
  readonly format: 'fixed' | 'csv'
  /** The name of the data file. */
  readonly href: string
}

/** A text with `<br/>` for its new lines. */
const brokenText = (text: string): readonly XmlNode[] =>
  text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [xmlElement('br'), line]))

/** The places of variables one behind the other; in CSV the numbers of the fields. */
function positions(variables: readonly PlannedVariable[], format: 'fixed' | 'csv'): readonly XmlElement[] {
  let next = 1
  return variables.map(({ width }, index) => {
    if (format === 'csv') return xmlElement('position', { start: index + 1 })
    const start = next
    next += width
    return xmlElement('position', { start, finish: next - 1 })
  })
}

function variableElement(variable: PlannedVariable, ident: number, position: XmlElement): XmlElement {
  const { name, type, label, question, use, literal, filter, spread, range, values, sort, width } = variable
  const list = [
    range === null ? null : xmlElement('range', range),
    ...values.map(({ code, label: meaning, score }) => xmlElement('value', { code, score }, brokenText(meaning))),
  ]
  return xmlElement('variable', { ident, type, use, format: literal ? 'literal' : null }, [
    xmlElement('name', {}, [name]),
    xmlElement('label', {}, [
      ...brokenText(label),
      question === null ? null : xmlElement('text', { mode: 'interview' }, brokenText(question)),
    ]),
    position,
    filter === null ? null : xmlElement('filter', {}, [filter]),
    spread === null ? null : xmlElement('spread', spread),
    type === 'character' ? xmlElement('size', {}, [String(width)]) : null,
    range === null && values.length === 0 ? null : xmlElement('values', { sort }, list),
  ])
}

/**
 * The definition file of a survey in Triple-S XML 2.0, as an element to be written.
 *
 * Source: Triple-S XML 2.0, "The metadata file".
 *
 * @example definitionElement(head, variables).name // → 'sss'
 */
export function definitionElement(head: SurveyHead, variables: readonly PlannedVariable[]): XmlElement {
  const { name, title, language, date, origin, user, format, href } = head
  const hasQuestions = variables.some(({ question }) => question !== null)
  const places = positions(variables, format)
  const record = xmlElement(
    'record',
    { ident: 'A', href, format: format === 'csv' ? 'csv' : null, skip: format === 'csv' ? 1 : null },
    variables.map((variable, index) => variableElement(variable, index + 1, places[index] ?? xmlElement('position'))),
  )
  return xmlElement('sss', { version: '2.0', languages: language, modes: hasQuestions ? 'interview analysis' : null }, [
    date === null ? null : xmlElement('date', {}, [date]),
    xmlElement('origin', {}, [origin]),
    user === null ? null : xmlElement('user', {}, [user]),
    xmlElement('survey', {}, [
      xmlElement('name', {}, [name]),
      title === '' ? null : xmlElement('title', {}, brokenText(title)),
      record,
    ]),
  ])
}
