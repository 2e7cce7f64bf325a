import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { UserError } from '../user-error.ts'

/** A server that listens. */
export type RunningServer = {
  /** The address to open in a browser. */
  readonly url: string
  /** Stops the server: what is being answered gets its answer, idle connections end at once. */
  readonly close: () => Promise<void>
}

/** Where a server listens. */
export type Listening = {
  /** 0 takes any free port. */
  readonly port: number
  /** The machine itself by default, so that nobody else can see the site. */
  readonly host?: string
}

/** How long an answer may take when the server stops, in milliseconds. */
const patience = 2000

/**
 * A server for a web application, as soon as it listens.
 *
 * @throws UserError `site-port-busy` or `site-port-forbidden`, when the port cannot be had
 * @example const server = await startServer(app, { port: 8023 }) // server.url is 'http://127.0.0.1:8023/'
 */
export async function startServer(app: Hono, { port, host = '127.0.0.1' }: Listening): Promise<RunningServer> {
  const answer = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(inWords(error, port))
    })
    server.listen(port, host, resolve)
  })
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return { url: `http://${name}:${bound}/`, close: () => closeServer(server) }
}

function inWords(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') return new UserError('site-port-busy', { port })
  return error.code === 'EACCES' ? new UserError('site-port-forbidden', { port }) : error
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatience = setTimeout(() => {
      server.closeAllConnections()
    }, patience)
    server.close(() => {
      clearTimeout(impatience)
      resolve()
    })
    server.closeIdleConnections()
  })
}
