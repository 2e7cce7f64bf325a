import { failure, issue, success, type Issue, type Result } from '../../issue.ts'
import { readXml } from '../xml/read-xml.ts'
import { attributeOf, childElements, type XmlElement } from '../xml/xml-element.ts'
import type { DdiCodebook, DdiVariable } from './ddi-codebook-read.ts'
import { languageOf } from './ddi-text.ts'
import { readDdiGroups } from './read-ddi-groups.ts'
import { readDdiStudy } from './read-ddi-study.ts'
import { readDdiVariable } from './read-ddi-variable.ts'

/** The codebook itself, also where a catalogue wrapped it up in elements of its own. */
function codeBookIn(element: XmlElement): XmlElement | null {
  if (element.name === 'codeBook') return element
  for (const child of childElements(element)) {
    const found = codeBookIn(child)
    if (found !== null) return found
  }
  return null
}

/** The version of the standard: the attribute, or the number in the namespace. */
function versionOf(codeBook: XmlElement): string {
  const space = codeBook.prefix === '' ? 'xmlns' : `xmlns:${codeBook.prefix}`
  return attributeOf(codeBook, 'version') ?? /(\d+(?:[_.]\d+)+)/.exec(attributeOf(codeBook, space) ?? '')?.[1] ?? ''
}

/**
 * A codebook in DDI-Codebook 2.5 (and 2.0 and 1.2.2, with or without a namespace) as plain data: what it says of the study
 * and of every variable. Of texts in several languages one language is taken. Statistics are not read. Variables without a
 * name, and names that are there twice, are Issues. Nothing is thrown.
 *
 * Source: DDI Alliance, DDI-Codebook 2.5; earlier versions have the same elements.
 *
 * @param language the language that is wanted, as a two-letter code; the first that fits when it is absent
 * @example readDdi(bytes) // → { ok: true, value: { version: '2.5', variables: […], … } }
 */
export function readDdi(xml: Uint8Array, language?: string): Result<DdiCodebook> {
  const root = readXml(xml, { externalDoctype: 'ignored' })
  if (!root.ok) return root
  const codeBook = codeBookIn(root.value)
  if (codeBook === null) {
    return failure([issue('ddi-wrong-root', [], { root: root.value.name, line: root.value.line })])
  }
  const own = language ?? languageOf(codeBook)
  const data = childElements(codeBook, 'dataDscr')
  const read = data.flatMap((part) => childElements(part, 'var')).map((element) => readDdiVariable(element, own))
  const issues: Issue[] = read.filter(({ name }) => name === '').map(({ line }) => issue('ddi-no-name', [], { line }))
  const named = new Map<string, DdiVariable>()
  for (const variable of read) {
    if (variable.name === '') continue
    if (named.has(variable.name)) {
      issues.push(issue('ddi-double-name', [variable.name], { variable: variable.name, line: variable.line }))
    } else named.set(variable.name, variable)
  }
  const kept = [...named.values()]
  const { sets, sections } = readDdiGroups(
    data.flatMap((part) => childElements(part, 'varGrp')),
    new Map(kept.filter(({ id }) => id !== '').map((variable) => [variable.id, variable])),
    own,
  )
  return success({
    version: versionOf(codeBook).replaceAll('_', '.'),
    language: own,
    study: readDdiStudy(codeBook, own),
    variables: kept.map((variable) => ({ ...variable, section: sections.get(variable.id) ?? null })),
    sets,
    issues,
  })
}
