import type { Result } from '../../issue.ts'
import type { ImportedStudy } from './assemble-study.ts'
import { assembleStudy } from './assemble-study.ts'
import type { ForeignBlock } from './foreign-item.ts'
import type { Naming, StudyNames } from './foreign-questionnaire.ts'
import type { DictionaryField } from './redcap-dictionary.ts'
import { readDictionary } from './redcap-dictionary.ts'
import { redcapItems } from './redcap-matrix.ts'

const naming: Naming = {
  option: (item, value) => [`${item}(${value})`],
  row: () => [],
  open: () => [],
  pipe: /\[(?<name>[a-z]\w{0,100})(?::\w{1,40})?\]/g,
}

/** `your_work` as a title: `Your work`. */
const titleOf = (form: string): string => {
  const plain = form.replaceAll('_', ' ').trim()
  return plain === '' ? '' : `${plain.slice(0, 1).toUpperCase()}${plain.slice(1)}`
}

/** Fields that stand together: those of one form below one section header. A header inside a matrix belongs to that. */
type Section = { readonly form: string; readonly header: string; readonly fields: DictionaryField[] }

function sectionsOf(fields: readonly DictionaryField[]): readonly Section[] {
  const sections: Section[] = []
  for (const field of fields) {
    const { form, header } = field
    const last = sections.at(-1)
    if (last === undefined || last.form !== form || header !== '') sections.push({ form, header, fields: [field] })
    else last.fields.push(field)
  }
  return sections
}

/**
 * A data dictionary of REDCap (CSV) as a study, with what was lost of each part. A form with section headers becomes a
 * block per header; a field that identifies somebody is told.
 *
 * Issues: the text is no data dictionary, or nothing in it can be taken over.
 *
 * @see the help of REDCap, "Data dictionary" and "Branching logic"
 * @example readRedcap('field_name,form_name,field_type,field_label\nidea,ideas,notes,Your idea?\n', names).ok // → true
 */
export function readRedcap(text: string, names: StudyNames): Result<ImportedStudy> {
  const fields = readDictionary(text)
  if (!fields.ok) return fields
  const blocks = sectionsOf(fields.value).map(({ form, header, fields: own }): ForeignBlock => ({
    name: form || 'form',
    title: { '': header === '' ? titleOf(form) : header },
    intro: {},
    when: [],
    pages: [{ name: form || 'page', when: [], items: redcapItems(own, header) }],
  }))
  return assembleStudy(
    {
      program: 'redcap',
      naming,
      title: {},
      description: {},
      language: '',
      blocks,
      opens: null,
      closes: null,
      losses: [],
    },
    names,
  )
}
