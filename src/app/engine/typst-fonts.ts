import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

/** The fonts of a PDF: the bytes of each, and the characters that can be set with them. */
export type Fonts = { readonly blobs: readonly Buffer[]; readonly covers: (codePoint: number) => boolean }

/** The families in the order in which they are tried; a character must be in every font of a family. */
const families = [
  ['Regular', 'It', 'Semibold', 'Bold'].map((style) => ({
    of: 'source-sans',
    file: `TTF/SourceSans3-${style}.ttf`,
  })),
  [{ of: '@expo-google-fonts/noto-emoji', file: '400Regular/NotoEmoji_400Regular.ttf' }],
]

/** The fonts that come with the project; those of the machine are not used, so that every machine sets the same page. */
export function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url)
  const read = families.map((fonts) =>
    fonts.map(({ of, file }) => readFileSync(path.join(path.dirname(resolve(`${of}/package.json`)), file))),
  )
  const coverage = read.map((fonts) => fonts.map(charactersOf))
  return {
    blobs: read.flat(),
    covers: (codePoint) => coverage.some((fonts) => fonts.every((characters) => characters.has(codePoint))),
  }
}

/** The code points that a TrueType font has a glyph for, from its table `cmap` (formats 4 and 12). */
function charactersOf(font: Buffer): ReadonlySet<number> {
  const characters = new Set<number>()
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    if (font.toString('latin1', at, at + 4) !== 'cmap') continue
    const cmap = font.subarray(font.readUInt32BE(at + 8))
    for (let record = 4; record < 4 + 8 * cmap.readUInt16BE(2); record += 8) {
      readSubtable(cmap.subarray(cmap.readUInt32BE(record + 4)), characters)
    }
  }
  return characters
}

function readSubtable(subtable: Buffer, characters: Set<number>): void {
  const format = subtable.readUInt16BE(0)
  if (format === 4) {
    const segments = subtable.readUInt16BE(6) / 2
    for (let segment = 0; segment < segments; segment += 1) {
      const last = subtable.readUInt16BE(14 + 2 * segment)
      const first = subtable.readUInt16BE(16 + 2 * (segments + segment))
      for (let point = first; point <= last && point < 0xffff; point += 1) characters.add(point)
    }
  }
  if (format === 12) {
    for (let group = 0; group < subtable.readUInt32BE(12); group += 1) {
      const last = subtable.readUInt32BE(20 + 12 * group)
      for (let point = subtable.readUInt32BE(16 + 12 * group); point <= last; point += 1) characters.add(point)
    }
  }
}
