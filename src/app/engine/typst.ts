import path from 'node:path'
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler'
import { readFonts, type Fonts } from './typst-fonts.ts'

/** The name of a template: a file in `templates/`. */
export type Template = 'annex.typ' | 'questionnaire.typ'

const folder = path.join(import.meta.dirname, 'templates')

/** Made at the first PDF, because it takes longer than most of what the program does. */
let engine: { readonly compiler: NodeCompiler; readonly fonts: Fonts } | null = null

function start(): NonNullable<typeof engine> {
  const fonts = readFonts()
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: [...fonts.blobs] }] })
  return { compiler, fonts }
}

/**
 * The bytes of a PDF: a template filled with the JSON text that it asks for. The file is tagged, follows PDF/UA-1, and
 * carries its fonts and no date: the same input gives the same bytes.
 *
 * @throws on any error and any warning of Typst, with its text
 * @example compilePdf('annex.typ', annexDocument(annex, 'nl')).subarray(0, 5) // → the bytes of '%PDF-'
 */
export function compilePdf(template: Template, document: string): Uint8Array {
  engine ??= start()
  const { compiler, fonts } = engine
  const made = compiler.compile({
    mainFilePath: path.join(folder, template),
    inputs: { document: JSON.stringify(JSON.parse(document, (_, value: unknown) => printable(value, fonts))) },
  })
  const found = made.takeDiagnostics()
  const { result } = made
  if (found !== null || result === null)
    throw new Error(`${template}: ${found === null ? 'no pages' : complaints(found)}`)
  try {
    return new Uint8Array(compiler.pdf(result, { pdfStandard: 'ua-1' }))
  } catch (error) {
    throw new Error(`${template}: ${messageOf(error)}`, { cause: error })
  } finally {
    // What was laid out is not needed again, and would be kept.
    compiler.evictCache(0)
  }
}

type Diagnostic = { readonly message: string; readonly hints?: readonly string[] }

const complaints = (found: NodeError): string =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the package gives its diagnostics as any
  (found.shortDiagnostics as Diagnostic[]).map(({ message }) => message).join('; ')

/** The sentence in what the exporter throws, which is the text of a data structure in Rust. */
function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error)
  const sentences = [...text.matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, sentence]) => sentence ?? '')
  return sentences.length === 0 ? text : sentences.join('; ')
}

/** Characters that are not drawn themselves: joiners, variation selectors, soft hyphens, marks of direction. */
const undrawn = /[\p{Default_Ignorable_Code_Point}\p{Zs}]/u

/** Characters that may not stand in a PDF; they have no meaning in a text either. */
const forbidden = /[\p{Cc}\ufffe\uffff]+/gu

/**
 * A text with a stand-in for every character that no font has, such as `[U+4E2D]`: without it Typst would refuse the
 * whole document. What is no text stays as it is.
 */
function printable(value: unknown, { covers }: Fonts): unknown {
  if (typeof value !== 'string' || /^[\u0020-\u007e]*$/.test(value)) return value
  return value
    .toWellFormed()
    .replaceAll(forbidden, ' ')
    .replaceAll(/[^\u0020-\u007e]/gu, (character) => {
      const codePoint = character.codePointAt(0) ?? 0
      if (covers(codePoint) || undrawn.test(character)) return character
      return `[U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}]`
    })
}
