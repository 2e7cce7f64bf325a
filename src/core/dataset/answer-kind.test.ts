import { expect, test } from 'vitest'
import { answerKind, markOf } from './answer-kind.ts'

const real = { simulated: false }
const simulated = { simulated: true }
const trial = { simulated: true, trial: true }

test.each([
  ['of respondents only', [real, real], 'real'],
  ['of nothing', [], 'real'],
  ['of a program and of respondents', [real, simulated], 'simulated'],
  ['of a trial and of respondents', [trial, real], 'trial'],
  ['of a trial and of a program', [trial, simulated], 'simulated'],
] as const)('what is made from answers %s is marked as it should', (_, parts, kind) => {
  expect(answerKind(markOf(parts))).toBe(kind)
})

test('only what is of a trial carries that mark, so that nothing else changes its form', () => {
  expect([markOf([real]), markOf([simulated]), markOf([trial])]).toEqual([real, simulated, trial])
})
