import type { DataFile } from '../data-file.ts'
import type { SavOptions } from '../sav/sav-bytes.ts'
import { savBytes } from '../sav/sav-bytes.ts'
import type { ExportFormat, ExportSource } from './export-format.ts'

/** The file and a file per level, as SPSS has no levels. */
function savFiles(source: ExportSource, end: string, options: SavOptions) {
  const { file, name } = source
  const parts: readonly (readonly [string, DataFile])[] = [
    [`${name}${end}`, { ...file, levels: [] }],
    ...file.levels.map(({ id, data }): [string, DataFile] => [`${name}-${id}${end}`, data]),
  ]
  const written = parts.map(([part, data]) => [part, savBytes(data, options)] as const)
  return {
    files: new Map(written.map(([part, { bytes }]) => [part, bytes])),
    issues: written.flatMap(([, { issues }]) => issues),
  }
}

/** SPSS, as most programs read it. */
export const spss: ExportFormat = {
  title: 'export-spss',
  holds: 'answers',
  make: (source) => savFiles(source, '.sav', { compression: 'bytecode' }),
}

/** SPSS, packed smaller; versions of before 2013 do not read it. */
export const spssPacked: ExportFormat = {
  title: 'export-spss-packed',
  holds: 'answers',
  make: (source) => savFiles(source, '.zsav', { compression: 'zlib', pack: source.pack }),
}
