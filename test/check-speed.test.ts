import { expect, test } from 'vitest'
import { checkAllWaves } from '../src/core/checking/check-waves.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { checkStudy } from '../src/core/study/check-study.ts'
import { largeQuestionnaire } from '../tools/bench/large-questionnaire.ts'

test('a questionnaire of 170 questions and 600 rules is checked in two seconds, with a witness for all that is reached', () => {
  const { files, rules } = largeQuestionnaire({ items: 170, rules: 600 }, seededRandom(2))
  const study = checkStudy(files)
  if (!study.ok) throw new Error(JSON.stringify(study.issues[0]))
  // The best of three, because other programs may be running.
  const runs = [1, 2, 3].map(() => {
    const start = performance.now()
    const report = checkAllWaves(study.value)
    return { report, milliseconds: performance.now() - start }
  })
  expect(rules).toBeGreaterThan(580)
  expect(Math.min(...runs.map(({ milliseconds }) => milliseconds))).toBeLessThan(2000)
  const { witnesses, findings } = runs[0]?.report ?? { witnesses: [], findings: [] }
  expect(witnesses.length).toBeGreaterThan(1000)
  expect(findings.some(({ code }) => code === 'not-decided')).toBe(false)
  expect(runs[1]?.report).toEqual(runs[0]?.report)
})
