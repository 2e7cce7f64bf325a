import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/** Below this many characters packing saves nothing. */
const smallest = 1000

/** A page is some ten kilobytes of text that is much alike: trying harder, or looking back further, saves next to nothing. */
const effort = { level: 3, windowBits: 14, memLevel: 7 }

/** The review of a long questionnaire is longer than that, and repeats at its end what was said at its start. */
const furtherBack = { level: 9, windowBits: 15, memLevel: 8 }

type Bytes = Buffer<ArrayBuffer>

/**
 * A text packed with gzip. It is packed on the spot: handing a page to another thread and back costs more than packing it.
 *
 * @example gunzipSync(pack('<p>'.repeat(1000))).length // → 3000
 */
export const pack = (text: string): Bytes => gzipSync(text, text.length > 1 << effort.windowBits ? furtherBack : effort)

/** True when a browser takes gzip. */
const takesGzip = (accepted: string): boolean =>
  accepted.split(',').some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?:1(?:\.0*)?|0?\.\d*[1-9]\d*))?\s*$/i.test(one))

/**
 * A page as it is sent: packed, for a browser that takes it, with the headers that say so. It is made whole first: for
 * pages of this size a stream costs more than the packing.
 *
 * @example packed(context, '<!doctype html>…').headers // → { Vary: 'Accept-Encoding', 'Content-Encoding': 'gzip' }
 */
export function packed(
  context: Context,
  page: string,
): { readonly body: string | Bytes; readonly headers: Readonly<Record<string, string>> } {
  const headers = { Vary: 'Accept-Encoding' }
  if (page.length < smallest || !takesGzip(context.req.header('Accept-Encoding') ?? '')) return { body: page, headers }
  return { body: pack(page), headers: { ...headers, 'Content-Encoding': 'gzip' } }
}
