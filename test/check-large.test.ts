import { expect, test } from 'vitest'
import { checkAllWaves } from '../src/core/checking/check-waves.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { checkStudy } from '../src/core/study/check-study.ts'
import { largeQuestionnaire } from '../tools/bench/large-questionnaire.ts'

test('a questionnaire of 170 questions and 600 rules is decided whole, with a witness for all that is reached', () => {
  const { files, rules } = largeQuestionnaire({ items: 170, rules: 600 }, seededRandom(2))
  const study = checkStudy(files)
  if (!study.ok) throw new Error(JSON.stringify(study.issues[0]))
  const { witnesses, findings } = checkAllWaves(study.value)
  expect(rules).toBeGreaterThan(580)
  expect(witnesses.length).toBeGreaterThan(1000)
  expect(findings.some(({ code }) => code === 'not-decided')).toBe(false)
})
