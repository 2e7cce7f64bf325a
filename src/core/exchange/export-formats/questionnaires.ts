import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import { questionnaireFiles } from '../questionnaires/questionnaire-files.ts'
import type { TranslationLine } from '../translation-loss.ts'
import type { ExportFormat, Exported, ExportSource } from './export-format.ts'

/** What the other program cannot hold; what it can needs no words. */
const lost = (lines: readonly TranslationLine[]): readonly Issue[] =>
  lines
    .filter(({ result }) => result !== 'translated')
    .map(({ item, code, values }) => issue(code, [item], { ...values, item }))

function written({ study, wave, language }: ExportSource, format: 'xlsform' | 'surveyjs'): Exported {
  const { files, losses } = questionnaireFiles(study, wave.id, format, language)
  // A workbook of the questionnaire stands beside one of the answers.
  const named = [...files].map(([file, bytes]): [string, Uint8Array] => [
    file.replace(/\.(?=[^.]+$)/, `-${format}.`),
    bytes,
  ])
  return { files: new Map(named), issues: lost(losses) }
}

/** The questionnaire as an XLSForm workbook, for ODK, KoboToolbox and the like. */
export const xlsform: ExportFormat = {
  title: 'export-xlsform',
  holds: 'description',
  make: (source) => written(source, 'xlsform'),
}

/** The questionnaire as JSON of SurveyJS. */
export const surveyjs: ExportFormat = {
  title: 'export-surveyjs',
  holds: 'description',
  make: (source) => written(source, 'surveyjs'),
}
