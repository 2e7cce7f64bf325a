import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawnWave } from '../../../test/drawn-wave.ts'
import { everybody } from '../../../test/every-respondent.ts'
import { shippedWaves } from '../../../test/shipped-waves.ts'
import { seededRandom } from '../simulation/random.ts'
import { simulate } from '../simulation/simulate.ts'
import { longestAnswers } from './flow-longest.ts'
import { timedRoute } from './flow-minutes.ts'

describe('the longest route', () => {
  test('takes as long as the longest of everybody who can answer, whatever the questionnaire', () => {
    let searched = 0
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const { questionnaire } = drawnWave(gen)
        const seconds = (answers: Parameters<typeof timedRoute>[1]): number =>
          timedRoute(questionnaire, answers, 'en').seconds
        const everyone = everybody(questionnaire, 2000)?.at(-1)?.states
        fc.pre(everyone !== undefined)
        const longest = longestAnswers(questionnaire, 'en')
        if (longest === null) return
        searched += 1
        expect(seconds(longest)).toBeCloseTo(Math.max(...everyone.map(seconds)), 6)
      }),
      { numRuns: 250, endOnFailure: true },
    )
    expect(searched).toBeGreaterThan(60)
  })

  test.each(shippedWaves)('of $name takes longer than anybody who was made up', async ({ load }) => {
    const { questionnaire } = await load()
    const longest = longestAnswers(questionnaire, 'nl')
    expect(longest).not.toBeNull()
    const seconds = timedRoute(questionnaire, longest ?? {}, 'nl').seconds
    const others = simulate(questionnaire, 400, seededRandom(2)).map(
      ({ answers }) => timedRoute(questionnaire, answers, 'nl').seconds,
    )
    expect(Math.max(...others)).toBeLessThanOrEqual(seconds + 1e-6)
  })

  test('of basisartsen leads past every block: some did all of it', async () => {
    const [basisartsen] = shippedWaves
    const { questionnaire, study } = await basisartsen.load()
    const { blocks } = timedRoute(questionnaire, longestAnswers(questionnaire, 'nl') ?? {}, 'nl')
    expect(blocks.map(({ id }) => id)).toEqual(study.blocks.map(({ id }) => id))
  })
})
