import { failure, issue, success, type Issue, type Result } from '../../issue.ts'
import { readXml } from '../xml/read-xml.ts'
import { attributeOf, childElement, childElements, plainText, type XmlElement } from '../xml/xml-element.ts'
import { readVariable, type TextLanguages } from './read-variable.ts'
import { chooseText } from './triple-s-text.ts'
import type { TripleSChoice, TripleSSurvey } from './triple-s-survey.ts'

/** A definition, with what was wrong in it and could be passed over. */
export type ReadDefinition = { readonly survey: TripleSSurvey; readonly issues: readonly Issue[] }

/**
 * The root of a Triple-S file, of a survey or a hierarchy. The document type that older versions point to is not looked at.
 *
 * @example tripleSRoot(bytes) // → { ok: true, value: { name: 'sss', … } }
 */
export function tripleSRoot(xml: Uint8Array): Result<XmlElement> {
  const root = readXml(xml, { externalDoctype: 'ignored' })
  if (root.ok && root.value.name !== 'sss') {
    return failure([issue('triple-s-wrong-root', [], { root: root.value.name, line: root.value.line })])
  }
  return root
}

/** The main language is the first that the file names; a file that names none is in the language of its root. */
function languagesOf(root: XmlElement, wanted: string | undefined): TextLanguages {
  const named = attributeOf(root, 'languages')?.trim().split(/\s+/)[0] ?? attributeOf(root, 'xml:lang')
  const main = named === null || named === '' ? null : named.slice(0, 2).toLowerCase()
  return { main, language: wanted ?? main }
}

/**
 * A survey's definition from its file, versions 1.1 to 2.0. Variables that cannot be read are left out with an Issue each;
 * a file without any readable variable is no definition.
 *
 * Source: Triple-S XML 1.1, 1.2 and 2.0, "General metadata file elements".
 *
 * @example readDefinition(bytes).ok // → true
 */
export function readDefinition(xml: Uint8Array, choice: TripleSChoice = {}): Result<ReadDefinition> {
  const root = tripleSRoot(xml)
  if (!root.ok) return root
  const survey = childElement(root.value, 'survey')
  const record = survey === null ? null : childElement(survey, 'record')
  if (survey === null || record === null) {
    const code = childElement(root.value, 'hierarchy') === null ? 'triple-s-no-record' : 'triple-s-is-hierarchy'
    return failure([issue(code, [], { line: root.value.line })])
  }
  const languages = languagesOf(root.value, choice.language)
  const format = attributeOf(record, 'format') === 'csv' ? 'csv' : 'fixed'
  const read = childElements(record, 'variable').map((element) => readVariable(element, format, languages))
  const variables = read.flatMap((one) => (one.ok ? [one.value] : []))
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues))
  if (variables.length === 0) {
    return failure([...issues, issue('triple-s-no-variables', [], { line: record.line })])
  }
  const skip = attributeOf(record, 'skip')
  const general = (name: string): string => plainText(childElement(root.value, name))
  return success({
    survey: {
      version: attributeOf(root.value, 'version') ?? '',
      date: general('date'),
      origin: general('origin'),
      user: general('user'),
      name: plainText(childElement(survey, 'name')),
      title: chooseText(childElement(survey, 'title'), { ...languages, mode: 'analysis' }),
      language: languages.language,
      ident: attributeOf(record, 'ident') ?? '',
      href: attributeOf(record, 'href'),
      format,
      skip: skip !== null && /^\d{1,6}$/.test(skip) ? Number(skip) : 0,
      variables,
    },
    issues,
  })
}
