import type { Context } from 'hono'
import type { Form } from '../../../core/items/item-type.ts'

/** The most that may be posted at once, in bytes, and in how many fields. */
const limits = { bytes: 400_000, fields: 5000 }

/** What was posted, or the status under which it is refused. */
export type Posted =
  | { readonly ok: true; readonly form: Form }
  | { readonly ok: false; readonly status: 400 | 403 | 413 | 415 }

/** The text of a body, or `null` when there is too much; what is too long is not read to its end. */
async function readBody({ raw }: Context['req']): Promise<string | null> {
  const told = raw.headers.get('Content-Length')
  // The server reads no more than was told.
  if (told !== null) return Number(told) > limits.bytes ? null : raw.text()
  if (raw.body === null) return ''
  const parts: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> = raw.body
  for await (const part of body) {
    size += part.byteLength
    if (size > limits.bytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

/** Posts that were read: a body can be read only once. */
const known = new WeakMap<Request, Promise<Posted>>()

/**
 * What was posted, also when it is asked for again.
 *
 * @example await readPost(context) // → { ok: true, form: { '7.2': ['31'] } }
 */
export function readPost({ req }: Context): Promise<Posted> {
  const read = known.get(req.raw) ?? readForm(req)
  known.set(req.raw, read)
  return read
}

/**
 * The fields of a posted form. Only what a form on our own page sends is accepted: another type of body, a post from
 * another site, or a body that is much larger than any page is refused.
 */
async function readForm(req: Context['req']): Promise<Posted> {
  const type = req.header('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/x-www-form-urlencoded') return { ok: false, status: 415 }
  if (!['same-origin', 'none', undefined].includes(req.header('Sec-Fetch-Site'))) return { ok: false, status: 403 }
  const body = await readBody(req)
  if (body === null) return { ok: false, status: 413 }
  const pairs = [...new URLSearchParams(body)]
  if (pairs.length > limits.fields) return { ok: false, status: 413 }
  const fields = Map.groupBy(pairs, ([name]) => name)
  return { ok: true, form: Object.fromEntries([...fields].map(([name, own]) => [name, own.map(([, value]) => value)])) }
}

/** The fields of a form that belong to a page: nothing else is looked at or kept. */
export const ownFields = (form: Form, fields: ReadonlySet<string>): Form =>
  Object.fromEntries(Object.entries(form).filter(([name]) => fields.has(name)))

/**
 * What a field of our own says, such as the button that was pressed.
 *
 * @example posted(form, '_do') // → 'next'
 */
export const posted = (form: Form, field: string): string =>
  Object.hasOwn(form, field) ? (form[field]?.[0] ?? '') : ''
