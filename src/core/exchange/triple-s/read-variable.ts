import { failure, issue, success, type Issue, type Result } from '../../issue.ts'
import { attributeOf, childElement, childElements, plainText, type XmlElement } from '../xml/xml-element.ts'
import { chooseText } from './triple-s-text.ts'
import {
  tripleSLimits,
  tripleSTypes,
  type TripleSType,
  type TripleSValue,
  type TripleSVariable,
} from './triple-s-survey.ts'

/** The languages of the texts: the one that is wanted, and the one of texts without a mark. */
export type TextLanguages = { readonly language: string | null; readonly main: string | null }

const isType = (text: string | null): text is TripleSType => tripleSTypes.some((type) => type === text)

/** A whole number of at most nine digits; anything else is no place, size or width. */
const wholeNumber = (text: string | null): number | null =>
  text !== null && /^\s*\d{1,9}\s*$/.test(text) ? Number(text) : null

function rangeOf(parent: XmlElement | null): TripleSVariable['range'] {
  const range = parent === null ? null : childElement(parent, 'range')
  const [from, to] = range === null ? [null, null] : [attributeOf(range, 'from'), attributeOf(range, 'to')]
  return from === null || to === null ? null : { from: from.trim(), to: to.trim() }
}

/** The longest code decides how wide an answer of a spread variable is, when the file does not say. */
const widthOfCodes = (values: readonly TripleSValue[]): number =>
  values.reduce((widest, { code }) => Math.max(widest, code.length), 1)

function spreadOf(element: XmlElement, values: readonly TripleSValue[]): TripleSVariable['spread'] {
  const spread = childElement(element, 'spread')
  if (spread === null) return null
  const subfields = wholeNumber(attributeOf(spread, 'subfields')) ?? 1
  return { subfields, width: wholeNumber(attributeOf(spread, 'width')) ?? widthOfCodes(values) }
}

/**
 * A variable of a definition file. What is missing that nothing can be read without (a name, a type, a place) is an Issue
 * that names the variable and its line.
 *
 * Source: Triple-S XML 2.0, "Survey elements and attributes".
 *
 * @example readVariable(element, 'fixed', { language: null, main: null })
 */
export function readVariable(
  element: XmlElement,
  format: 'fixed' | 'csv',
  languages: TextLanguages,
): Result<TripleSVariable> {
  const { line } = element
  const ident = attributeOf(element, 'ident')?.trim() ?? ''
  const name = plainText(childElement(element, 'name')) || ident
  const wrong = (code: Issue['code'], values: Issue['values'] = {}): Result<never> =>
    failure([issue(code, [name || `line ${line}`], { variable: name || ident, line, ...values })])

  const type = attributeOf(element, 'type')
  if (name === '') return wrong('triple-s-no-name')
  if (!isType(type)) return wrong('triple-s-unknown-type', { type: type ?? '' })

  const list = childElement(element, 'values')
  const values = (list === null ? [] : childElements(list, 'value')).map((value): TripleSValue => ({
    code: attributeOf(value, 'code')?.trim() ?? '',
    label: chooseText(value, { ...languages, mode: 'analysis' }),
    score: attributeOf(value, 'score')?.trim() ?? null,
  }))
  const nameless = values.findIndex(({ code }) => code === '')
  if (nameless !== -1) return wrong('triple-s-value-without-code', { label: values[nameless]?.label ?? '' })
  if (values.length > tripleSLimits.codes) return wrong('triple-s-too-many-codes', { limit: tripleSLimits.codes })

  const position = childElement(element, 'position')
  const start = wholeNumber(position === null ? null : attributeOf(position, 'start'))
  const given = position === null ? null : attributeOf(position, 'finish')
  const finish = format === 'csv' ? start : given === null ? start : wholeNumber(given)
  if (start === null || finish === null || start < 1 || finish < start) {
    const [from, to] = position === null ? ['', ''] : [attributeOf(position, 'start'), given]
    return wrong('triple-s-position', { start: from ?? '', finish: to ?? '' })
  }
  if (finish > tripleSLimits.recordLength) {
    return wrong('triple-s-position-far', { finish, limit: tripleSLimits.recordLength })
  }

  const label = childElement(element, 'label')
  const question = chooseText(label, { ...languages, mode: 'interview' })
  const analysis = chooseText(label, { ...languages, mode: 'analysis' })
  const use = attributeOf(element, 'use')
  return success({
    ident,
    name,
    type,
    label: analysis,
    question: question === analysis ? null : question,
    use: use === 'serial' || use === 'weight' ? use : null,
    literal: attributeOf(element, 'format') === 'literal',
    start,
    finish,
    filter: plainText(childElement(element, 'filter')) || null,
    spread: type === 'multiple' ? spreadOf(element, values) : null,
    size: wholeNumber(plainText(childElement(element, 'size'))),
    range: rangeOf(list) ?? rangeOf(element),
    values,
    sort: (list === null ? null : attributeOf(list, 'sort')) ?? attributeOf(element, 'sort'),
    line,
  })
}
