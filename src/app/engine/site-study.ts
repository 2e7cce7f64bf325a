import { markOf } from '../../core/dataset/answer-kind.ts'
import { codebook, fullCodebook } from '../../core/dataset/codebook.ts'
import { derive } from '../../core/dataset/derive.ts'
import { missingPerItem } from '../../core/dataset/missing-per-item.ts'
import { stratumRespondents } from '../../core/dataset/stratum-respondents.ts'
import { codebookCsv } from '../../core/exchange/codebook-csv.ts'
import { annexOf } from '../../core/publication/annex.ts'
import { comparisonOf, type AnsweredWave } from '../../core/publication/comparison-annex.ts'
import { codebookForReaders } from '../../core/publication/codebook-for-readers.ts'
import { methodReport } from '../../core/publication/method-report.ts'
import { questionnaireAnnexOf } from '../../core/publication/questionnaire-annex.ts'
import { reportVerification } from '../../core/publication/report-verification.ts'
import type { Asks } from '../../core/publication/front-page.ts'
import type { SiteComparison, SiteStudy, SiteWave } from '../../core/publication/site.ts'
import { questionnaireVersion } from '../../core/questionnaire/questionnaire-version.ts'
import { editionOf } from '../../core/study/edition.ts'
import type { Study } from '../../core/study/study.ts'
import type { Language } from '../../core/text.ts'
import { compareTables } from '../../core/trends/compare-tables.ts'
import { wavePairs } from '../../core/trends/trend.ts'
import type { Annex } from '../../core/publication/annex.ts'
import { sha256 } from '../stored-wave.ts'
import { dataOffer } from './data-offer.ts'
import { annexDownloads } from './annex-downloads.ts'
import type { PreparedWave } from './prepare-wave.ts'
import { questionnaireDownloads } from './questionnaire-downloads.ts'

/** A study with its waves made ready. */
export type PreparedStudy = { readonly study: Study; readonly waves: readonly PreparedWave[] }

/** What the annex of a wave is made from. */
export type AnnexSource = Pick<PreparedWave, 'wave' | 'questionnaire' | 'dataset' | 'publicTables' | 'askedOtherwise'>

/** The annex of a wave, or `null` when it has no tables. */
export const waveAnnex = (study: Study, source: AnnexSource): Annex | null =>
  source.publicTables.length === 0 ? null : annexOf(study, source.wave, source.publicTables, answersOf(study, source))

/** What a wave with tables adds to the site: the annex, its method page and its files. */
function publicationOf(study: Study, prepared: PreparedWave, style: string | null): Partial<SiteWave> {
  const { questionnaire, dataset, tables, verified } = prepared
  const annex = waveAnnex(study, prepared)
  if (annex === null) return {}
  const verification = verified === null ? null : reportVerification(verified, tables)
  const method = methodReport(study, annex, missingPerItem(dataset, codebook(questionnaire)), verification)
  if (style === null) return { annex, verification, method }
  const inLanguage = (language: Language) =>
    annexDownloads(annex, language, { style, questionnaire: codebookCsv(fullCodebook(questionnaire), language) })
  const files = { nl: inLanguage('nl'), en: inLanguage('en') }
  return { annex, verification, method, files: (language) => files[language] }
}

const completeIn = ({ dataset }: Pick<AnnexSource, 'dataset'>): number =>
  dataset.complete.reduce((sum, complete) => sum + complete, 0)

const answersOf = (study: Study, { wave, questionnaire, dataset, askedOtherwise }: AnnexSource) => ({
  respondents: dataset.rows,
  complete: completeIn({ dataset }),
  askedOtherwise,
  ...(wave.strata === undefined
    ? {}
    : { strata: stratumRespondents(wave, editionOf(study, wave.id).groups, derive(dataset, questionnaire)) }),
})

function siteWave(study: Study, prepared: PreparedWave, style: string | null, asks: Asks | null): SiteWave {
  const { wave, questionnaire, dataset } = prepared
  const printed = questionnaireAnnexOf(study, wave, questionnaireVersion(questionnaire, sha256))
  return {
    id: wave.id,
    title: wave.title,
    ...markOf([dataset]),
    respondents: dataset.rows,
    complete: completeIn(prepared),
    annex: null,
    verification: null,
    questionnaire: {
      annex: printed,
      codebook: codebookForReaders(study, wave),
      ...(style === null ? {} : { file: questionnaireDownloads(printed) }),
    },
    ...publicationOf(study, prepared, style),
    ...(style === null || prepared.publicTables.length === 0 ? {} : { data: dataOffer(study, prepared) }),
    asks,
  }
}

const answeredWave = (study: Study, prepared: AnnexSource): AnsweredWave => ({
  wave: prepared.wave,
  answers: answersOf(study, prepared),
  ...markOf([prepared.dataset]),
})

/** The annex of two waves side by side, or `null` when there is nothing to compare. */
export function comparisonAnnex(study: Study, from: AnnexSource, to: AnnexSource): Annex | null {
  if (from.publicTables.length === 0 || to.publicTables.length === 0) return null
  const tables = compareTables(study, from, to)
  return comparisonOf(editionOf(study, to.wave.id), answeredWave(study, from), answeredWave(study, to), tables)
}

/** Each pair of waves that follow on each other, as far as both are ready. */
function siteComparisons({ study, waves }: PreparedStudy, style: string | null): readonly SiteComparison[] {
  return wavePairs(study).flatMap(({ from, to }) => {
    const [first, second] = [from, to].map((wave) => waves.find((ready) => ready.wave.id === wave.id))
    const annex = first === undefined || second === undefined ? null : comparisonAnnex(study, first, second)
    if (annex === null) return []
    if (style === null) return [{ annex }]
    const inLanguage = (language: Language) => annexDownloads(annex, language, { style, questionnaire: null })
    const files = { nl: inLanguage('nl'), en: inLanguage('en') }
    return [{ annex, files: (language: Language) => files[language] }]
  })
}

/**
 * A study as the site shows it.
 *
 * @param style the style sheet of the pages, for the files that can be downloaded; without it there are no files
 * @param asks how the questionnaire of a wave can be filled in on the site
 */
export const siteStudy = (
  prepared: PreparedStudy,
  style: string | null = null,
  asks: (wave: string) => Asks | null = () => 'trial',
): SiteStudy => {
  const { study, waves } = prepared
  return {
    id: study.id,
    title: study.title,
    description: study.description,
    waves: waves.map((ready) => siteWave(editionOf(study, ready.wave.id), ready, style, asks(ready.wave.id))),
    comparisons: siteComparisons(prepared, style),
  }
}
