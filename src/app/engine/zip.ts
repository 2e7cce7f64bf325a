import { strToU8, zipSync, type Zippable } from 'fflate'

/** The earliest moment that a zip can hold. It is read in local time, so that it is the same on every machine. */
const moment = new Date(1980, 0, 1)

/** A file of a zip; a text is written in UTF-8. */
export type ZippedFile = { readonly name: string; readonly content: string | Uint8Array }

/** The bytes of a zip with these files in this order. The same files give the same bytes: it holds no time of today. */
export function zipEntries(entries: readonly ZippedFile[]): Uint8Array {
  const files: Zippable = {}
  for (const { name, content } of entries) files[name] = typeof content === 'string' ? strToU8(content) : content
  return zipSync(files, { mtime: moment, os: 0, level: 6 })
}
