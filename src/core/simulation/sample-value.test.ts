import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { named } from '../../../test/answered-wave.ts'
import { exampleVariables } from '../../../test/arbitrary-dataset.ts'
import { openColumn, put } from '../dataset/column.ts'
import { miniItem } from '../items/mini-item.ts'
import type { Variable } from '../items/variable.ts'
import { variable } from '../items/variable.ts'
import { questionnaireOf } from '../questionnaire/questionnaire.ts'
import { miniStudy } from '../study/mini-study.ts'
import { everywhere } from '../text.ts'
import { seededRandom } from './random.ts'
import { sampleValue, unitsOf } from './sample-value.ts'
import { walk } from './walk.ts'

const made = (parts: Partial<Variable> & Pick<Variable, 'kind'>): Variable =>
  variable({ id: 'q', item: 'q', label: everywhere('q'), ...parts })

describe('a made-up answer', () => {
  test.each(exampleVariables.map((own) => ({ id: own.id, kind: own.kind, own })))(
    'fits its variable ($kind, $id)',
    ({ own }) => {
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const value = sampleValue(own, seededRandom(seed))
          expect(value === undefined ? false : put(openColumn(own, 1), 0, value)).toBe(true)
        }),
      )
    },
  )

  test('is accepted by the questionnaire, whatever the bounds', () => {
    const bounds = fc
      .record({
        min: fc.double({ min: 0, max: 50, noNaN: true }),
        width: fc.integer({ min: 2, max: 60 }),
        decimals: fc.integer({ min: 0, max: 3 }),
      })
      .map(({ min, width, decimals }) => ({ min, max: min + width, decimals }))
    fc.assert(
      fc.property(bounds, fc.integer({ min: 1, max: 30 }), fc.nat(), (field, maxLength, seed) => {
        const study = miniStudy({
          items: [
            miniItem('number', 'amount', { fields: [{ id: 'a', label: everywhere('a'), ...field }] }),
            miniItem('text', 'words', { maxLength }),
            miniItem('date', 'month'),
            miniItem('roster', 'jobs', {
              columns: [{ type: 'text', id: 'name', label: everywhere('Name'), maxLength }],
            }),
          ],
        })
        const [wave] = study.waves
        if (wave === undefined) throw new Error('No wave')
        const random = seededRandom(seed)
        const respondent = {
          answer: (own: Variable) => sampleValue(own, random),
          declines: () => false,
          leaves: () => false,
        }
        expect(walk(questionnaireOf(study, wave), '1', respondent).complete).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('can be every code, grade and month', () => {
    const random = seededRandom(1)
    const found = (own: Variable, times: number) => {
      const values = Array.from({ length: times }, () => sampleValue(own, random))
      return new Set(values.flatMap((value): readonly unknown[] => (Array.isArray(value) ? value : [value])))
    }
    const options = named('a', 'b', 'c', 'd', 'e').map(({ code, id }) => ({
      code,
      id,
      label: everywhere(id),
      when: null,
      exclusive: code === 5,
    }))
    const five = new Set([1, 2, 3, 4, 5])
    expect(found(made({ kind: 'single', codes: options }), 300)).toEqual(five)
    expect(found(made({ kind: 'multiple', codes: options }), 300)).toEqual(five)
    expect(found(made({ kind: 'scale', min: 1, max: 10 }), 3000).size).toBe(10)
    expect(found(made({ kind: 'months', min: 2015, max: 2016 }), 30_000).size).toBe(24)
  })

  test('is one code alone when that rules out the others', () => {
    const random = seededRandom(2)
    const codes = [1, 2, 3].map((code) => ({
      code,
      id: null,
      label: everywhere('x'),
      when: null,
      exclusive: code === 3,
    }))
    const sets = Array.from({ length: 500 }, () => sampleValue(made({ kind: 'multiple', codes }), random))
    expect(sets.filter((set) => Array.isArray(set) && set.length > 1 && set.some((code) => code === 3))).toEqual([])
  })

  test('says that it is simulated where it is a text', () => {
    expect(sampleValue(made({ kind: 'text' }), seededRandom(1))).toContain('gesimuleerd')
  })

  test('is nothing where there is nothing to choose', () => {
    expect(sampleValue(made({ kind: 'single' }), seededRandom(1))).toBeUndefined()
    expect(sampleValue(made({ kind: 'multiple' }), seededRandom(1))).toBeUndefined()
  })
})

test.each([
  [
    { kind: 'number', min: 0, max: 30, decimals: 2 },
    { low: 0, count: 3001, factor: 100 },
  ],
  [
    { kind: 'number', min: 0.29, max: 1.1, decimals: 2 },
    { low: 29, count: 82, factor: 100 },
  ],
  [
    { kind: 'number', min: 0.4, max: 2.6, decimals: 0 },
    { low: 1, count: 2, factor: 1 },
  ],
  [
    { kind: 'year', min: 1990, max: 1991 },
    { low: 1990, count: 2, factor: 1 },
  ],
  [
    { kind: 'months', min: 2015, max: 2015 },
    { low: 24180, count: 12, factor: 1 },
  ],
] as const)('the numbers of %j are %j', (parts, units) => {
  expect(unitsOf(made(parts))).toEqual(units)
})
