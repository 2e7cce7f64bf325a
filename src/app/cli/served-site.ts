import { siteOf, type Site, type SiteStudy, type SiteWave } from '../../core/publication/site.ts'
import { siteStudy } from '../engine/site-study.ts'
import type { ReadyStudy } from './prepare-studies.ts'
import type { Scope } from './served-scope.ts'

/** The waves that are named at all: one of which only results are shown has to have some. */
const shownWaves = ({ waves, served }: ReadyStudy): ReadyStudy['waves'] =>
  waves.filter(({ wave, publicTables }) => {
    const isResultsOnly = served.find((one) => one.wave.id === wave.id)?.resultsOnly === true
    return !isResultsOnly || publicTables.length > 0
  })

/** A wave without its questionnaire, as long as people fill it in and no table says what is asked. */
function withoutWhatComes(wave: SiteWave): SiteWave {
  if (wave.asks !== 'real' || wave.annex !== null) return wave
  const { questionnaire: _questionnaire, ...shown } = wave
  return shown
}

function servedStudy(ready: ReadyStudy, style: string, scope: Scope): SiteStudy {
  const study = siteStudy({ ...ready, waves: shownWaves(ready) }, style, (wave) => {
    return ready.served.find((one) => one.wave.id === wave)?.asks ?? null
  })
  return scope === 'everything' ? study : { ...study, waves: study.waves.map(withoutWhatComes) }
}

/**
 * The pages of the studies that are served.
 *
 * @example [...servedSite(studies, style, 'fielded').pages.keys()] // → ['/nl/', '/en/'], before anything is collected
 */
export const servedSite = (studies: readonly ReadyStudy[], style: string, scope: Scope): Site =>
  siteOf(studies.map((study) => servedStudy(study, style, scope)))
