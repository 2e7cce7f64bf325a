import { gzipSync } from 'node:zlib'
import type { Context } from 'hono'

/** Below this many characters packing saves nothing. */
const smallest = 1000

/** True when a browser takes gzip. */
const takesGzip = (accepted: string): boolean =>
  accepted.split(',').some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?:1|0?\.\d*[1-9])\d*\.?0*)?\s*$/i.test(one))

/**
 * A page as it is sent: packed, for a browser that takes it, with the headers that say so. At once instead of as a
 * stream: for pages of this size a stream costs more than the packing.
 *
 * @example packed(context, '<!doctype html>…').headers // → { Vary: 'Accept-Encoding', 'Content-Encoding': 'gzip' }
 */
export function packed(
  context: Context,
  page: string,
): { readonly body: string | Uint8Array<ArrayBuffer>; readonly headers: Readonly<Record<string, string>> } {
  const headers = { Vary: 'Accept-Encoding' }
  if (page.length < smallest || !takesGzip(context.req.header('Accept-Encoding') ?? '')) return { body: page, headers }
  return { body: gzipSync(page), headers: { ...headers, 'Content-Encoding': 'gzip' } }
}
