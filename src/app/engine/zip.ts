import { strToU8, zipSync, type Zippable } from 'fflate'
import type { ZipEntry } from '../../core/publication/annex-files-entry.ts'

/** The earliest moment that a zip can hold. It is read in local time, so that it is the same on every machine. */
const moment = new Date(1980, 0, 1)

/** The bytes of a zip with these files in this order. The same files give the same bytes: it holds no time of today. */
export function zipEntries(entries: readonly ZipEntry[]): Uint8Array {
  const files: Zippable = {}
  for (const { name, content } of entries) files[name] = strToU8(content)
  return zipSync(files, { mtime: moment, os: 0, level: 6 })
}
