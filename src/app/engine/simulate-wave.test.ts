import { expect, test } from 'vitest'
import { printedOf, quotaPersons, quotaStudy } from '../../../test/quota-example.ts'
import { simulateLike } from './simulate-wave.ts'

test('while answers are handed out and given, it is told how far that is, in small steps', async () => {
  const study = quotaStudy()
  const [wave] = study.waves
  if (wave === undefined) throw new Error('The study has waves')
  const published = printedOf(study, quotaPersons(200, 1), ['mood', 'tools', 'views'])
  const told = [0]
  const found = { named: 'published/x', published, others: [] }
  const made = await simulateLike(study, wave, found, 1, (share) => void told.push(share))
  expect(made.ok).toBe(true)
  const steps = told.slice(1).map((share, index) => share - (told[index] ?? 0))
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(0)
  expect(Math.max(...steps)).toBeLessThan(0.15)
  expect(told.at(-1)).toBeGreaterThan(0.9)
  expect(told.at(-1)).toBeLessThan(1)
})
