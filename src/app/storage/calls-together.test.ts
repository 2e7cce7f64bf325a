import { setImmediate as turn } from 'node:timers/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { callsTogether } from './calls-together.ts'

/** Doubles numbers, and remembers which came together; it fails for all of them when one is negative. */
function doubling() {
  const groups: (readonly number[])[] = []
  const double = callsTogether(async (all: readonly number[]) => {
    groups.push(all)
    await turn()
    if (all.some((one) => one < 0)) throw new RangeError(`${all.join(' ')} cannot be doubled`)
    return all.map((one) => 2 * one)
  })
  return { double, groups }
}

test('calls of the same moment are made as one, and those that come later as another', async () => {
  const { double, groups } = doubling()
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6])
  expect(await double(4)).toBe(8)
  expect(groups).toEqual([[1, 2, 3], [4]])
})

test('calls that arrive while others are made do not wait for them', async () => {
  const { double, groups } = doubling()
  const first = double(1)
  await turn()
  const second = double(2)
  expect(await Promise.all([first, second])).toEqual([2, 4])
  expect(groups).toEqual([[1], [2]])
})

test('a call that fails fails alone, and is told why', async () => {
  const { double, groups } = doubling()
  const told = await Promise.allSettled([double(1), double(-2), double(3)])
  expect(told.map((one) => (one.status === 'fulfilled' ? one.value : String(one.reason)))).toEqual([
    2,
    'RangeError: -2 cannot be doubled',
    6,
  ])
  expect(groups).toEqual([[1, -2, 3], [1], [-2], [3]])
})

test('each of any number of calls gets what came of its own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: -3, max: 1000 }), { maxLength: 350 }), async (numbers) => {
      const { double, groups } = doubling()
      const told = await Promise.allSettled(numbers.map((one) => double(one)))
      expect(told.map((one) => (one.status === 'fulfilled' ? one.value : null))).toEqual(
        numbers.map((one) => (one < 0 ? null : 2 * one)),
      )
      expect(Math.max(0, ...groups.map(({ length }) => length))).toBeLessThanOrEqual(100)
    }),
  )
})
