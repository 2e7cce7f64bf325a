import { expect, test } from 'vitest'
import { lpText } from './lp-text.ts'

test('a range becomes two conditions, an empty condition none, and every bound is written', () => {
  const text = lpText({
    variables: [
      { low: 0, high: 3, whole: true, cost: -0.5 },
      { low: -7, high: null, whole: false, cost: 0 },
    ],
    rows: [
      {
        terms: [
          [2, 0],
          [-1, 1],
        ],
        low: 1,
        high: 4,
        figure: null,
        perPerson: 1,
      },
      { terms: [[1, 1]], low: 2, high: 2, figure: null, perPerson: 1 },
      { terms: [], low: 0, high: 0, figure: null, perPerson: 1 },
    ],
  })
  expect(text).toBe(`Minimize
 obj: - 0.5 v0
Subject To
 c0: + 2 v0 - 1 v1 >= 1
 c1: + 2 v0 - 1 v1 <= 4
 c2: + 1 v1 = 2
Bounds
 0 <= v0 <= 3
 v1 >= -7
General
 v0
End
`)
})

test('long sums are spread over lines, and small factors are written out', () => {
  const variables = Array.from({ length: 30 }, () => ({ low: 0, high: 1, whole: false, cost: 1e-7 }))
  const lines = lpText({ variables, rows: [] }).split('\n')
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(255)
  expect(lines.join('\n')).not.toMatch(/\de/)
})
