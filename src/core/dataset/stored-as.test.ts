import { describe, expect, test } from 'vitest'
import { exampleVariables } from '../../../test/arbitrary-dataset.ts'
import type { Variable } from '../items/variable.ts'
import { everywhere } from '../text.ts'
import { storedAs, storedVariables } from './stored-as.ts'

const one = (id: string): Variable => {
  const found = exampleVariables.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`No variable ${id}`)
  return found
}

test('every variable and every column of a roster is told by how its values are stored', () => {
  expect(storedVariables(['1', '2.1', '3', '5.hours', '6', '7', '8', '9'].map(one))).toEqual({
    '1': 'code 1 2 7 250',
    '2.1': 'grade 0 to 10',
    '3': 'set 3 1 2',
    '5.hours': 'amount, decimals 1',
    '6': 'year',
    '7': 'months',
    '8': 'text',
    '9': 'rows',
    '9.place': 'code 1 2',
    '9.months': 'amount, decimals 0',
    '9.what': 'text',
  })
})

const reversed = (variable: Variable): Variable => ({ ...variable, codes: variable.codes.toReversed() })
const reworded = (variable: Variable): Variable => ({ ...variable, label: everywhere('other words') })

describe('the words change exactly when stored values would come to mean something else', () => {
  test.each<[string, Variable, Variable, boolean]>([
    ['another question text', one('1'), reworded(one('1')), false],
    ['options in another order', one('1'), reversed(one('1')), false],
    ['options of a multiple item in another order', one('3'), reversed(one('3')), true],
    ['an option less', one('1'), { ...one('1'), codes: one('1').codes.slice(1) }, true],
    ['wider bounds of an amount', one('5.hours'), { ...one('5.hours'), max: 200 }, false],
    ['more decimals', one('5.hours'), { ...one('5.hours'), decimals: 2 }, true],
    ['a longer scale', one('2.1'), { ...one('2.1'), max: 12 }, true],
    ['a year that becomes a month', one('6'), { ...one('6'), kind: 'months' }, true],
  ])('%s: %#', (_, before, after, changes) => {
    expect(storedAs(after) !== storedAs(before)).toBe(changes)
  })
})
