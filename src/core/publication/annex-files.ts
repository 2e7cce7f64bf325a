import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { pairName } from '../trends/trend.ts'
import type { Annex } from './annex.ts'
import { annexCsv } from './annex-csv.ts'
import type { ZipEntry } from './annex-files-entry.ts'
import { annexHtml } from './annex-files-html.ts'
import { fileNames } from './annex-files-names.ts'
import { annexDocument } from './annex-typst.ts'
import { annexWorkbook } from './annex-xlsx.ts'

/** What the annex can be downloaded as, in the order in which it is offered. */
export const annexFormats = ['pdf', 'xlsx', 'csv', 'html'] as const

/** One of the forms of the annex. */
export type AnnexFormat = (typeof annexFormats)[number]

/** A file with the whole annex. It is made when it is asked for, each time anew and always with the same bytes. */
export type AnnexFile = {
  readonly format: AnnexFormat
  /** `basisartsen-2023-tabellen.pdf`. */
  readonly name: string
  readonly mediaType: string
  /** What the link to it says. */
  readonly title: string
  readonly make: () => Uint8Array
}

/** What the core cannot do itself, and what it cannot know. */
export type AnnexMakers = {
  /** The PDF of a document of `annexDocument`. */
  readonly pdf: (document: string) => Uint8Array
  readonly zip: (entries: readonly ZipEntry[]) => Uint8Array
  /** The style sheet of the web page. */
  readonly style: string
  /** The codebook of the questionnaire as CSV, for the zip; `null` leaves it out. */
  readonly questionnaire: string | null
}

type Form = {
  readonly ending: string
  readonly mediaType: string
  readonly make: (annex: Annex, language: Language, makers: AnnexMakers) => Uint8Array
}

const forms: { readonly [F in AnnexFormat]: Form } = {
  pdf: {
    ending: '.pdf',
    mediaType: 'application/pdf',
    make: (annex, language, { pdf }) => pdf(annexDocument(annex, language)),
  },
  xlsx: {
    ending: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    make: (annex, language, { zip }) => zip(annexWorkbook(annex, language)),
  },
  csv: {
    ending: '-csv.zip',
    mediaType: 'application/zip',
    make: (annex, language, { zip, questionnaire }) => zip(annexCsv(annex, questionnaire, language)),
  },
  html: {
    ending: '.html',
    mediaType: 'text/html; charset=utf-8',
    make: (annex, language, { style }) => new TextEncoder().encode(annexHtml(annex, language, style)),
  },
}

/**
 * The files in which an annex is offered, in one language. All are made from the same tables and print the
 * same words and figures.
 *
 * @example annexFiles(annex, 'nl', makers)[0].name // → 'basisartsen-2023-tabellen.pdf'
 */
export function annexFiles(annex: Annex, language: Language, makers: AnnexMakers): readonly AnnexFile[] {
  const { study, wave, from } = annex
  const edition = from === null ? wave.id : pairName(from.id, wave.id)
  const kind = say(language, from === null ? 'annex-file-name' : 'trend-file-name')
  const [name = ''] = fileNames([`${study.id}-${edition}-${kind}`])
  return annexFormats.map((format) => {
    const { ending, mediaType, make } = forms[format]
    return {
      format,
      name: `${name}${ending}`,
      mediaType,
      title: say(language, `annex-file-${format}`),
      make: () => make(annex, language, makers),
    }
  })
}
