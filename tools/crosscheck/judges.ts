import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { psppTables } from '../../test/pspp-file.ts'
import type { Frequencies, Frequency } from './frequencies.ts'

/** What a program printed, or why it could not be run. */
type Printed = { readonly ok: boolean; readonly out: string; readonly error: string }

/** What a program prints; it gets two minutes. */
export function printed(command: string, args: readonly string[], folder: string): Printed {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    timeout: 120_000,
  })
  return { ok: status === 0, out: stdout, error: error === undefined ? stderr : error.message }
}

/** True where a program can be run. */
export const isInstalled = (command: string, ...args: readonly string[]): boolean =>
  spawnSync(command, args).status === 0

/**
 * What PSPP counts in an SPSS file with FREQUENCIES; it prints percentages with one decimal.
 *
 * @throws when PSPP has something to say of the file
 */
export function psppFrequencies(folder: string, file: string, names: readonly string[]): Frequencies {
  const found = new Map<string, ReadonlyMap<string, Frequency>>()
  const list = names.map((name) => `  ${name}`).join('\n')
  const commands = `GET FILE='${file}'.\nSET TNUMBERS=VALUES TVARS=NAMES.\nFREQUENCIES VARIABLES=\n${list}.\n`
  writeFileSync(join(folder, 'frequencies.sps'), commands)
  const { ok, out, error } = printed('pspp', ['-O', 'format=csv', '-o', 'pspp.csv', 'frequencies.sps'], folder)
  if (!ok) throw new Error(`PSPP: ${out}${error}`)
  const tables = psppTables(readFileSync(join(folder, 'pspp.csv'), 'utf8'))
  for (const name of names) {
    const counts = (tables.get(name) ?? []).flatMap(
      ([, value = '', count = '', , share = '']): [string, Frequency][] => {
        if (!/^-?\d/.test(value)) return []
        return [
          [String(Number(value)), { count: Number(count), percentage: share === '' ? null : Number.parseFloat(share) }],
        ]
      },
    )
    found.set(name, new Map(counts))
  }
  return found
}

/**
 * What R counts in a file: haven in one of SPSS, base R in a CSV.
 *
 * @throws when R cannot read the file
 */
export function rFrequencies(folder: string, file: string, names: readonly string[]): Frequencies {
  writeFileSync(join(folder, 'names.txt'), `${names.join('\n')}\n`)
  const script = join(import.meta.dirname, 'frequencies.R')
  const { ok, out, error } = printed('Rscript', ['--vanilla', script, file, 'names.txt'], folder)
  if (!ok) throw new Error(`R: ${error}`)
  const found = new Map<string, Map<string, Frequency>>()
  for (const line of out.trim().split('\n')) {
    const [name = '', value = '', count = '', share = ''] = line.split('\t')
    const own = found.get(name) ?? new Map<string, Frequency>()
    own.set(value, { count: Number(count), percentage: share.trim() === 'NA' ? null : Number(share) })
    found.set(name, own)
  }
  return found
}
