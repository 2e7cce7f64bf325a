import type { AnnexFile } from '../../core/publication/annex-files.ts'
import { questionnairePdf } from '../../core/publication/questionnaire-files.ts'
import type { QuestionnaireAnnex } from '../../core/publication/questionnaire-model.ts'
import { languages, type Language } from '../../core/text.ts'
import { compilePdf } from './typst.ts'

/**
 * The questionnaire as a file per language, made at the first time that it is asked for and kept from then on.
 *
 * @example questionnaireDownloads(annex)('nl').make() // → the bytes of the PDF; the second time at once
 */
export function questionnaireDownloads(annex: QuestionnaireAnnex): (language: Language) => AnnexFile {
  const made = new Map<Language, Uint8Array>()
  const files = new Map(
    languages.map((language) => {
      const file = questionnairePdf(annex, language, (document) => compilePdf('questionnaire.typ', document))
      const make = (): Uint8Array => {
        const bytes = made.get(language) ?? file.make()
        made.set(language, bytes)
        return bytes
      }
      return [language, { ...file, make }] as const
    }),
  )
  return (language) => {
    const file = files.get(language)
    if (file === undefined) throw new Error(`No questionnaire in ${language}`)
    return file
  }
}
