import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HavenFile } from './haven-file.ts'
import { root } from './project-files.ts'

/** True where PSPP can be run: `apt-get install pspp`. */
export const hasPspp = (): boolean => spawnSync('pspp-convert', ['--version']).status === 0

/** True where R with haven can be run: `apt-get install r-cran-haven`. */
export const hasHaven = (): boolean => spawnSync('Rscript', ['-e', 'library(haven)']).status === 0

/** What a program makes of a file that lies in a folder of its own; the program must be content with it. */
function withFile<T>(bytes: Uint8Array, name: string, judge: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaan-sav-'))
  try {
    writeFileSync(join(folder, name), bytes)
    return judge(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function run(command: string, args: readonly string[], folder: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8', timeout: 60_000 })
  if (status !== 0) throw new Error(`${command} ${args.join(' ')}: ${stdout}${stderr}`)
  return `${stdout}${stderr}`
}

/** A file after PSPP has read it and written it again, and what PSPP had to say of it. */
export const throughPspp = (bytes: Uint8Array, ending: 'sav' | 'zsav'): { bytes: Uint8Array; said: string } =>
  withFile(bytes, `ours.${ending}`, (folder) => {
    const said = run('pspp-convert', [`ours.${ending}`, 'theirs.sav'], folder)
    return { bytes: Uint8Array.from(readFileSync(join(folder, 'theirs.sav'))), said }
  })

/** What PSPP prints of a file: its dictionary and its sets, as CSV. */
export const psppPrints = (bytes: Uint8Array, ending: 'sav' | 'zsav'): string =>
  withFile(bytes, `ours.${ending}`, (folder) => {
    const commands = readFileSync(join(root, 'tools/fixtures/sav-golden.sps'), 'utf8')
    writeFileSync(join(folder, 'golden.sps'), commands.replaceAll("FILE'", `ours.${ending}'`))
    return run('pspp', ['-o', '-', '-O', 'format=csv', 'golden.sps'], folder)
  })

/** What haven reads in a file. */
export const havenReads = (bytes: Uint8Array, ending: 'sav' | 'zsav'): HavenFile =>
  withFile(bytes, `ours.${ending}`, (folder) => {
    const program = join(root, 'tools/fixtures/sav-golden.R')
    return JSON.parse(run('Rscript', [program, `ours.${ending}`], folder)) as HavenFile
  })
