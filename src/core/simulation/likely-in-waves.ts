import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Study, Wave } from '../study/study.ts'
import type { Likely } from './likely-values.ts'
import { likelyValues } from './likely-values.ts'
import type { QuotaSources } from './quota-source.ts'
import { sourcesOf, valuesOf } from './quota-source.ts'

const sumOf = (weights: readonly number[]): number => weights.reduce((sum, weight) => sum + weight, 0)

/**
 * How likely the values of questions are in a wave (see `likelyValues`). Where a wave changed the options of a question and
 * says which categories both waves have, the categories are as likely as they were.
 *
 * @example likelyInWaves(study, wave2024, questionnaire, find)(institution, kind) // → the old hospitals' share for the new one
 */
export function likelyInWaves(study: Study, wave: Wave, questionnaire: Questionnaire, find: QuotaSources): Likely {
  const own = likelyValues(questionnaire, find)
  const before = study.waves.find(({ id }) => id === wave.after)
  if (before === undefined || wave.changes === undefined) return own
  const { changes } = wave
  const old = questionnaireOf(study, before)
  const findOld = sourcesOf(old)
  const earlier = likelyInWaves(study, before, old, findOld)
  return (variable, kind) => {
    const weights = own(variable, kind)
    const categories = changes[variable.item]?.categories
    const was = findOld(variable.id)?.question
    if (categories === undefined || was === undefined || variable.kind !== 'single') return weights
    const values = valuesOf(variable)
    const oldValues = valuesOf(was)
    const oldWeights = earlier(was, kind)
    return weights.map((weight, place) => {
      const category = categories.find(({ now }) => now.includes(values[place] ?? -1))
      if (category === undefined) return weight / sumOf(weights)
      const share = sumOf(oldWeights.filter((_, index) => category.before.includes(oldValues[index] ?? -1)))
      const same = sumOf(weights.filter((_, index) => category.now.includes(values[index] ?? -1)))
      return ((share / sumOf(oldWeights)) * weight) / same
    })
  }
}
