import { connect } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { written, type AskClient, type Reply } from '../../test/ask-client.ts'

const endOfHead = Buffer.from('\r\n\r\n')

/** The names of headers in small letters, with what they say. */
function headersIn(head: string): Readonly<Record<string, string>> {
  const lines = head.split('\r\n').slice(1)
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at).toLowerCase(), line.slice(at + 1).trim()]
    }),
  )
}

/** The answer at the start of what came in, once it is whole; `null` before that. */
function replyIn(received: Buffer): Reply | null {
  const end = received.indexOf(endOfHead)
  if (end === -1) return null
  const head = received.toString('latin1', 0, end)
  const headers = headersIn(head)
  const length = headers['content-length']
  const status = Number(head.slice(9, 12))
  if (length === undefined && status !== 204 && status !== 303) throw new Error('An answer does not say how long it is')
  const bytes = Number(length ?? 0)
  const start = end + endOfHead.length
  if (received.length < start + bytes) return null
  const body = received.subarray(start, start + bytes)
  const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString()
  return { status, headers, bytes, text, goal: headers['location'] ?? '' }
}

/**
 * A client that does what a browser does over one connection, with as little work as can be: it has the machine in common
 * with the server that it measures. It is for servers that say how long their answers are.
 *
 * @example await leanClient('http://127.0.0.1:40123').get('/en/ask/plain/2026/') // → { status: 200, … }
 */
export function leanClient(url: string): AskClient {
  const { hostname, port, host } = new URL(url)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  let received = Buffer.alloc(0)
  let asked: { readonly resolve: (reply: Reply) => void; readonly reject: (error: Error) => void } | null = null
  const fail = (error: Error): void => {
    asked?.reject(error)
    asked = null
  }
  socket.on('data', (part) => {
    received = received.length === 0 ? part : Buffer.concat([received, part])
    try {
      const reply = replyIn(received)
      if (reply === null) return
      received = Buffer.alloc(0)
      asked?.resolve(reply)
      asked = null
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)))
    }
  })
  socket.on('error', fail)
  socket.on('close', () => {
    fail(new Error('The server closed the connection'))
  })
  const send = (head: string, body: string): Promise<Reply> =>
    new Promise((resolve, reject) => {
      asked = { resolve, reject }
      socket.write(`${head}\r\nHost: ${host}\r\nAccept-Encoding: gzip\r\n${body}`)
    })
  return {
    get: (path) => send(`GET ${path} HTTP/1.1`, '\r\n'),
    post: (path, form) => {
      const body = typeof form === 'string' ? form : written(form)
      const about = `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${Buffer.byteLength(body)}`
      return send(`POST ${path} HTTP/1.1`, `${about}\r\n\r\n${body}`)
    },
    close: () => {
      socket.destroy()
    },
  }
}
