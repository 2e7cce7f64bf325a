import { Agent, request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { gunzipSync } from 'node:zlib'
import type { Form } from '../src/core/items/item-type.ts'

/** An answer of the server. */
export type Reply = {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** How many bytes the contents took on the way. */
  readonly bytes: number
  /** The contents as text. */
  readonly text: string
  /** Where a redirect leads; empty when this is none. */
  readonly goal: string
}

/** Somebody's browser, as far as it goes: it keeps its connections and takes compressed pages. */
export type AskClient = {
  readonly get: (path: string) => Promise<Reply>
  /** Posts a form, or one that is written out already. */
  readonly post: (path: string, form: Form | string) => Promise<Reply>
  readonly close: () => void
}

/** A form as a browser writes it out. */
export const written = (form: Form): string =>
  new URLSearchParams(Object.entries(form).flatMap(([name, own]) => own.map((value) => [name, value]))).toString()

/** The token in the HTML of a page. */
export const tokenIn = (html: string): string => /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** The version of the text to agree to, in the HTML of the start page. */
export const consentIn = (html: string): string => /name="_consent" value="(\w+)"/.exec(html)?.[1] ?? ''

/**
 * A client of a server on this machine.
 *
 * @example await askClient('http://127.0.0.1:40123').get('/en/ask/plain/2026/') // → { status: 200, … }
 */
export function askClient(url: string): AskClient {
  const { hostname, port } = new URL(url)
  const agent = new Agent({ keepAlive: true })
  const send = (method: 'GET' | 'POST', path: string, body: string | null): Promise<Reply> =>
    new Promise((resolve, reject) => {
      const form = {
        'Content-Type': 'application/x-www-form-urlencoded',
        'Content-Length': Buffer.byteLength(body ?? ''),
      }
      const headers = { 'Accept-Encoding': 'gzip', ...(body === null ? {} : form) }
      const outgoing = request({ hostname, port, path, method, agent, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => {
          parts.push(part)
        })
        answer.once('error', reject)
        answer.once('end', () => {
          const whole = Buffer.concat(parts)
          const isPacked = answer.headers['content-encoding'] === 'gzip'
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            bytes: whole.length,
            text: (isPacked ? gunzipSync(whole) : whole).toString(),
            goal: answer.headers.location ?? '',
          })
        })
      })
      outgoing.once('error', reject)
      outgoing.end(body)
    })
  return {
    get: (path) => send('GET', path, null),
    post: (path, form) => send('POST', path, typeof form === 'string' ? form : written(form)),
    close: () => agent.destroy(),
  }
}

/** A new response: the address of its first page, where a start leads. */
export async function begin(client: AskClient, start: string): Promise<string> {
  const { text } = await client.get(start)
  const { status, goal } = await client.post(start, { _consent: [consentIn(text)] })
  if (status !== 303) throw new Error(`A start gave ${status}`)
  return goal
}

/** The address that all pages of a response begin with, as part of the address of one of them. */
export const baseOf = (page: string): string => page.replace(/(?:p\/[^/]+|review)\/$/, '')

/** A new response: the address that all its pages begin with. */
export const beginOver = async (client: AskClient, start: string): Promise<string> => baseOf(await begin(client, start))
