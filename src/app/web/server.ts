import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { listenFault } from './listen-fault.ts'

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
  /** What every answer says beside what the application makes it say. */
  readonly headers?: Readonly<Record<string, string>>
}

/** How long an answer may take when the server stops, in milliseconds. */
const patience = 2000

/** Listens, or says in the reader's language why not. */
const listen = (server: Server, port: number, host: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(listenFault(error, { port, host }))
    })
    server.listen(port, host, resolve)
  })

/**
 * Nothing, when a server could listen at a place just now.
 *
 * @throws UserError `site-port-busy`, `site-port-forbidden` or `site-host-unknown`, when it could not
 * @example await checkPlace({ port: 8023 })
 */
export async function checkPlace({ port, host = '127.0.0.1' }: Listening): Promise<void> {
  const server = createServer()
  await listen(server, port, host)
  await closeServer(server)
}

/**
 * A server for a web application, as soon as it listens.
 *
 * @throws UserError `site-port-busy`, `site-port-forbidden` or `site-host-unknown`, when it cannot listen there
 * @example const server = await startServer(app, { port: 8023 }) // server.url is 'http://127.0.0.1:8023/'
 */
export async function startServer(
  app: Hono,
  { port, host = '127.0.0.1', headers = {} }: Listening,
): Promise<RunningServer> {
  // It puts its own `Response` in the place of the global one: that one is written out without a stream in between.
  const answer = getRequestListener(app.fetch)
  const always = Object.entries(headers)
  const server = createServer((request, response) => {
    // A browser keeps its connection after an answer; a server that is stopping does not.
    response.once('close', () => {
      if (!server.listening) server.closeIdleConnections()
    })
    for (const [name, value] of always) response.setHeader(name, value)
    void answer(request, response)
  })
  await listen(server, port, host)
  const address = server.address()
  const bound = typeof address === 'object' && address !== null ? address.port : port
  const name = host.includes(':') ? `[${host}]` : host
  return { url: `http://${name}:${bound}/`, close: () => closeServer(server) }
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
