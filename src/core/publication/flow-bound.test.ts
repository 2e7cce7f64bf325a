import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnWave } from '../../../test/drawn-wave.ts'
import { everybody } from '../../../test/every-respondent.ts'
import { shippedStudy } from '../../../test/ask-server.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import type { Answers } from '../rule/rule.ts'
import { routeBound } from './flow-bound.ts'
import { lengthened } from './flow-lengthened.ts'
import { isAccepted, longestAnswers } from './flow-longest.ts'
import { timedRoute } from './flow-minutes.ts'

describe('the bound on all routes', () => {
  test('is met by no route of everybody who can answer, and by no route that is found', () => {
    let [tried, close] = [0, 0]
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { study, wave, questionnaire } = drawnWave(gen)
        const everyone = everybody(questionnaire, 1500)?.at(-1)?.states
        fc.pre(everyone !== undefined)
        const bound = routeBound(study, wave, questionnaire, 'en')
        expect(bound === null).toBe(everyone.length === 0)
        if (bound === null) return
        const seconds = (answers: Answers): number => timedRoute(questionnaire, answers, 'en').seconds
        const longest = Math.max(...everyone.map(seconds))
        expect(longest).toBeLessThanOrEqual(bound.seconds + 1e-6)
        const found = lengthened(questionnaire, bound.answers, 'en')
        expect(isAccepted(questionnaire, found)).toBe(true)
        expect(seconds(found)).toBeLessThanOrEqual(bound.seconds + 1e-6)
        tried += 1
        if (bound.seconds <= longest * 1.1) close += 1
      }),
      { numRuns: 60, endOnFailure: true },
    )
    expect(tried).toBeGreaterThan(20)
    expect(close).toBeGreaterThan(tried / 2)
  })

  test.each(['example', 'basisartsen', 'specialisten'])(
    'of %s is hardly above the longest route, which is found exactly in each wave',
    async (name) => {
      const study = await shippedStudy(name)
      for (const wave of study.waves) {
        const questionnaire = questionnaireOf(study, wave)
        const answers = longestAnswers(questionnaire, 'nl')
        expect(answers).not.toBeNull()
        expect(isAccepted(questionnaire, answers ?? {})).toBe(true)
        const { seconds } = timedRoute(questionnaire, answers ?? {}, 'nl')
        const bound = routeBound(study, wave, questionnaire, 'nl')?.seconds ?? 0
        expect(bound).toBeGreaterThanOrEqual(seconds - 1e-6)
        expect(bound).toBeLessThan(seconds * 1.03)
      }
    },
  )
})
