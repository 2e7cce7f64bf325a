import type { Result } from '../../issue.ts'
import { failure, issue } from '../../issue.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/xml-element.ts'
import type { ImportedStudy } from './assemble-study.ts'
import { assembleStudy } from './assemble-study.ts'
import type { ForeignBlock, ForeignItem, ForeignPage, Loss, Words } from './foreign-item.ts'
import { notSupported } from './foreign-loss.ts'
import type { Naming, StudyNames } from './foreign-questionnaire.ts'
import { limeItems } from './limesurvey-items.ts'
import type { LimeQuestion } from './limesurvey-question.ts'
import { limeQuestions } from './limesurvey-question.ts'
import type { TableRow } from './limesurvey-tables.ts'
import { cell, entities, tableRows } from './limesurvey-tables.ts'
import { languageCode } from './written-text.ts'

/** The longest file that is read, in bytes. */
const longest = 20_000_000

const naming: Naming = {
  option: (item, value) => [`${item}_${value}`],
  row: (item, value) => [`${item}_${value}`],
  open: (item, value) => [value === '-oth-' ? `${item}_other` : `${item}_${value}comment`, `${item}_comment`],
  pipe: /\{(?!\s)(?:INSERTANS:)?(?<name>[^{}]{1,300})\}/g,
}

/** What a survey can have beside questions. */
const tables = ['quota', 'assessments'] as const

const dayOf = (text: string): string | null => /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? null

/** The texts of a column of the survey, per language. */
const surveyWords = (rows: readonly TableRow[], column: string): Words =>
  Object.fromEntries(rows.map((row) => [cell(row, 'surveyls_language'), cell(row, column)]))

function pagesOf(questions: readonly LimeQuestion[], name: string, isPerQuestion: boolean): readonly ForeignPage[] {
  const parts: ForeignItem[][] = []
  for (const question of questions) {
    const items = limeItems(question)
    const last = parts.at(-1)
    const isNew = isPerQuestion || question.setting('page_break') === '1'
    if (last === undefined || isNew) parts.push([...items])
    else last.push(...items)
  }
  return parts.map((items): ForeignPage => ({ name, when: [], items }))
}

function blocksOf(root: XmlElement, isPerQuestion: boolean): readonly ForeignBlock[] {
  const questions = limeQuestions(root)
  const groups = entities(root, 'groups', ['gid'], ['group_l10ns', 'gid'])
  return groups
    .toSorted((a, b) => Number(cell(a.row, 'group_order')) - Number(cell(b.row, 'group_order')))
    .map(({ row, words }): ForeignBlock => {
      const own = questions.filter(({ group }) => group === cell(row, 'gid'))
      const title = words('group_name')
      const name = Object.values(title).find((text) => text.trim() !== '') ?? 'group'
      const relevance = cell(row, 'grelevance').trim()
      return {
        name,
        title,
        intro: words('description'),
        when: relevance === '' || relevance === '1' ? [] : [relevance],
        pages: pagesOf(own, name, isPerQuestion),
      }
    })
}

/** What is lost of the survey as a whole. */
function lossesOf(root: XmlElement, texts: readonly TableRow[]): readonly (Loss & { readonly name: string })[] {
  const lost = (setting: string, original: string): Loss & { readonly name: string } => ({
    name: 'survey',
    ...notSupported('setting', 'quest-setting', original, { setting }),
  })
  const end = texts.map((row) => cell(row, 'surveyls_endtext')).filter((text) => text.trim() !== '')
  const random = tableRows(root, 'groups').filter((row) => cell(row, 'randomization_group') !== '')
  return [
    ...tables.flatMap((table) => {
      const rows = tableRows(root, table)
      return rows.length === 0 ? [] : [lost(table, String(rows.length))]
    }),
    ...(end.length === 0 ? [] : [lost('endtext', end.join(' / '))]),
    ...(random.length === 0 ? [] : [lost('randomization_group', String(random.length))]),
  ]
}

/**
 * A survey of LimeSurvey (.lss, of version 2 and later) as a study, with what was lost of each part. A group becomes a
 * block; where the survey shows one question at a time, each has its own page.
 *
 * Issues: the file is no XML, no survey, or has no question that can be taken over.
 *
 * @see https://manual.limesurvey.org/Display/Export_survey for the file, and the fixtures of the program
 * @example readLimesurvey(bytes, { study: 'pulse', wave: '1' }) // → { ok: true, value: { study, losses, issues: [] } }
 */
export function readLimesurvey(bytes: Uint8Array, names: StudyNames): Result<ImportedStudy> {
  const read = readXml(bytes, { size: longest })
  if (!read.ok) return read
  const root = read.value
  const [survey] = tableRows(root, 'surveys')
  if (root.name !== 'document' || survey === undefined || tableRows(root, 'groups').length === 0) {
    return failure([issue('quest-not-limesurvey', [])])
  }
  const language = cell(survey, 'language')
  const texts = tableRows(root, 'surveys_languagesettings')
  const [description, welcome] = [
    surveyWords(texts, 'surveyls_description'),
    surveyWords(texts, 'surveyls_welcometext'),
  ]
  const hasDescription = Object.values(description).some((text) => text.trim() !== '')
  return assembleStudy(
    {
      program: 'limesurvey',
      naming,
      title: surveyWords(texts, 'surveyls_title'),
      description: hasDescription ? description : welcome,
      language: languageCode(language),
      blocks: blocksOf(root, cell(survey, 'format') === 'S'),
      opens: dayOf(cell(survey, 'startdate')),
      closes: dayOf(cell(survey, 'expires')),
      losses: lossesOf(root, texts),
    },
    names,
  )
}
