import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packZlib, unpackZlib } from '../src/app/zlib-blocks.ts'
import type { DataFile } from '../src/core/exchange/data-file.ts'
import { readSav, type ReadSavOptions } from '../src/core/exchange/sav/read-sav.ts'
import type { SavOptions } from '../src/core/exchange/sav/sav-bytes.ts'
import type { Result } from '../src/core/issue.ts'
import { root } from './project-files.ts'

const folder = join(root, 'src/core/exchange/sav/fixtures')

/** The system files of SPSS that other programs wrote. */
export const savFixtures: readonly string[] = readdirSync(folder)
  .filter((name) => /\.z?sav$/.test(name))
  .toSorted()

/** The bytes of a fixture, in memory of their own. */
export const fixtureBytes = (name: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(join(folder, name)))

/** What another program says of a fixture; `null` when that program cannot read it. */
export function goldenText(name: string, kind: 'dictionary.csv' | 'values.csv' | 'haven.json'): string | null {
  const file = `${name}.${kind}`
  return readdirSync(join(folder, 'golden')).includes(file) ? readFileSync(join(folder, 'golden', file), 'utf8') : null
}

/** Reads a system file with the zlib of this program. */
export const readSavFile = (bytes: Uint8Array, options: ReadSavOptions = {}): Result<DataFile> =>
  readSav(bytes, unpackZlib, options)

/** A system file that can be read; throws otherwise. */
export function savFile(bytes: Uint8Array, options: ReadSavOptions = {}): DataFile {
  const read = readSavFile(bytes, options)
  if (!read.ok) throw new Error(JSON.stringify(read.issues))
  return read.value
}

/** Every way to pack the values of a file. */
export const packings: readonly SavOptions[] = [
  { compression: 'none' },
  { compression: 'bytecode' },
  { compression: 'zlib', pack: packZlib },
]
