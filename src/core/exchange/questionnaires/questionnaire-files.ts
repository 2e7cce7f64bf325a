import type { Study } from '../../study/study.ts'
import type { Language } from '../../text.ts'
import type { TranslationLine } from '../translation-loss.ts'
import { exportSurveyjs } from './export-surveyjs.ts'
import { exportXlsform } from './export-xlsform.ts'
import { formWorkbook } from './form-workbook.ts'

/** The programs that a questionnaire of ours can be written for. */
export const questionnaireFormats = ['xlsform', 'surveyjs'] as const

/** A program that a questionnaire of ours can be written for. */
export type QuestionnaireFormat = (typeof questionnaireFormats)[number]

/** The files of a questionnaire for another program, by name, and what that program cannot hold. */
export type QuestionnaireFiles = {
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly losses: readonly TranslationLine[]
}

/**
 * What one wave asks as files of another program, with both languages in them, and what that program cannot hold.
 *
 * @param language the language that the other program shows first
 * @example [...questionnaireFiles(study, '2026', 'surveyjs', 'nl').files.keys()] // → ['example-2026.json']
 */
export function questionnaireFiles(
  study: Study,
  wave: string,
  format: QuestionnaireFormat,
  language: Language,
): QuestionnaireFiles {
  const name = `${study.id}-${wave}`
  switch (format) {
    case 'xlsform': {
      const { sheets, losses } = exportXlsform(study, wave, language)
      return { files: new Map([[`${name}.xlsx`, formWorkbook(sheets)]]), losses }
    }
    case 'surveyjs': {
      const { survey, losses } = exportSurveyjs(study, wave, language)
      const content = `${JSON.stringify(survey, null, 2)}\n`
      return { files: new Map([[`${name}.json`, new TextEncoder().encode(content)]]), losses }
    }
  }
}
