import type { Annex } from '../../core/publication/annex.ts'
import { annexFiles, type AnnexFile, type AnnexMakers } from '../../core/publication/annex-files.ts'
import type { Language } from '../../core/text.ts'
import { compilePdf } from './typst.ts'
import { zipEntries } from './zip.ts'

/** What the caller of `annexDownloads` brings. */
export type DownloadParts = Pick<AnnexMakers, 'style' | 'questionnaire'>

/**
 * The files of an annex, each made at the first time that it is asked for and kept from then on. Making the PDF takes
 * most of a second, in which the program does nothing else.
 *
 * @example annexDownloads(annex, 'nl', parts)[0].make() // → the bytes of the PDF; the second time at once
 */
export const annexDownloads = (annex: Annex, language: Language, parts: DownloadParts): readonly AnnexFile[] =>
  annexFiles(annex, language, {
    ...parts,
    pdf: (document) => compilePdf('annex.typ', document),
    zip: zipEntries,
  }).map((file) => ({ ...file, make: kept(file.make) }))

/** The same function, which does its work once. */
function kept(make: () => Uint8Array): () => Uint8Array {
  let made: Uint8Array | null = null
  return () => {
    made ??= make()
    return made
  }
}
