import type { Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import { openWorkbook } from '../excel/open-workbook.ts'
import type { OpenWorkbook } from '../excel/open-workbook.ts'
import type { Program } from '../expression/dialect.ts'
import type { ImportedStudy } from './assemble-study.ts'
import type { StudyNames } from './foreign-questionnaire.ts'
import { readLimesurvey } from './read-limesurvey.ts'
import { readRedcap } from './read-redcap.ts'
import { readSurveyjs } from './read-surveyjs.ts'
import { readXlsform } from './read-xlsform.ts'
import type { SheetRows } from './sheet-rows.ts'

/** Rows and columns of a form are far fewer; what lies beyond is formatting. */
const [mostRows, mostColumns] = [20_001, 500]

/**
 * The program that a file is of, by what it begins with; null when it is none that is known.
 *
 * @example programOf(new TextEncoder().encode('{"pages":[]}')) // → 'surveyjs'
 */
export function programOf(bytes: Uint8Array): Program | null {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'xlsform'
  const start = textOf(bytes.subarray(0, 4_000))
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (start.startsWith('{')) return 'surveyjs'
  if (start.startsWith('<')) return 'limesurvey'
  const [head = ''] = start.split('\n')
  return /(?:^|[",;])field.?name(?:[",;]|$)|variable \/ field name/i.test(head) ? 'redcap' : null
}

/** UTF-8, or what spreadsheets write in Western Europe where it is not. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** The rows of the sheet of a name; none when the workbook does not have it. */
function rowsOf(book: OpenWorkbook, name: string): Result<SheetRows> {
  const sheet = book.sheets.find((one) => one.name.trim().toLowerCase() === name)
  if (sheet === undefined) return success([])
  const cells = sheet.read()
  if (!cells.ok) return cells
  const columns = cells.value.columns.slice(0, mostColumns)
  const count = Math.min(cells.value.rows, mostRows)
  return success(Array.from({ length: count }, (_, row) => columns.map((column) => column[row])))
}

function readWorkbook(bytes: Uint8Array, names: StudyNames): Result<ImportedStudy> {
  const book = openWorkbook(bytes)
  if (!book.ok) return book
  const [survey, choices, settings] = ['survey', 'choices', 'settings'].map((name) => rowsOf(book.value, name))
  if (survey?.ok !== true) return survey ?? failure([issue('quest-not-xlsform', [])])
  if (choices?.ok !== true) return choices ?? failure([issue('quest-not-xlsform', [])])
  if (settings?.ok !== true) return settings ?? failure([issue('quest-not-xlsform', [])])
  return readXlsform({ survey: survey.value, choices: choices.value, settings: settings.value }, names)
}

/**
 * The file of a questionnaire of another program as a study, with what was lost of each part.
 *
 * Issues: the file is not of that program, is damaged or too large, or has nothing that can be taken over.
 *
 * @example readQuestionnaire('surveyjs', bytes, { study: 'pulse', wave: '1' }).ok // → true
 */
export function readQuestionnaire(program: Program, bytes: Uint8Array, names: StudyNames): Result<ImportedStudy> {
  switch (program) {
    case 'limesurvey':
      return readLimesurvey(bytes, names)
    case 'xlsform':
      return readWorkbook(bytes, names)
    case 'surveyjs':
      return readSurveyjs(textOf(bytes), names)
    case 'redcap':
      return readRedcap(textOf(bytes), names)
  }
}
