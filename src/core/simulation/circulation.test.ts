import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Way } from './circulation.ts'
import { mendCirculation } from './circulation.ts'

const isWithin = ({ flow, low, high }: Way): boolean => low <= flow && flow <= high

/** What goes into a node less what comes out. */
const surplus = (ways: readonly Way[], node: number): number =>
  ways.reduce((sum, way) => sum + (way.to === node ? way.flow : 0) - (way.from === node ? way.flow : 0), 0)

const nodes = 5
const places = fc.nat(nodes - 1)

/** Ways between five nodes that form circles, so that any numbers sent round them are a circulation. */
const circles = fc.array(fc.tuple(fc.uniqueArray(places, { minLength: 2, maxLength: 4 }), fc.nat(9), fc.nat(9)), {
  minLength: 1,
  maxLength: 8,
})

const waysOf = (
  list: readonly (readonly [readonly number[], number, number])[],
  bounds: (flow: number) => [number, number],
): Way[] =>
  list.flatMap(([circle, flow, wanted]) =>
    circle.map((from, index): Way => {
      const [low, high] = bounds(wanted)
      return { from, to: circle[(index + 1) % circle.length] ?? 0, low, high, flow }
    }),
  )

test('where some circulation is within all bounds, one is found, and it is one', () => {
  fc.assert(
    fc.property(circles, fc.nat(2), fc.nat(2), (list, below, above) => {
      // The wanted numbers are within the bounds, so that a circulation exists.
      const ways = waysOf(list, (flow) => [Math.max(0, flow - below), flow + above])
      expect(mendCirculation(ways)).toEqual([])
      expect(ways.every(isWithin)).toBe(true)
      expect(Array.from({ length: nodes }, (_, node) => surplus(ways, node))).toEqual(
        Array.from({ length: nodes }, () => 0),
      )
    }),
  )
})

test('ways that are within their bounds never leave them, whatever the others want', () => {
  fc.assert(
    fc.property(circles, fc.array(fc.tuple(fc.nat(9), fc.nat(9)), { minLength: 40, maxLength: 40 }), (list, wanted) => {
      const ways = waysOf(list, () => [0, 9]).map((way, index): Way => {
        const [one = 0, other = 9] = wanted[index] ?? []
        return { ...way, low: Math.min(one, other), high: Math.max(one, other) }
      })
      const fine = ways.filter(isWithin)
      const outside = mendCirculation(ways)
      expect(fine.every(isWithin)).toBe(true)
      expect(outside).toEqual(ways.filter((way) => !isWithin(way)))
      expect(surplus(ways, 0)).toBe(0)
    }),
  )
})

test('more cannot come out of a node than can go in', () => {
  const ways: Way[] = [
    { from: 0, to: 1, low: 0, high: 3, flow: 2 },
    { from: 1, to: 0, low: 5, high: 9, flow: 2 },
  ]
  expect(mendCirculation(ways)).toEqual([{ from: 1, to: 0, low: 5, high: 9, flow: 3 }])
})
