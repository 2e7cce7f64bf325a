import type { DataFile } from '../data-file.ts'
import { writeXml, type WrittenXml } from '../xml/write-xml.ts'
import { xmlElement, type XmlElement } from '../xml/xml-element.ts'
import type { DdiDescription } from './ddi-description.ts'
import { inElements, noFinding } from './ddi-words.ts'
import { translatedFile } from './described-file.ts'
import { groupElements } from './group-elements.ts'
import { documentElement, studyElement } from './study-element.ts'
import { variableElement } from './variable-element.ts'
import { everywhere } from '../../text.ts'

/** A file of the study: the data themselves, or a level below. */
type Part = {
  readonly id: string
  readonly name: string
  readonly file: DataFile
  readonly others: readonly DataFile[]
}

/** All files, each level after the one above it. */
function partsOf(
  file: DataFile,
  others: readonly DataFile[],
  name: string,
  names: ReadonlyMap<string, string>,
): readonly Omit<Part, 'id'>[] {
  return [
    { name, file, others },
    ...file.levels.flatMap(({ id, data }) =>
      partsOf(
        data,
        others.flatMap(({ levels }) => levels.find((level) => level.id === id)?.data ?? []),
        names.get(id) ?? id,
        names,
      ),
    ),
  ]
}

function fileElement({ id, name, file }: Part, { answers, languages }: DdiDescription): XmlElement {
  return xmlElement('fileDscr', { ID: id }, [
    xmlElement('fileTxt', {}, [
      xmlElement('fileName', {}, [name]),
      ...inElements('fileCont', file.title === '' ? null : everywhere(file.title), languages),
      xmlElement('fileStrc', { type: 'rectangular' }),
      xmlElement('dimensns', {}, [
        xmlElement('caseQnty', {}, [String(file.rows)]),
        xmlElement('varQnty', {}, [String(file.variables.length)]),
      ]),
    ]),
    ...noFinding(answers, languages),
  ])
}

function dataElement({ id, file, others }: Part, { languages, frequencies }: DdiDescription): XmlElement {
  const translated = translatedFile(file, others, languages)
  const ids = new Map(file.variables.map(({ name }, index) => [name, `${id}V${index + 1}`]))
  const weightId = file.weight === null ? null : (ids.get(file.weight) ?? null)
  return xmlElement('dataDscr', {}, [
    ...groupElements(translated, ids, id, languages),
    ...file.variables.map((variable, index) =>
      variableElement(
        translated,
        variable,
        { id: `${id}V${index + 1}`, fileId: id, weightId },
        languages,
        frequencies?.get(variable.name) ?? null,
      ),
    ),
  ])
}

/**
 * A codebook in DDI-Codebook 2.5 of a data file and its levels: the study, the files, and every variable with its question,
 * the base in words, values, missing values and groups. No values of respondents are in it, nor how often a value was given,
 * unless the description has frequencies. Texts in a second language come from the same file in that language. The same
 * input gives the same bytes.
 *
 * Source: DDI Alliance, DDI-Codebook 2.5.
 *
 * @param translated the same file in other languages; variables are matched by name
 * @example ddiCodebook(file, description).xml // → '<?xml version="1.0" encoding="UTF-8"?>\n<codeBook xmlns="ddi:codebook:2_5" …'
 */
export function ddiCodebook(
  file: DataFile,
  description: DdiDescription,
  translated: readonly DataFile[] = [],
): WrittenXml {
  const parts = partsOf(file, translated, description.fileName, description.levelFileNames).map(
    (part, index): Part => ({ ...part, id: `F${index + 1}` }),
  )
  return writeXml(
    xmlElement(
      'codeBook',
      {
        xmlns: 'ddi:codebook:2_5',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
        'xsi:schemaLocation':
          'ddi:codebook:2_5 http://www.ddialliance.org/Specification/DDI-Codebook/2.5/XMLSchema/codebook.xsd',
        version: '2.5',
        'xml:lang': description.languages[0],
      },
      [
        documentElement(description),
        studyElement(description),
        ...parts.map((part) => fileElement(part, description)),
        ...parts.map((part) => dataElement(part, description)),
      ],
    ),
  )
}
