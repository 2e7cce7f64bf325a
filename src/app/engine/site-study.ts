import { annexOf } from '../../core/publication/annex.ts'
import { codebookForReaders } from '../../core/publication/codebook-for-readers.ts'
import { questionnaireAnnexOf } from '../../core/publication/questionnaire-annex.ts'
import { reportVerification } from '../../core/publication/report-verification.ts'
import type { SiteStudy, SiteWave } from '../../core/publication/site.ts'
import { questionnaireVersion } from '../../core/questionnaire/questionnaire-version.ts'
import type { Study } from '../../core/study/study.ts'
import { sha256 } from '../stored-wave.ts'
import type { PreparedWave } from './prepare-wave.ts'

/** A study with its waves made ready. */
export type PreparedStudy = { readonly study: Study; readonly waves: readonly PreparedWave[] }

function siteWave(
  study: Study,
  { wave, questionnaire, dataset, tables, publicTables, verified }: PreparedWave,
): SiteWave {
  const answers = {
    respondents: dataset.rows,
    complete: dataset.complete.reduce((sum, complete) => sum + complete, 0),
  }
  return {
    id: wave.id,
    title: wave.title,
    simulated: dataset.simulated,
    ...answers,
    annex: publicTables.length === 0 ? null : annexOf(study, wave, publicTables, answers),
    questionnaire: {
      annex: questionnaireAnnexOf(study, wave, questionnaireVersion(questionnaire, sha256)),
      codebook: codebookForReaders(study, wave),
    },
    verification: verified === null ? null : reportVerification(verified, tables),
    asks: true,
  }
}

/** A study as the site shows it. */
export const siteStudy = ({ study, waves }: PreparedStudy): SiteStudy => ({
  id: study.id,
  title: study.title,
  description: study.description,
  waves: waves.map((wave) => siteWave(study, wave)),
})
