import type fc from 'fast-check'
import { questionnaireOf, type Questionnaire } from '../src/core/questionnaire/questionnaire.ts'
import { checkStudy } from '../src/core/study/check-study.ts'
import type { Study, Wave } from '../src/core/study/study.ts'
import { madeStudy } from './arbitrary-study.ts'

/** A wave of a made-up study, with the files that it was made from. */
export type DrawnWave = {
  readonly files: unknown
  readonly study: Study
  readonly wave: Wave
  readonly questionnaire: Questionnaire
}

/** The wave of a study of which these are the files. */
export function waveOfFiles(files: unknown): DrawnWave {
  const checked = checkStudy(files)
  if (!checked.ok) throw new Error(JSON.stringify(checked.issues))
  const [wave] = checked.value.waves
  if (wave === undefined) throw new Error('A study without a wave')
  return { files, study: checked.value, wave, questionnaire: questionnaireOf(checked.value, wave) }
}

/**
 * A wave of a made-up study of a few pages, full of conditions.
 *
 * @example fc.property(fc.gen(), (gen) => { const { questionnaire } = drawnWave(gen) })
 */
export const drawnWave = (gen: fc.GeneratorValue): DrawnWave =>
  waveOfFiles(madeStudy((arbitrary) => gen(() => arbitrary)))
