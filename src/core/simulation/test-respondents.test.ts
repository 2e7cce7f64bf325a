import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { madeStudy } from '../../../test/arbitrary-study.ts'
import { shippedStudy } from '../../../test/ask-server.ts'
import { checkReachability } from '../checking/check-questionnaire.ts'
import { partName, partsReached } from '../checking/parts-shown.ts'
import { collect } from '../dataset/collect.ts'
import { miniItem } from '../items/mini-item.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { checkStudy } from '../study/check-study.ts'
import { miniStudy } from '../study/mini-study.ts'
import type { Study, Wave } from '../study/study.ts'
import { cover } from './cover.ts'
import { seededRandom } from './random.ts'
import { testRespondents } from './test-respondents.ts'

function made(study: Study, wave: Wave) {
  const questionnaire = questionnaireOf(study, wave)
  const { witnesses } = checkReachability(study, wave)
  const responses = testRespondents(questionnaire, witnesses, seededRandom(1))
  const sought = new Set(witnesses.map(({ what, id }) => partName(what, id)))
  const reached = responses.map((response) =>
    [...partsReached(questionnaire, response)].filter((part) => sought.has(part)),
  )
  return { questionnaire, responses, sought, reached }
}

/** Everything that has a witness is reached, nobody is needless, and the answers are such as the questionnaire takes. */
function expectCover(study: Study, wave: Wave) {
  const { questionnaire, responses, sought, reached } = made(study, wave)
  const together = new Set(reached.flat())
  expect([...sought].filter((part) => !together.has(part))).toEqual([])
  for (const [index, own] of reached.entries()) {
    const others = new Set(reached.filter((_, other) => other !== index).flat())
    expect(own.some((part) => !others.has(part))).toBe(true)
  }
  expect(collect(questionnaire, responses, { simulated: true }).issues).toEqual([])
  return responses
}

const firstWave = ({ waves: [wave] }: Study): Wave => {
  if (wave === undefined) throw new Error('No wave')
  return wave
}

describe('the test respondents of a wave', () => {
  test.each([
    ['example', 4],
    ['basisartsen', 16],
    ['specialisten', 14],
  ])('reach all that %s has, in each of its waves, with no more than %i people', async (name, most) => {
    const study = await shippedStudy(name)
    for (const wave of study.waves) {
      const responses = expectCover(study, wave)
      expect(responses.length).toBeLessThanOrEqual(most)
      expect(responses.filter(({ complete }) => !complete)).toEqual([])
    }
  })

  it('reach all that there is in questionnaires of any make', () => {
    fc.assert(
      fc.property(fc.gen(), (gen) => {
        const study = checkStudy(madeStudy((arbitrary) => gen(() => arbitrary)))
        if (!study.ok) throw new Error(JSON.stringify(study.issues))
        expectCover(study.value, firstWave(study.value))
      }),
      { numRuns: 60, endOnFailure: true },
    )
  })

  it('leave open what would keep them from a part, and are the same for the same seed', () => {
    const pages = [
      { id: 'one', items: [miniItem('single', 'a'), miniItem('text', 'why')] },
      { id: 'two', when: 'not answered a and answered why', items: [miniItem('single', 'b')] },
    ]
    const study = miniStudy({ pages })
    const { responses } = made(study, firstWave(study))
    expect(responses).toHaveLength(1)
    expect(responses[0]).toMatchObject({ id: '1', pages: ['one', 'two'], complete: true })
    expect(Object.keys(responses[0]?.answers ?? {})).toEqual(['why', 'b'])
    expect(responses[0]?.answers['why']).not.toBe('x')
    expect(made(study, firstWave(study)).responses).toEqual(responses)
  })
})

test('a cover has nobody whom the others make needless', () => {
  const choice = (one: string, ...parts: string[]) => ({ one, parts: new Set(parts) })
  expect(cover([choice('a', 'x'), choice('b', 'x', 'y'), choice('c', 'y', 'z')])).toEqual(['b', 'c'])
  // The largest is chosen first, and then not needed.
  expect(cover([choice('m', '2', '3', '4', '5'), choice('l', '1', '2', '3'), choice('r', '4', '5', '6')])).toEqual([
    'l',
    'r',
  ])
  expect(cover([])).toEqual([])
})
