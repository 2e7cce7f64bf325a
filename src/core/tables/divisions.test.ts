import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divisionsOf } from './divisions.ts'

const women = 1
const men = 2
const trainee = 4

describe('columns that can be subtracted from others', () => {
  test.each([
    ['women and men, and everybody is one of them', ['women', 'men', 'total'], [women, men], ['men women in total']],
    ['the same, and some are neither', ['women', 'men', 'total'], [women, men, 0], ['men women in total']],
    [
      'groups that overlap stand on their own',
      ['women', 'trainee', 'total'],
      [women, women | trainee, trainee, 0],
      ['women in total', 'trainee in total'],
    ],
    [
      'a group that lies within another',
      ['women', 'men', 'trainee', 'total'],
      [women, women | trainee, men],
      ['trainee in women', 'men women in total', 'men trainee in total'],
    ],
    ['without a total only what lies within a group counts', ['women', 'men'], [women, men], []],
    ['a group of nobody is no part', ['women', 'men', 'total'], [women, 0], ['women in total']],
    ['nobody answered', ['women', 'men', 'total'], [], []],
    ['a column with several statistics counts once', ['women', 'women', 'total'], [women, 0], ['women in total']],
  ])('%s', (_, banner, masks, expected) => {
    const found = divisionsOf(banner, ['women', 'men', 'trainee'], masks)
    const names = found.map(({ whole, parts }) => `${parts.toSorted().join(' ')} in ${whole}`)
    expect(names.toSorted()).toEqual(expected.toSorted())
  })
})

test('they are all the largest sets of groups that lie in a column without overlap', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat({ max: 31 }), { maxLength: 10 }), (masks) => {
      const members = (id: string) => masks.filter((mask) => id === 'total' || (mask & (1 << ids.indexOf(id))) !== 0)
      const expected = ['total', ...ids].flatMap((whole) => {
        const own = new Set(members(whole))
        const within = ids.filter(
          (id) => id !== whole && members(id).length > 0 && members(id).every((mask) => own.has(mask)),
        )
        const sets = Array.from({ length: 2 ** within.length }, (_, bits) =>
          within.filter((_id, index) => (bits & (1 << index)) !== 0),
        ).filter((parts) => {
          const all = parts.flatMap(members)
          return parts.length > 0 && new Set(all).size === all.length
        })
        const largest = sets.filter(
          (one) => !sets.some((other) => other !== one && one.every((id) => other.includes(id))),
        )
        return largest.map((parts) => `${parts.join(' ')} in ${whole}`)
      })
      const found = divisionsOf([...ids, 'total'], ids, masks)
      expect(found.map(({ whole, parts }) => `${parts.toSorted().join(' ')} in ${whole}`).toSorted()).toEqual(
        expected.toSorted(),
      )
    }),
  )
})

test('twenty groups that divide everybody are one division, found at once', () => {
  const ids = Array.from({ length: 20 }, (_, index) => `g${index}`)
  const found = divisionsOf(
    [...ids, 'total'],
    ids,
    ids.map((_, index) => 1 << index),
  )
  expect(found).toEqual([{ whole: 'total', parts: expect.arrayContaining(ids) as string[] }])
})
