import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ChoiceTask } from './choice-task.ts'
import { oneCodeEach } from './one-code.ts'
import { seededRandom } from './random.ts'
import { severalCodesEach } from './several-codes.ts'

const task = (parts: Partial<ChoiceTask> & Pick<ChoiceTask, 'persons' | 'counts'>): ChoiceTask => ({
  omitted: [],
  exclusive: [],
  required: [],
  ...parts,
})

const tally = (answers: readonly (readonly number[])[]): Record<number, number> => {
  const counts: Record<number, number> = {}
  for (const code of answers.flat()) counts[code] = (counts[code] ?? 0) + 1
  return counts
}

/** Answers that exist, so that their counts can be met: some codes each, or code 9 alone. */
const real = fc.array(fc.oneof(fc.subarray([1, 2, 3, 4], { minLength: 1 }), fc.constant([9])), {
  minLength: 1,
  maxLength: 40,
})

test('counts of real answers can always be chosen again: exactly, by everybody, and code 9 alone', () => {
  fc.assert(
    fc.property(real, fc.integer(), (answers, seed) => {
      const counts = new Map([1, 2, 3, 4, 9].map((code) => [code, tally(answers)[code] ?? 0]))
      const chosen = severalCodesEach(task({ persons: answers.length, counts, exclusive: [9] }), seededRandom(seed))
      expect(tally(chosen)).toEqual(tally(answers))
      expect(chosen.every((codes) => codes.length > 0 && (!codes.includes(9) || codes.length === 1))).toBe(true)
      expect(chosen.every((codes) => codes.every((code, index) => code > (codes[index - 1] ?? 0)))).toBe(true)
    }),
  )
})

test('who must choose a code chooses it', () => {
  const required = [{ codes: [2], persons: [0, 3] }]
  const counts = new Map([
    [1, 4],
    [2, 2],
  ])
  const chosen = severalCodesEach(task({ persons: 5, counts, required }), seededRandom(1))
  expect(chosen.map((codes) => codes.includes(2))).toEqual([true, false, false, true, false])
  const single = oneCodeEach(task({ persons: 6, counts, required }), seededRandom(1))
  expect(single).toEqual([2, 1, 1, 2, 1, 1])
})

test('who is left without a counted code chooses one that is not counted', () => {
  const counts = new Map([[1, 2]])
  expect(severalCodesEach(task({ persons: 4, counts, omitted: [7] }), seededRandom(1)).flat()).toContain(7)
  expect(tally([oneCodeEach(task({ persons: 4, counts, omitted: [7] }), seededRandom(1))])).toEqual({ 1: 2, 7: 2 })
})

test('counts that nobody can give are a mistake of the program', () => {
  expect(() => severalCodesEach(task({ persons: 3, counts: new Map([[1, 2]]) }), seededRandom(1))).toThrow(RangeError)
  expect(() => severalCodesEach(task({ persons: 1, counts: new Map([[1, 2]]) }), seededRandom(1))).toThrow(RangeError)
  expect(() => oneCodeEach(task({ persons: 1, counts: new Map([[1, 2]]) }), seededRandom(1))).toThrow(RangeError)
})
