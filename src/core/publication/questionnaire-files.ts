import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { fileNames } from './annex-files-names.ts'
import type { AnnexFile } from './annex-files.ts'
import type { QuestionnaireAnnex } from './questionnaire-model.ts'
import { questionnaireDocument } from './questionnaire-typst.ts'

/**
 * The file in which the questionnaire of a wave is offered, in one language.
 *
 * @param pdf makes the PDF of a document of `questionnaireDocument`
 * @example questionnairePdf(annex, 'nl', pdf).name // → 'basisartsen-2023-vragenlijst.pdf'
 */
export function questionnairePdf(
  annex: QuestionnaireAnnex,
  language: Language,
  pdf: (document: string) => Uint8Array,
): AnnexFile {
  const [name = ''] = fileNames([`${annex.study.id}-${annex.wave.id}-${say(language, 'printed-file-name')}`])
  return {
    format: 'pdf',
    name: `${name}.pdf`,
    mediaType: 'application/pdf',
    title: say(language, 'printed-file-pdf'),
    make: () => pdf(questionnaireDocument(annex, language)),
  }
}
