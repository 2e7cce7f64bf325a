import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isSavName, savName, shortNames } from './sav-name.ts'

describe('a name for SPSS', () => {
  test.each([
    ['2.1.hours', 'v_2_1_hours'],
    ['hours', 'hours'],
    ['Één coördinatie', 'Een_coordinatie'],
    ['ALL', 'ALL_'],
    ['with', 'with_'],
    ['', 'v'],
    ['问题', 'v'],
    ['__proto__', 'proto'],
  ])('of %s is %s', (id, name) => {
    expect(savName(id, new Set())).toBe(name)
  })

  test('is another one where it is taken, in upper or lower case', () => {
    expect(savName('2.1', new Set(['V_2_1', 'V_2_1_2']))).toBe('v_2_1_3')
  })

  test('is always allowed, and never given twice', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constant('x'.repeat(80)))), (ids) => {
        const taken = new Set<string>()
        for (const id of ids) {
          const name = savName(id, taken)
          expect([isSavName(name), taken.has(name.toUpperCase())]).toEqual([true, false])
          taken.add(name.toUpperCase())
        }
      }),
    )
  })

  test.each(['2.1', 'x.', 'a b', '', 'to', `é${'x'.repeat(63)}`, 'a-b', '#x', '$x'])('is not %s', (name) => {
    expect(isSavName(name)).toBe(false)
  })
})

test('short names are the name itself where it fits, else a number that nobody has', () => {
  expect(shortNames(['q1', 'V1', 'a_long_question', 'één'], [1, 1, 3, 1])).toEqual([
    ['Q1'],
    ['V1'],
    ['V2', 'V3', 'V4'],
    ['V5'],
  ])
})
