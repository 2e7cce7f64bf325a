// Compares what this program reads and writes of SPSS files with PSPP and R, on made-up files, and tries damaged files.
// Usage: node tools/crosscheck/sav.ts [files] [damages] [seed]   (needs: apt-get install pspp r-cran-haven)
import fc from 'fast-check'
import { arbitrarySavFile } from '../../test/arbitrary-sav-file.ts'
import { bothReadings } from '../../test/haven-file.ts'
import { asPsppReads, psppKeeps } from '../../test/pspp-keeps.ts'
import { fixtureBytes, packings, savFile, savFixtures } from '../../test/sav-fixtures.ts'
import { hasHaven, hasPspp, havenReads, throughPspp } from '../../test/sav-judges.ts'
import type { DataFile } from '../../src/core/exchange/data-file.ts'
import { savBytes, type SavOptions } from '../../src/core/exchange/sav/sav-bytes.ts'
import { firstDifference } from './first-difference.ts'
import { fuzzSav, readsWhenCut } from './fuzz-sav.ts'
import { newTally, note, tell } from './tally.ts'

const [, , files = '100', damages = '2000', seed = '1'] = process.argv
const [withPspp, withHaven] = [hasPspp(), hasHaven()]
const tally = newTally()

for (const [place, file] of fc.sample(arbitrarySavFile, { numRuns: Number(files), seed: Number(seed) }).entries()) {
  const options = packings[place % packings.length]
  if (options !== undefined) compare(place, file, options)
}
const judges = [withPspp ? 'PSPP' : '', withHaven ? 'haven' : ''].filter((name) => name !== '')
console.log(
  `${files} files written and read again, and by ${judges.join(' and ') || 'no other program, as none is here'}.`,
)

for (const name of savFixtures) {
  const wrong = readsWhenCut(fixtureBytes(name), 1)
  note(tally, wrong.length > 0 ? `${name} is read as another file when it is cut to ${wrong.join(', ')} bytes` : null)
}
console.log(`${savFixtures.length} files cut off at every place.`)
const { read, refused, mostBytes } = fuzzSav(Number(seed), Number(damages))
console.log(`${read + refused} damaged files: ${read} read, ${refused} refused, at most ${mostBytes} bytes for one.`)

tell('SPSS files', tally)

/** Our reader, haven and PSPP on one file that we wrote. */
function compare(place: number, file: DataFile, options: SavOptions): void {
  const ending = options.compression === 'zlib' ? 'zsav' : 'sav'
  const { bytes } = savBytes(file, options)
  const judge = (who: string, found: string | null) => {
    note(tally, found === null || found === '' ? null : `File ${place} of seed ${seed}, ${ending}: ${who}: ${found}`)
  }
  judge('read again', firstDifference(savFile(bytes), file))
  if (withHaven) {
    const { ours, theirs } = bothReadings(file, havenReads(bytes, ending))
    judge('haven', firstDifference(theirs, ours))
  }
  if (withPspp) {
    const given = asPsppReads(file)
    const again = throughPspp(savBytes(given, options).bytes, ending)
    judge('PSPP says', again.said)
    judge('PSPP', firstDifference(psppKeeps(savFile(again.bytes)), psppKeeps(given)))
  }
}
