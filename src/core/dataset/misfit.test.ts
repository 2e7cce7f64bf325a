import { describe, expect, test } from 'vitest'
import type { Value } from '../rule/rule.ts'
import { countMisfits, misfit } from './misfit.ts'

describe('an answer that does not fit', () => {
  test.each<[string, Value, string | undefined]>([
    ['a code is told', 9, '9'],
    ['codes are told', [2, 9], '2, 9'],
    ['a typed text is not', 'canary', undefined],
    ['a text of digits is not', '12345678', undefined],
    ['no answer to several options is no code', [], undefined],
    ['the rows of a roster are not', [{ employer: 'canary', months: 3 }], undefined],
  ])('%s', (_, value, told) => {
    const { values, path } = misfit('answer-no-longer-fits', 'r1', 'q', value)
    expect([values['value'], path]).toEqual([told, ['r1', 'q']])
  })

  test('is counted by variable and value, and texts together', () => {
    const codes = [9, 8, 9].map((code, at) => misfit('answer-no-longer-fits', `r${at}`, 'gate', code))
    const texts = ['a', 'b', 'c'].map((text, at) => misfit('answer-without-question', `r${at}`, 'why', text))
    expect(countMisfits([...codes, ...texts])).toEqual([
      { code: 'answer-no-longer-fits', variable: 'gate', value: '9', count: 2 },
      { code: 'answer-no-longer-fits', variable: 'gate', value: '8', count: 1 },
      { code: 'answer-without-question', variable: 'why', value: null, count: 3 },
    ])
  })

  test('is one line where the values of a variable are many', () => {
    const many = Array.from({ length: 500 }, (_, at) => misfit('answer-no-longer-fits', `r${at}`, 'pay', at))
    expect(countMisfits(many)).toEqual([{ code: 'answer-no-longer-fits', variable: 'pay', value: null, count: 500 }])
  })
})
