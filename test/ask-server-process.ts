import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { parseArgs } from 'node:util'
import { openStore } from '../src/app/storage/open-store.ts'
import type { StorePlace } from '../src/app/storage/open-store.ts'
import { StoreError } from '../src/app/storage/store-error.ts'
import { startServer } from '../src/app/web/server.ts'
import { collectSizes, collectStudy } from '../tools/bench/collect-study.ts'
import { askApp, trialWaves } from './ask-server.ts'

/** A server of questionnaires in a process of its own. */
export type ServerProcess = {
  readonly child: ChildProcess
  /** The address of the server, without a slash at the end. */
  readonly url: string
  /** Asks the process to stop, and waits until it has. */
  readonly stop: () => Promise<void>
  /** Ends the process in the midst of whatever it does. */
  readonly kill: () => Promise<void>
}

/**
 * A process that serves the made-up studies `plain` and `large` over a store, as soon as it listens.
 *
 * @throws when the process ends before it listens
 * @example const { url } = await startAskProcess({ folder }) // → url is 'http://127.0.0.1:40123'
 */
export async function startAskProcess({ folder, url }: Pick<StorePlace, 'folder' | 'url'>): Promise<ServerProcess> {
  const options = [`--folder=${folder}`, ...(url === undefined ? [] : [`--url=${url}`])]
  const child = spawn(process.execPath, [import.meta.filename, ...options], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve())
  })
  const address = await new Promise<string>((resolve, reject) => {
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const [line, ...rest] = printed.split('\n')
      if (line !== undefined && rest.length > 0) resolve(line)
    })
    void ended.then(() => reject(new Error('The server ended before it listened')))
  })
  const end = async (signal: 'SIGTERM' | 'SIGKILL'): Promise<void> => {
    child.kill(signal)
    await ended
  }
  return { child, url: address, stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** Tells what is wrong with the program; that a store is away is what tests are after. */
const report = (error: Error): void => {
  if (!(error instanceof StoreError)) console.error(error)
}

/** Serves until the process is asked to stop, or killed, or whoever started it is gone. */
async function serve(folder: string, url: string | undefined): Promise<void> {
  const store = await openStore({ folder, url })
  const waves = Object.values(collectSizes).flatMap((size) => trialWaves(collectStudy(size)))
  const app = await askApp({ store, waves, report })
  const server = await startServer(app, { port: 0 })
  process.stdout.write(`${server.url.slice(0, -1)}\n`)
  const stop = async (): Promise<void> => {
    process.stdin.destroy()
    await server.close()
    await store.close()
  }
  process.once('SIGTERM', () => void stop())
  process.stdin.once('end', () => void stop()).resume()
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { folder: { type: 'string', default: '' }, url: { type: 'string' } } })
  await serve(values.folder, values.url)
}
