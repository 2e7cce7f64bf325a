import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDataFile } from '../../../../test/arbitrary-data-file.ts'
import { understand } from './understand.ts'
import { understoodFaults } from './understood-faults.ts'

const options = { study: 'made', wave: '2024' }

test('whatever stands in a file, the study holds and every column is mapped once, to codes that there are', () => {
  fc.assert(
    fc.property(arbitraryDataFile, (file) => {
      expect(understoodFaults(file, understand(file, options))).toEqual([])
    }),
    { numRuns: 400 },
  )
})

test('the same file gives the same study', () => {
  fc.assert(
    fc.property(arbitraryDataFile, (file) => {
      expect(understand(file, options)).toEqual(understand(file, options))
    }),
    { numRuns: 30 },
  )
})

test('the report is plain data', () => {
  fc.assert(
    fc.property(arbitraryDataFile, (file) => {
      const { report } = understand(file, options)
      const written = JSON.stringify(report)
      expect(JSON.parse(written)).toEqual(report)
    }),
    { numRuns: 30 },
  )
})
