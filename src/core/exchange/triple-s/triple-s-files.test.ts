import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tripleSFile, tripleSFileWithLevel } from '../../../../test/arbitrary-triple-s.ts'
import type { Result } from '../../issue.ts'
import type { DataFile } from '../data-file.ts'
import { readTripleSHierarchy } from './read-hierarchy.ts'
import { readTripleS } from './read-triple-s.ts'
import { tripleSFiles } from './triple-s-files.ts'

const got = (file: Result<DataFile>): DataFile => {
  if (!file.ok) throw new Error(JSON.stringify(file.issues))
  return file.value
}

test.each(['csv', 'fixed'] as const)('what is written in %s is read back the same', (format) => {
  fc.assert(
    fc.property(tripleSFile(format === 'fixed'), (file) => {
      const { xml, data, issues } = tripleSFiles(file, { name: 'wave', format })
      expect(issues).toEqual([])
      expect(got(readTripleS(xml.bytes, data.bytes))).toEqual(file)
    }),
    { numRuns: 120 },
  )
})

test.each(['csv', 'fixed'] as const)('levels in %s are read back the same', (format) => {
  fc.assert(
    fc.property(tripleSFileWithLevel(format === 'fixed'), (file) => {
      const written = tripleSFiles(file, { name: 'wave', format })
      const files = new Map(
        [written, ...written.levels].flatMap(({ xml, data }) => [xml, data]).map(({ name, bytes }) => [name, bytes]),
      )
      expect(written.issues).toEqual([])
      expect(got(readTripleSHierarchy(written.hierarchy?.bytes ?? new Uint8Array(), files))).toEqual(file)
    }),
    { numRuns: 60 },
  )
})
