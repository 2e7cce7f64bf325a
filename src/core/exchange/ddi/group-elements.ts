import type { Language } from '../../text.ts'
import { everywhere } from '../../text.ts'
import { xmlElement, type XmlElement } from '../xml/xml-element.ts'
import { variableText, type TranslatedFile } from './described-file.ts'
import { inElements } from './ddi-words.ts'

/**
 * The groups of a file in a codebook: the parts of the questionnaire, and the questions with several answers.
 *
 * Source: DDI-Codebook 2.5, `varGrp`.
 *
 * @param ids the identifiers of variables by name
 * @param prefix begins the identifiers of groups
 * @example groupElements(translated, ids, 'F1', ['nl'])[0]?.attributes.get('type') // → 'section'
 */
export function groupElements(
  translated: TranslatedFile,
  ids: ReadonlyMap<string, string>,
  prefix: string,
  languages: readonly Language[],
): readonly XmlElement[] {
  const { variables, sets } = translated.file
  const idsOf = (names: readonly string[]): string => names.flatMap((name) => ids.get(name) ?? []).join(' ')
  const sections = [...new Set(variables.flatMap(({ section }) => section ?? []))].map((section) => {
    const members = variables.filter((variable) => variable.section === section)
    const [first] = members
    const label = first === undefined ? everywhere(section) : variableText(translated, first, (one) => one.section)
    return { type: 'section', name: null, label, list: idsOf(members.map(({ name }) => name)) }
  })
  const multiples = sets.map(({ name, label, variables: members }) => ({
    type: 'multipleResp',
    name,
    label: everywhere(label),
    list: idsOf(members),
  }))
  return [...sections, ...multiples]
    .filter(({ list }) => list !== '')
    .map(({ type, name, label, list }, index) =>
      xmlElement(
        'varGrp',
        { ID: `${prefix}G${index + 1}`, type, name, var: list },
        inElements('labl', label, languages),
      ),
    )
}
