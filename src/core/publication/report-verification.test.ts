import { expect, test } from 'vitest'
import type { VerifiedFigure } from '../tables/verify-published.ts'
import { reportVerification } from './report-verification.ts'

const figure: VerifiedFigure = {
  table: '0.14',
  kind: 'value',
  row: 2,
  column: 'total',
  statistic: 'percentage',
  printed: 23.5,
  ours: 23,
  verdict: 'exception',
  reason: 'halved-to-make-100',
  instead: { from: 22, to: 25.5, reason: 'to-within-one-person' },
}

const reasonOf = (changes: Partial<VerifiedFigure>) =>
  reportVerification([{ ...figure, ...changes }], []).tables[0]?.figures[0]?.reason?.en

test.each<[name: string, changes: Partial<VerifiedFigure>, reason: string | undefined]>([
  [
    'an exception says why it cannot be met',
    {},
    'Half a per cent cannot follow from whole persons on this N; it was printed so to make 100.',
  ],
  [
    'an exception with another figure than was expected says which those were, as they are printed',
    { ours: 26, verdict: 'different', reason: null },
    'A known exception, but 22% to 25.5% was expected here.',
  ],
  [
    'and so does one of which one figure was expected',
    { ours: 26, verdict: 'different', reason: null, instead: 23 },
    'A known exception, but 23% was expected here.',
  ],
  ['any other difference has no reason', { ours: 26, verdict: 'different', reason: null, instead: null }, undefined],
])('%s', (_, changes, reason) => {
  expect(reasonOf(changes)).toBe(reason)
})
