// Exports a simulated wave of every study of the project in every format, reads the files with other programs, and holds
// what they count of each question with one answer against our own dataset.
// Usage: node tools/crosscheck/round-trip.ts [seed]   (needs what `npm run crosscheck` names)
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shippedStudies } from '../../src/app/folders.ts'
import type { ExportedStudy } from './exported-study.ts'
import { exportStudy } from './exported-study.ts'
import type { Frequencies } from './frequencies.ts'
import { compareFrequencies } from './frequencies.ts'
import { isInstalled, printed, psppFrequencies, rFrequencies } from './judges.ts'
import { duckDbFrequencies, libreOfficeFrequencies } from './open-tables.ts'
import type { Tally } from './tally.ts'
import { newTally, note, tell } from './tally.ts'

const [, , seed = '1'] = process.argv
const standards = join(import.meta.dirname, '..', '..', 'test', 'standards')

/** What R and DuckDB compute may differ from ours in the last bits. */
const exact = 1e-9

type Judge = {
  readonly name: string
  readonly isThere: boolean
  readonly judge: (study: ExportedStudy, tally: Tally) => void | Promise<void>
}

/** A judge that counts what a file holds. */
const counting =
  (
    ending: string,
    off: number | null,
    count: (folder: string, file: string, names: readonly string[]) => Frequencies,
  ) =>
  ({ folder, name, ours }: ExportedStudy, tally: Tally): void => {
    const file = `${name}${ending}`
    compareFrequencies(tally, file, ours, count(folder, file, [...ours.keys()]), off)
  }

/** Packed and unpacked files hold the same to PSPP, value by value. */
function samePacked({ folder, name }: ExportedStudy, tally: Tally): void {
  const [plain, packed] = ['.sav', '.zsav'].map((ending) => {
    const { ok, error } = printed('pspp-convert', ['-O', 'csv', `${name}${ending}`, `read${ending}.csv`], folder)
    note(tally, ok ? null : `${name}${ending}: ${error}`)
    return ok ? readFileSync(join(folder, `read${ending}.csv`), 'utf8') : ''
  })
  note(tally, plain === packed ? null : `${name}.zsav holds something else than ${name}.sav`)
}

/** XML in order by the schemas that lie beside the tests, and as many variables as there are columns. */
function xmlInOrder({ folder, name, columns }: ExportedStudy, tally: Tally): void {
  const lint = (file: string, ...how: readonly string[]) => {
    const { ok, error } = printed('xmllint', ['--noout', '--nonet', ...how, file], folder)
    note(tally, ok ? null : `${file}: ${error.slice(0, 300)}`)
  }
  const ddi = `${name}-ddi.xml`
  lint(ddi, '--schema', join(standards, 'ddi-codebook-2.5-described.xsd'))
  const { out } = printed(
    'xmllint',
    ['--xpath', "count(//*[local-name()='dataDscr']/*[local-name()='var'])", ddi],
    folder,
  )
  // Before the answers stand the number of the row, the mark, the weight and whether it was sent in; rosters follow.
  note(tally, Number(out) >= columns + 4 ? null : `${ddi} has ${out} variables, not ${columns + 4} or more`)
  for (const file of readdirSync(folder).filter((one) => one.endsWith('.sss') && !one.endsWith('hierarchy.sss'))) {
    lint(file, '--dtdvalid', join(standards, 'triple-s-2.0-described.dtd'))
  }
}

/** A program that was exported runs to its end. */
const runs =
  (command: string, ending: string, ...before: readonly string[]) =>
  ({ folder, name }: ExportedStudy, tally: Tally): void => {
    const { ok, error } = printed(command, [...before, `${name}${ending}`], folder)
    note(tally, ok ? null : `${name}${ending}: ${error.slice(-300)}`)
  }

const hasR = isInstalled('Rscript', '--version')
const judges: readonly Judge[] = [
  {
    name: 'PSPP, FREQUENCIES',
    isThere: isInstalled('pspp', '--version'),
    judge: counting('.sav', 0.0501, psppFrequencies),
  },
  { name: 'PSPP, pspp-convert', isThere: isInstalled('pspp-convert', '--version'), judge: samePacked },
  {
    name: 'R haven',
    isThere: hasR && isInstalled('Rscript', '-e', 'library(haven)'),
    judge: (study, tally) => {
      for (const ending of ['.sav', '.zsav']) counting(ending, exact, rFrequencies)(study, tally)
    },
  },
  { name: 'R, read.csv', isThere: hasR, judge: counting('.csv', exact, rFrequencies) },
  { name: 'R, the script', isThere: hasR, judge: runs('Rscript', '.R', '--vanilla') },
  {
    name: 'LibreOffice',
    isThere: isInstalled('soffice', '--version'),
    judge: ({ folder, name, ours }, tally) => {
      compareFrequencies(tally, `${name}.xlsx`, ours, libreOfficeFrequencies(folder, name, [...ours.keys()]), null)
    },
  },
  {
    name: 'DuckDB',
    isThere: true,
    judge: async ({ folder, name, ours }, tally) => {
      compareFrequencies(tally, `${name}.parquet`, ours, await duckDbFrequencies(folder, name, [...ours.keys()]), exact)
    },
  },
  { name: 'xmllint', isThere: isInstalled('xmllint', '--version'), judge: xmlInOrder },
  {
    name: 'Python, the script',
    isThere: isInstalled('python3', '--version'),
    judge: runs('python3', '.py', '-m', 'py_compile'),
  },
]

const folder = mkdtempSync(join(tmpdir(), 'loopbaan-round-trip-'))
const studies: ExportedStudy[] = []
for (const study of await shippedStudies()) studies.push(await exportStudy(study, Number(seed), folder))
for (const { name, ours, tabled } of studies) {
  console.log(`${name}: ${ours.size} columns of one answer; ${tabled} percentages are those of our tables.`)
}
for (const { name, isThere, judge } of judges) {
  const tally = newTally()
  for (const study of isThere ? studies : []) {
    try {
      await judge(study, tally)
    } catch (error) {
      note(tally, `${study.name}: ${String(error)}`)
    }
  }
  if (isThere) tell(name, tally)
  else console.log(`${name}: not installed.`)
}
rmSync(folder, { recursive: true })
