import { describe, expect, test } from 'vitest'
import { parseFiles } from '../../study/schema-issues.ts'
import type { FileColumn } from '../data-file.ts'
import { fileVariable } from '../data-file.ts'
import { mappingSchema } from '../mapping-schema.ts'
import { rowStrata } from './row-strata.ts'

const numbers = (...given: readonly number[]): FileColumn => ({ kind: 'number', values: Float64Array.from(given) })
const texts = (...given: readonly string[]): FileColumn => ({ kind: 'text', values: given })
const none = Number.NaN

const five: Readonly<Record<string, FileColumn>> = {
  kind: texts('large', 'small', 'small', 'large', 'small'),
  place: numbers(10, 9, 9, 10, 2),
  size: numbers(30, 400, 400, 30, 400),
  partial: numbers(30, 400, none, none, 400),
  lacking: numbers(none, 400, 400, none, 400),
  uneven: numbers(30, 400, 401, 30, 400),
  share: numbers(0.1, 0.2, 0.2, 0.1, 0.2),
  open: texts('large', '', 'small', 'large', 'small'),
}

/** The strata that five rows get by this part of a mapping. */
function strataBy(strata: unknown) {
  const mapping = parseFiles(mappingSchema, {
    wave: '2026',
    file: { name: 'data.csv', format: 'csv' },
    variables: [],
    strata,
  })
  if (!mapping.ok) throw new Error('Not a mapping')
  const columns = new Map(Object.entries(five).map(([name, column]) => [name, fileVariable({ name, column })]))
  return rowStrata(mapping.value, columns, 5)
}

describe('the strata of rows', () => {
  test('stand in the order of their names, numbers as numbers', () => {
    expect(strataBy({ column: 'kind' })).toMatchObject({
      value: {
        strata: { names: ['large', 'small'], stratum: Uint16Array.of(0, 1, 1, 0, 1), populations: [null, null] },
      },
    })
    expect(strataBy({ column: 'place' })).toMatchObject({
      value: { strata: { names: ['2', '9', '10'], stratum: Uint16Array.of(2, 1, 1, 2, 0) } },
    })
  })

  test('have the sizes of a column, also where some of its places are empty', () => {
    for (const population of ['size', 'partial']) {
      expect(strataBy({ column: 'kind', population })).toMatchObject({ value: { strata: { populations: [30, 400] } } })
    }
  })

  test('have the sizes that the mapping lists', () => {
    const sizes = { small: 400, large: 2 }
    expect(strataBy({ column: 'kind', population: sizes })).toMatchObject({
      value: { strata: { populations: [2, 400] }, remarks: [] },
    })
  })

  test.each([
    [{ column: 'place' }, 'import-stratum-alone'],
    [{ column: 'kind', population: { small: 400, large: 30, huge: 2 } }, 'import-stratum-empty'],
  ])('of %j are told of: %s', (strata, code) => {
    const found = strataBy(strata)
    expect(found.ok ? found.value.remarks.map((one) => one.code) : found.issues).toEqual([code])
  })

  test.each([
    [{ column: 'kinds' }, 'mapping-no-column-suggestion at strata.column'],
    [{ column: 'open' }, 'mapping-stratum-blank at strata.column'],
    [{ column: 'kind', population: 'sise' }, 'mapping-no-column-suggestion at strata.population'],
    [{ column: 'kind', population: 'open' }, 'mapping-sizes-no-number at strata.population'],
    [{ column: 'kind', population: 'lacking' }, 'mapping-stratum-no-size at strata.population'],
    [{ column: 'kind', population: 'uneven' }, 'mapping-stratum-two-sizes at strata.population'],
    [{ column: 'kind', population: { small: 400 } }, 'mapping-stratum-no-size at strata.population'],
    [{ column: 'kind', population: { small: 400, large: 1 } }, 'mapping-stratum-too-small at strata.population.large'],
  ])('by %j are a fault: %s', (strata, fault) => {
    const found = strataBy(strata)
    expect(found.ok ? [] : found.issues.map(({ code, path }) => `${code} at ${path.join('.')}`)).toEqual([fault])
  })

  test('are not shares: a share is smaller than the sample', () => {
    const found = strataBy({ column: 'kind', population: 'share' })
    expect(found.ok ? [] : found.issues.map(({ code }) => code)).toEqual([
      'mapping-stratum-too-small',
      'mapping-stratum-too-small',
    ])
  })
})
