import { attributeOf, childElements, plainText, type XmlElement } from '../xml/xml-element.ts'
import type { DdiCategory, DdiRange, DdiVariable } from './ddi-codebook-read.ts'
import { ddiText, inLanguage } from './ddi-text.ts'

const measures: Readonly<Record<string, DdiVariable['measure']>> = {
  nominal: 'nominal',
  ordinal: 'ordinal',
  interval: 'scale',
  ratio: 'scale',
  percent: 'scale',
}

/** What is asked, from its lead-in to the instruction for the interviewer; a question without parts is its own text. */
function questionOf(element: XmlElement, language: string | null): string | null {
  const texts = inLanguage(childElements(element, 'qstn'), language).flatMap((question) => {
    const parts = ['preQTxt', 'qstnLit', 'postQTxt', 'ivuInstr'].flatMap(
      (name) => ddiText(question, name, language) ?? [],
    )
    const own = plainText({ ...question, children: question.children.filter((child) => typeof child === 'string') })
    return [own, ...parts].filter((text) => text !== '')
  })
  return texts.length === 0 ? null : texts.join('\n')
}

/** The label of the variable itself; the standard allows labels of other levels beside it. */
function labelOf(element: XmlElement, language: string | null): string {
  const labels = childElements(element, 'labl')
  const own = labels.filter((label) => ['variable', null].includes(attributeOf(label, 'level')?.toLowerCase() ?? null))
  return inLanguage(own.length === 0 ? labels : own, language).map(plainText)[0] ?? ''
}

const categoriesOf = (element: XmlElement, language: string | null): readonly DdiCategory[] =>
  childElements(element, 'catgry').map((category) => ({
    value: plainText(childElements(category, 'catValu')[0] ?? null),
    label: ddiText(category, 'labl', language) ?? ddiText(category, 'txt', language) ?? '',
    isMissing: attributeOf(category, 'missing')?.toUpperCase() === 'Y',
  }))

const numberOf = (text: string | null): number | null =>
  text === null || text.trim() === '' || Number.isNaN(Number(text)) ? null : Number(text)

/** The nearest number above (or below): an end that does not belong to the range itself. */
const beside = (value: number, step: 1 | -1): number =>
  value + step * Math.max(Math.abs(value) * Number.EPSILON, Number.MIN_VALUE)

function rangeOf(range: XmlElement): DdiRange {
  const end = (name: string, without: string, step: 1 | -1): number => {
    const given = numberOf(attributeOf(range, name))
    const excluded = numberOf(attributeOf(range, without))
    if (given !== null) return given
    return excluded === null ? -step * Infinity : beside(excluded, step)
  }
  return { low: end('min', 'minExclusive', 1), high: end('max', 'maxExclusive', -1) }
}

const itemsOf = (list: XmlElement): readonly string[] =>
  childElements(list, 'item').flatMap((item) => attributeOf(item, 'VALUE')?.trim() ?? [])

/** What is valid, in words. */
function validOf(element: XmlElement): string | null {
  const parts = childElements(element, 'valrng').flatMap((list) => [
    ...childElements(list, 'range').map(
      (range) => `${attributeOf(range, 'min') ?? ''}-${attributeOf(range, 'max') ?? ''}`,
    ),
    ...itemsOf(list),
  ])
  return parts.length === 0 ? null : parts.join(', ')
}

function measureOf(element: XmlElement): DdiVariable['measure'] {
  const nature = attributeOf(element, 'nature')?.toLowerCase() ?? ''
  if (Object.hasOwn(measures, nature)) return measures[nature] ?? null
  return attributeOf(element, 'intrvl') === 'contin' ? 'scale' : null
}

/**
 * A variable of a codebook, in a language. Its section is filled in by the groups that point to it.
 *
 * Source: DDI-Codebook 2.5, `var`.
 *
 * @example readDdiVariable(element, 'nl').label // → 'Uren per week'
 */
export function readDdiVariable(element: XmlElement, language: string | null): DdiVariable {
  const format = childElements(element, 'varFormat')[0]
  const type = format === undefined ? null : (attributeOf(format, 'type') ?? 'numeric')
  const invalid = childElements(element, 'invalrng')
  const decimals = numberOf(attributeOf(element, 'dcml'))
  return {
    id: attributeOf(element, 'ID') ?? '',
    name: attributeOf(element, 'name')?.trim() ?? '',
    label: labelOf(element, language),
    question: questionOf(element, language),
    universe: ddiText(element, 'universe', language),
    section: null,
    categories: categoriesOf(element, language),
    missingValues: invalid.flatMap(itemsOf),
    missingRanges: invalid.flatMap((list) => childElements(list, 'range').map(rangeOf)),
    measure: measureOf(element),
    decimals: decimals !== null && Number.isInteger(decimals) && decimals >= 0 && decimals < 1000 ? decimals : null,
    type: type === 'numeric' || type === 'character' ? type : null,
    isWeight: attributeOf(element, 'wgt') === 'wgt',
    concept: ddiText(element, 'concept', language),
    text: ddiText(element, 'txt', language),
    valid: validOf(element),
    line: element.line,
  }
}
