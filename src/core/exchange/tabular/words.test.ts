import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { absence } from './absent-words.ts'
import { dateFrom, dateWord } from './date-words.ts'
import { isDoubtful, isTooLong, numberFrom, numberReadings } from './number-words.ts'
import { shortName } from './short-name.ts'
import { uniqueNames } from './unique-names.ts'

describe('words as numbers', () => {
  test.each([
    ['1', true, true],
    ['-1.5', true, false],
    ['1,5', false, true],
    ['1.234', true, true],
    ['1,234', true, true],
    ['1.234.567', false, true],
    ['1,234,567', true, false],
    ['1.234,5', false, true],
    ['1,234.5', true, false],
    ["1'234.5", true, false],
    ['1 234,5', false, true],
    ['\u22125', true, true],
    ['1e-7', true, false],
    ['0612', false, false],
    ['0', true, true],
    ['00', false, false],
    ['+31612345678', false, false],
    ['9007199254740993', false, false],
    ['12,34,56', false, false],
    ['1.23.4', false, false],
    ['', false, false],
    ['x1', false, false],
  ])('%j: with a point %s, with a comma %s', (word, point, comma) => {
    expect(numberReadings(word)).toEqual({ point, comma })
  })

  test('every number that is written can be read, with either sign', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const word = String(value + 0)
        if (word.includes('e')) return
        expect(numberFrom(word, '.')).toBe(value + 0)
        expect(numberFrom(word.replace('.', ','), ',')).toBe(value + 0)
      }),
    )
  })

  test('doubtful are only numbers that both signs allow', () => {
    expect(['1.234', '1,234', '1.2', '12', '1.234,5'].map(isDoubtful)).toEqual([true, true, false, false, false])
    expect([isTooLong('9007199254740993'), isTooLong('9007199254740991')]).toEqual([true, false])
  })
})

test('every day and moment that is written can be read', () => {
  const moments = fc.integer({ min: Date.UTC(0, 0, 1), max: Date.UTC(9999, 11, 31) })
  fc.assert(
    fc.property(moments, (moment) => {
      expect(dateFrom(dateWord(moment, 'second'), 'ymd')).toEqual({ moment, precision: 'second' })
    }),
  )
  expect(dateWord(Date.UTC(12_000, 0, 1), 'day')).toBe('')
})

test.each(['2024-13-01', '2023-02-29', '2024-05-13 25:00', '13-5-24', '2024-05-13x', '2024-05/13'])(
  '%s is no date',
  (word) => {
    expect(dateFrom(word, 'ymd')).toBe(null)
  },
)

test.each([
  ['NA', 'anywhere'],
  ['#DIV/0!', 'anywhere'],
  ['-', 'among-numbers'],
  ['   ', 'among-numbers'],
  ['Nee', 'never'],
] as const)('%j stands for absent %s', (word, where) => {
  expect(absence(word)).toBe(where)
})

test.each([
  ['Q1', 'Q1', ''],
  [' Q1 ', 'Q1', ''],
  ['Q1. What?', 'Q1', 'Q1. What?'],
  ['Q1_2 - Bus', 'Q1_2', 'Q1_2 - Bus'],
  ['12a) Hoe oud bent u?', '12a', '12a) Hoe oud bent u?'],
  ['Vraag 3: Waarom?', 'Vraag_3', 'Vraag 3: Waarom?'],
  ['G01Q02. Werkt u?', 'G01Q02', 'G01Q02. Werkt u?'],
  ['sex [Sex]', 'sex', 'sex [Sex]'],
  ['Hoe tevreden bent u met uw werk?', 'Hoe_tevreden_bent_u_met_uw_werk', 'Hoe tevreden bent u met uw werk?'],
  ['<b>Leeftijd</b> in jaren', 'Leeftijd_in_jaren', '<b>Leeftijd</b> in jaren'],
  ['???  !!!', '', '??? !!!'],
])('the head %j is called %j', (head, name, label) => {
  expect(shortName(head)).toEqual({ name, label })
})

test('names are never empty, never double, and kept where they are neither', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('', 'a', 'a_2', 'V1', 'b', '__proto__'), { maxLength: 12 }), (wanted) => {
      const { names } = uniqueNames(wanted)
      expect(new Set(names).size).toBe(wanted.length)
      expect(names).not.toContain('')
      const firsts = wanted.flatMap((name, at) => (name !== '' && wanted.indexOf(name) === at ? [at] : []))
      expect(firsts.map((at) => names[at])).toEqual(firsts.map((at) => wanted[at]))
    }),
  )
})
