import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankOf } from '../../../test/rank.ts'
import type { Equation } from './worked-out.ts'
import { workedOut } from './worked-out.ts'

const equation = (text: string): Equation =>
  new Map(text.split(' ').map((term): [string, number] => [term.slice(1), term.startsWith('-') ? -1 : 1]))

test.each([
  ['a part of a whole', ['+t -a -b'], 't a', 'b'],
  ['a whole', ['+t -a -b'], 'a b', 't'],
  ['nothing of two parts', ['+t -a -b'], 't', ''],
  ['both of two, by two equations', ['+s -a -b', '+d -a +b'], 's d', 'a b'],
  ['one of three, and not the other two', ['+t -a -b -c', '+u -b -c'], 't u', 'a'],
  ['a number along a chain', ['+t -a -b', '+b -c -d', '+d -e -f'], 't a c e', 'b d f'],
  ['nothing that equations do not name', ['+t -a'], '', ''],
  ['nothing of what is known already', ['+t -a -b'], 't a b', ''],
  ['nothing by saying the same twice', ['+t -a -b', '+t -a -b'], 't', ''],
  ['one that equations give together', ['+t -x -u', '+v -x +u', '+w -u -y'], 't v', 'x u'],
])('works out %s: %j with %s known gives %s', (_, texts, known, expected) => {
  const found = workedOut(texts.map(equation), (name) => known.split(' ').includes(name))
  expect([...found].toSorted().join(' ')).toBe(expected.split(' ').toSorted().join(' '))
})

test('a number is worked out exactly when a line that names it alone adds nothing to the equations', () => {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g']
  const row = fc.array(fc.constantFrom(-1, 0, 0, 1), { minLength: names.length, maxLength: names.length })
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), fc.subarray(names), (matrix, known) => {
      const equations = matrix.map(
        (factors): Equation =>
          new Map(factors.flatMap((factor, index) => (factor === 0 ? [] : [[names[index] ?? '', factor]]))),
      )
      const found = workedOut(equations, (name) => known.includes(name))
      const unknown = names.map((name) => !known.includes(name))
      const masked = matrix.map((factors) => factors.map((factor, index) => (unknown[index] === true ? factor : 0)))
      const fixed = names.filter((_, index) => {
        const alone = names.map((_name, at) => (at === index ? 1 : 0))
        return unknown[index] === true && rankOf([...masked, alone]) === rankOf(masked)
      })
      expect([...found].toSorted()).toEqual(fixed)
    }),
  )
})
