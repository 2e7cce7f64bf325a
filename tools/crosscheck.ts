// Compares what this program reads and writes with other programs, each for a bounded time: npm run crosscheck [-- seed]
// Ends with 1 when anything is different. Not part of the tests: it needs programs that are not packages of the project.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const [, , seed = '1'] = process.argv
/** The folder of the library survey-core, which is no package of the project. */
const surveyCore = process.env['SURVEY_CORE']

type Program = {
  readonly file: string
  readonly args: readonly string[]
  /** Seconds after which it has hung. */
  readonly most: number
  readonly node?: readonly string[]
}

const programs: readonly Program[] = [
  { file: 'sav.ts', args: ['40', '300', seed], most: 300 },
  { file: 'tabular.ts', args: ['15'], most: 300 },
  { file: 'xml-formats.ts', args: ['100', '1500', seed], most: 300 },
  ...(surveyCore === undefined ? [] : [{ file: 'questionnaires.ts', args: [surveyCore], most: 300 }]),
  { file: 'round-trip.ts', args: [seed], most: 600 },
  { file: 'fuzz.ts', args: ['60', seed], most: 180, node: ['--max-old-space-size=512'] },
]

/** Commands that are compared with, and the Debian package of each. */
const needed = [
  ['pspp', ['pspp', '--version']],
  ['r-base-core', ['Rscript', '--version']],
  ['r-cran-haven', ['Rscript', '-e', 'library(haven)']],
  ['libreoffice-calc', ['soffice', '--version']],
  ['libxml2-utils', ['xmllint', '--version']],
  ['python3', ['python3', '--version']],
] as const

const missing = needed.filter(([, [command, ...args]]) => spawnSync(command, args).status !== 0).map(([name]) => name)
if (missing.length > 0) {
  console.log(`Not compared with what is not installed. On Debian: bash tools/debian-packages.sh ${missing.join(' ')}`)
}
if (surveyCore === undefined) {
  console.log(
    'Not compared with SurveyJS: SURVEY_CORE=FOLDER says in which folder its library survey-core is installed.',
  )
}

const failed: string[] = []
for (const { file, args, most, node = [] } of programs) {
  console.log(`\n${file}`)
  const path = join(import.meta.dirname, 'crosscheck', file)
  const { status, signal } = spawnSync(process.execPath, [...node, path, ...args], {
    stdio: 'inherit',
    timeout: most * 1000,
  })
  if (status === 0) continue
  failed.push(file)
  if (signal !== null) console.log(`${file} did not end by itself (${signal}).`)
}
console.log(failed.length === 0 ? '\nNothing is different.' : `\nDifferent: ${failed.join(', ')}`)
process.exitCode = failed.length === 0 ? 0 : 1
