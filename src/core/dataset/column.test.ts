import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exampleVariables } from '../../../test/arbitrary-dataset.ts'
import type { Variable } from '../items/variable.ts'
import { variable } from '../items/variable.ts'
import type { Value } from '../rule/rule.ts'
import { everywhere } from '../text.ts'
import { missingAt, openColumn, put, putMissing, valueAt } from './column.ts'
import { missingReasons, reasonNumber } from './missing.ts'

const one = (id: string): Variable => {
  const found = exampleVariables.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No variable ${id}`)
  return found
}
const number = (parts: Partial<Variable>): Variable =>
  variable({ id: 'n', item: 'n', kind: 'number', label: everywhere('n'), ...parts })

/** The answers that fit a variable, as a questionnaire gives them: codes rising, amounts in the unit of the variable. */
function answersOf({ kind, codes, min, max, decimals }: Variable): fc.Arbitrary<Value> {
  const known = codes.map(({ code }) => code)
  const units = 10 ** decimals
  const twelve = kind === 'months' ? 12 : 1
  switch (kind) {
    case 'single':
      return fc.constantFrom(...known)
    case 'multiple':
      return fc.subarray(known, { minLength: 1 })
    case 'text':
      return fc.string({ unit: 'grapheme' })
    case 'roster':
      return fc.array(fc.constant({ months: 1 }), { minLength: 1, maxLength: max ?? 1 })
    case 'scale':
    case 'number':
    case 'year':
    case 'months':
      return fc
        .integer({ min: (min ?? 0) * twelve * units, max: (max ?? 0) * twelve * units })
        .map((whole) => whole / units)
  }
}

describe.each(exampleVariables.map((own) => ({ id: own.id, kind: own.kind, own })))(
  'a column of $kind ($id)',
  ({ own }) => {
    const reasons = fc.constantFrom(...missingReasons.map(reasonNumber))
    const steps = fc.array(
      fc.record({
        row: fc.nat({ max: 2 }),
        entry: fc.oneof(
          answersOf(own),
          reasons.map((reason) => ({ reason })),
        ),
      }),
    )
    const isReason = (entry: unknown): entry is { reason: number } =>
      typeof entry === 'object' && entry !== null && 'reason' in entry

    test('gives back what was put, whatever stood there before, and an answer never has a reason', () => {
      fc.assert(
        fc.property(steps, (written) => {
          const column = openColumn(own, 3)
          const last = new Map<number, unknown>()
          for (const { row, entry } of written) {
            if (isReason(entry)) putMissing(column, row, entry.reason)
            last.set(row, isReason(entry) || put(column, row, entry) ? entry : 'refused')
          }
          for (const [row, entry] of last) {
            expect(missingAt(column, row)).toBe(isReason(entry) ? entry.reason : 0)
            // Of a roster the column holds how many rows there are.
            const answer = own.kind === 'roster' && Array.isArray(entry) ? entry.length : entry
            expect(valueAt(column, row)).toEqual(isReason(entry) ? undefined : answer)
          }
        }),
      )
    })

    test('takes nothing of another kind, and keeps what it had', () => {
      const others = exampleVariables.filter(({ kind }) => kind === 'text' || kind === 'multiple' || kind === 'number')
      const strange = fc.oneof(...others.filter(({ kind }) => kind !== own.kind).map(answersOf))
      fc.assert(
        fc.property(answersOf(own), strange, (answer, other) => {
          const column = openColumn(own, 1)
          put(column, 0, answer)
          // An amount may happen to be a code, a grade or a year.
          fc.pre(!put(column, 0, other) || typeof other !== 'number')
          expect(valueAt(column, 0)).toEqual(own.kind === 'roster' && Array.isArray(answer) ? answer.length : answer)
        }),
      )
    })
  },
)

test.each<[string, Variable, Value]>([
  ['a code that the variable does not have', one('1'), 3],
  ['a set with a code that the variable does not have', one('3'), [1, 4]],
  ['rows where codes are expected', one('3'), [{ months: 1 }]],
  ['codes where rows are expected', one('9'), [1, 2]],
  ['more rows than there may be', one('9'), Array.from({ length: 6 }, () => ({ months: 1 }))],
  ['a grade below the scale', one('2.1'), -1],
  ['a grade above the scale', one('2.1'), 11],
  ['a grade between two grades', one('2.1'), 3.5],
  ['an amount above its bound', one('5.hours'), 100.1],
  ['an amount with more decimals than the variable', one('5.hours'), 36.25],
  ['half a year', one('6'), 2015.5],
  ['a month of the year after the last', one('7'), 2031 * 12],
  ['half a month', one('7'), 2015 * 12 + 0.5],
  ['no number', one('5.hours'), Number.NaN],
  ['infinity', number({}), Number.POSITIVE_INFINITY],
  ['an amount that does not fit 32 bits', number({ max: 1e12 }), 3e9],
  ['an amount that would be read as a reason', number({ min: -1e12 }), -0x8000_0000 + 2],
  ['a text where a number is expected', one('5.hours'), '36'],
  ['a number where a text is expected', one('8'), 36],
])('%s does not fit, and nothing is written', (_, own, value) => {
  const column = openColumn(own, 1)
  putMissing(column, 0, reasonNumber('skipped'))
  expect(put(column, 0, value)).toBe(false)
  expect(missingAt(column, 0)).toBe(reasonNumber('skipped'))
})

test.each([
  [1_999_999.999, 3],
  [-1_999_999.999, 3],
  [0.29, 2],
  [1.15, 2],
  [-0, 0],
])('%d with %d decimals comes back as it was', (value, decimals) => {
  const column = openColumn(number({ decimals }), 1)
  expect(put(column, 0, value)).toBe(true)
  expect(valueAt(column, 0)).toBe(value + 0)
})

test('a text that is withdrawn is gone from the column', () => {
  const column = openColumn(one('8'), 1)
  put(column, 0, 'my employer is the hospital of Urk')
  putMissing(column, 0, reasonNumber('declined'))
  expect(JSON.stringify(column)).not.toContain('Urk')
})

test('a set of all 31 options leaves the mark of a missing value alone', () => {
  const all = one('4').codes.map(({ code }) => code)
  const column = openColumn(one('4'), 1)
  put(column, 0, all)
  expect(missingAt(column, 0)).toBe(0)
  expect(valueAt(column, 0)).toEqual(all)
})
