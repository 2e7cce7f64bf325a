import { codebook } from '../../core/dataset/codebook.ts'
import { missingPerItem } from '../../core/dataset/missing-per-item.ts'
import { codebookCsv } from '../../core/exchange/codebook-csv.ts'
import { annexOf } from '../../core/publication/annex.ts'
import { codebookForReaders } from '../../core/publication/codebook-for-readers.ts'
import { methodReport } from '../../core/publication/method-report.ts'
import { questionnaireAnnexOf } from '../../core/publication/questionnaire-annex.ts'
import { reportVerification } from '../../core/publication/report-verification.ts'
import type { SiteStudy, SiteWave } from '../../core/publication/site.ts'
import { questionnaireVersion } from '../../core/questionnaire/questionnaire-version.ts'
import type { Study } from '../../core/study/study.ts'
import type { Language } from '../../core/text.ts'
import { sha256 } from '../stored-wave.ts'
import { annexDownloads } from './annex-downloads.ts'
import type { PreparedWave } from './prepare-wave.ts'
import { questionnaireDownloads } from './questionnaire-downloads.ts'

/** A study with its waves made ready. */
export type PreparedStudy = { readonly study: Study; readonly waves: readonly PreparedWave[] }

/** What a wave with tables adds to the site: the annex, its method page and its files. */
function publicationOf(study: Study, prepared: PreparedWave, style: string | null): Partial<SiteWave> {
  const { wave, questionnaire, dataset, tables, publicTables, verified } = prepared
  if (publicTables.length === 0) return {}
  const book = codebook(questionnaire)
  const annex = annexOf(study, wave, publicTables, answersOf(prepared))
  const verification = verified === null ? null : reportVerification(verified, tables)
  const method = methodReport(study, annex, missingPerItem(dataset, book), verification)
  if (style === null) return { annex, verification, method }
  const inLanguage = (language: Language) =>
    annexDownloads(annex, language, { style, questionnaire: codebookCsv(book, language) })
  const files = { nl: inLanguage('nl'), en: inLanguage('en') }
  return { annex, verification, method, files: (language) => files[language] }
}

const answersOf = ({ dataset }: PreparedWave) => ({
  respondents: dataset.rows,
  complete: dataset.complete.reduce((sum, complete) => sum + complete, 0),
})

function siteWave(study: Study, prepared: PreparedWave, style: string | null): SiteWave {
  const { wave, questionnaire, dataset } = prepared
  const printed = questionnaireAnnexOf(study, wave, questionnaireVersion(questionnaire, sha256))
  return {
    id: wave.id,
    title: wave.title,
    simulated: dataset.simulated,
    ...answersOf(prepared),
    annex: null,
    verification: null,
    questionnaire: {
      annex: printed,
      codebook: codebookForReaders(study, wave),
      ...(style === null ? {} : { file: questionnaireDownloads(printed) }),
    },
    ...publicationOf(study, prepared, style),
    asks: true,
  }
}

/**
 * A study as the site shows it.
 *
 * @param style the style sheet of the pages, for the files that can be downloaded; without it there are no files
 */
export const siteStudy = ({ study, waves }: PreparedStudy, style: string | null = null): SiteStudy => ({
  id: study.id,
  title: study.title,
  description: study.description,
  waves: waves.map((wave) => siteWave(study, wave, style)),
})
