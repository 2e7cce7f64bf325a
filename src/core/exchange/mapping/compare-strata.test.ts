import { expect, test } from 'vitest'
import { answeredWave, named, times } from '../../../../test/answered-wave.ts'
import { miniItem } from '../../items/mini-item.ts'
import { compareStrata } from './compare-strata.ts'

/** Three northern people and two others, in strata of their own. */
const { study, dataset } = answeredWave(
  {
    study: {
      groups: { north: { label: { nl: 'Noord', en: 'North' }, rule: 'place = north' } },
    },
    items: [miniItem('single', 'place', { options: named('north', 'south') })],
  },
  [...times(3, { place: 1 }), ...times(2, { place: 2 })],
)
const drawn = (stratum: readonly number[], populations: readonly (number | null)[]) => ({
  ...dataset,
  strata: { names: ['n', 's'], stratum: Uint16Array.from(stratum), populations },
})
const inOrder = [0, 0, 0, 1, 1]

const remarks = (strata: readonly { group: string; population?: number }[], of: ReturnType<typeof drawn>) =>
  compareStrata({ strata: [...strata] }, study.groups, of).map(({ code, values }) => [code, values])

test('strata that are the groups of the wave, of the same size, are not told of', () => {
  expect(remarks([{ group: 'north', population: 90 }], drawn(inOrder, [90, 40]))).toEqual([])
  expect(remarks([{ group: 'north' }], drawn(inOrder, [90, 40]))).toEqual([])
  expect(remarks([{ group: 'north', population: 90 }], drawn(inOrder, [null, null]))).toEqual([])
  expect(remarks([], drawn([0, 1, 0, 1, 0], [90, 40]))).toEqual([])
  expect(compareStrata({ strata: [{ group: 'north', population: 90 }] }, study.groups, dataset)).toEqual([])
})

test('a stratum on both sides of a group of the wave is told of', () => {
  expect(remarks([{ group: 'north' }], drawn([0, 0, 0, 0, 1], [90, 40]))).toEqual([
    ['import-strata-across', { group: 'north', stratum: 'n', inside: 3, rows: 4 }],
  ])
})

test('a group of another size than its strata is told of', () => {
  expect(remarks([{ group: 'north', population: 100 }], drawn(inOrder, [90, 40]))).toEqual([
    ['import-strata-size', { group: 'north', population: 100, size: 90 }],
  ])
})
