import { constants, createGzip } from 'node:zlib'
import type { Gzip, ZlibReset } from 'node:zlib'
import type { Context } from 'hono'

/** Below this many characters packing saves nothing. */
const smallest = 1000

/** How many pages are packed at once: as many as Node has threads for it. */
const atOnce = 4

type Bytes = Buffer<ArrayBuffer>

/** Each text that is written to it is a whole one. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- all classes of zlib can be reset; the types forget this one
const newGzip = (): Gzip & ZlibReset => createGzip({ flush: constants.Z_FINISH }) as Gzip & ZlibReset

/** A packer for one page at a time. It is used again and again: making one takes longer than packing a page. */
function makePacker(): (page: string) => Promise<Bytes> {
  let gzip = newGzip()
  let parts: Buffer[] = []
  const listen = (): void => {
    gzip.on('data', (part: Buffer) => {
      parts.push(part)
    })
  }
  listen()
  const packOne = (page: string): Promise<Bytes> =>
    new Promise((resolve, reject) => {
      const fail = (error: Error): void => {
        gzip = newGzip()
        parts = []
        listen()
        reject(error)
      }
      gzip.once('error', fail)
      gzip.write(page, () => {
        gzip.off('error', fail)
        resolve(Buffer.concat(parts))
        parts = []
        gzip.reset()
      })
    })
  let last: Promise<unknown> = Promise.resolve()
  return (page) => {
    const own = last.then(() => packOne(page))
    last = own.catch(() => undefined)
    return own
  }
}

const packers = Array.from({ length: atOnce }, makePacker)
let turn = 0

/**
 * A text packed with gzip.
 *
 * @example gunzipSync(await pack('<p>'.repeat(1000))).length // → 3000
 */
export function pack(text: string): Promise<Bytes> {
  turn = (turn + 1) % atOnce
  return (packers[turn] ?? makePacker())(text)
}

/** True when a browser takes gzip. */
const takesGzip = (accepted: string): boolean =>
  accepted.split(',').some((one) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?:1(?:\.0*)?|0?\.\d*[1-9]\d*))?\s*$/i.test(one))

/**
 * A page as it is sent: packed, for a browser that takes it, with the headers that say so. It is made whole first: for
 * pages of this size a stream costs more than the packing.
 *
 * @example (await packed(context, '<!doctype html>…')).headers // → { Vary: 'Accept-Encoding', 'Content-Encoding': 'gzip' }
 */
export async function packed(
  context: Context,
  page: string,
): Promise<{ readonly body: string | Bytes; readonly headers: Readonly<Record<string, string>> }> {
  const headers = { Vary: 'Accept-Encoding' }
  if (page.length < smallest || !takesGzip(context.req.header('Accept-Encoding') ?? '')) return { body: page, headers }
  return { body: await pack(page), headers: { ...headers, 'Content-Encoding': 'gzip' } }
}
