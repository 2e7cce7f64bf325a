import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitrarySavFile } from '../../../../test/arbitrary-sav-file.ts'
import { packings, savFile } from '../../../../test/sav-fixtures.ts'
import { savBytes } from './sav-bytes.ts'

describe.each(packings)('written with compression $compression', (options) => {
  test('and read back, every file is the same', () => {
    fc.assert(
      fc.property(arbitrarySavFile, (file) => {
        const written = savBytes(file, options)
        expect(savFile(written.bytes)).toEqual(file)
      }),
      { numRuns: 150 },
    )
  })
})
