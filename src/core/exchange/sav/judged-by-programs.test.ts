import { describe, expect, test } from 'vitest'
import { bothReadings } from '../../../../test/haven-file.ts'
import { asPsppPrints, inWordsOfPspp, psppTables } from '../../../../test/pspp-file.ts'
import { savExample } from '../../../../test/sav-example.ts'
import { packings, savFile } from '../../../../test/sav-fixtures.ts'
import { hasHaven, hasPspp, havenReads, psppPrints, throughPspp } from '../../../../test/sav-judges.ts'
import { asPsppReads, psppKeeps } from '../../../../test/pspp-keeps.ts'
import { savBytes } from './sav-bytes.ts'

const forPspp = asPsppReads(savExample)

describe.each(packings)('what is written with compression $compression', (options) => {
  const ending = options.compression === 'zlib' ? 'zsav' : 'sav'

  test('haven reads as it was', ({ skip }) => {
    skip(!hasHaven(), 'R with haven is not here: apt-get install r-cran-haven')
    const { ours, theirs } = bothReadings(savExample, havenReads(savBytes(savExample, options).bytes, ending))
    expect(theirs).toEqual(ours)
  })

  test('PSPP describes as it was', ({ skip }) => {
    skip(!hasPspp(), 'PSPP is not here: apt-get install pspp')
    const tables = psppTables(psppPrints(savBytes(forPspp, options).bytes, ending))
    expect(asPsppPrints(tables)).toEqual(inWordsOfPspp(forPspp, tables, 'Nominal'))
  })

  test('PSPP writes again as it was, without a word', ({ skip }) => {
    skip(!hasPspp(), 'PSPP is not here: apt-get install pspp')
    const { bytes, said } = throughPspp(savBytes(forPspp, options).bytes, ending)
    expect(said).toBe('')
    expect(psppKeeps(savFile(bytes))).toEqual(psppKeeps(forPspp))
  })
})
