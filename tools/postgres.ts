import { spawn, spawnSync } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Client } from 'pg'

/** A PostgreSQL server of our own: a folder of its own, on loopback, at a free port, gone when it is stopped. */
export type Postgres = {
  /** The address of a new, empty database. */
  readonly makeDatabase: () => Promise<string>
  /** Ends the server and all that it started, as a power cut would; the folder stays. */
  readonly kill: () => Promise<void>
  /** Starts it again after `kill`; it recovers by itself. */
  readonly start: () => Promise<void>
  /** Where the server keeps its files. */
  readonly folder: string
  readonly stop: () => Promise<void>
}

/** A server that runs, or why there is none. */
export type PostgresOrNot = { readonly postgres: Postgres } | { readonly postgres: null; readonly reason: string }

/** Who the server runs as: PostgreSQL refuses to run as root. */
type Owner = { readonly uid: number; readonly gid: number } | null

/** The programs of PostgreSQL: Debian keeps them out of the path, in a folder per version. */
function findPrograms(): string | null {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((version) => path.join(debian, version, 'bin')),
    ...(process.env['PATH'] ?? '').split(path.delimiter),
  ]
  const found = folders.find(
    (folder) => existsSync(path.join(folder, 'initdb')) && existsSync(path.join(folder, 'postgres')),
  )
  return found ?? null
}

/** The user to run as: the own one, or for root the one that came with the package, or nobody. */
function findOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return null
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
  const found = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody')
  return found === undefined ? undefined : { uid: Number(found[2]), gid: Number(found[3]) }
}

/** A folder for temporary files that another user can get into as well. */
function folderFor(owner: Owner): string {
  if (owner === null) return tmpdir()
  const isOpen = (folder: string): boolean =>
    (statSync(folder).mode & 0o001) !== 0 && (folder === path.dirname(folder) || isOpen(path.dirname(folder)))
  return [tmpdir(), '/tmp', '/var/tmp'].find((folder) => existsSync(folder) && isOpen(folder)) ?? tmpdir()
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

/** Waits until the server answers, or throws what it wrote to its log. */
async function untilReady(url: string, log: string, child: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const client = new Client({ connectionString: url })
    client.on('error', () => undefined)
    try {
      await client.connect()
      await client.end()
      return
    } catch {
      if (child.exitCode !== null) break
      await wait(100)
    }
  }
  throw new Error(`PostgreSQL does not answer:\n${readFileSync(log, 'utf8')}`)
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve()
    else child.once('close', () => resolve())
  })

/** The processes that a process started, as Linux lists them: the server gives each connection one. */
function childrenOf(pid: number): readonly number[] {
  const list = `/proc/${pid}/task/${pid}/children`
  if (!existsSync(list)) return []
  return readFileSync(list, 'utf8')
    .split(' ')
    .map(Number)
    .filter((one) => one > 0)
}

/** Ends a process and all that it started, without a chance to tidy up. */
function endAll(child: ChildProcess): void {
  const { pid } = child
  if (pid === undefined || child.exitCode !== null || child.signalCode !== null) return
  const own = childrenOf(pid)
  child.kill('SIGKILL')
  for (const one of own) {
    try {
      process.kill(one, 'SIGKILL')
    } catch {
      // It ended by itself when the server did.
    }
  }
}

/**
 * A PostgreSQL server for a test or a measurement, or the reason why there is none. It is ended when this process ends.
 *
 * @param durable false where nothing has to survive a crash, which is faster
 * @example const { postgres } = await startPostgres({ durable: true })
 */
export async function startPostgres({ durable }: { readonly durable: boolean }): Promise<PostgresOrNot> {
  const none = (reason: string): PostgresOrNot => ({ postgres: null, reason })
  const programs = findPrograms()
  if (programs === null) {
    return none('PostgreSQL is not installed. On Debian, root can: bash tools/debian-packages.sh postgresql')
  }
  const owner = findOwner()
  if (owner === undefined) return none('PostgreSQL does not run as root, and there is no other user to run it as')

  const folder = mkdtempSync(path.join(folderFor(owner), 'loopbaan-postgres-'))
  const data = path.join(folder, 'data')
  const log = path.join(folder, 'log')
  const secret = path.join(folder, 'secret')
  const password = randomBytes(16).toString('hex')
  writeFileSync(secret, password, { mode: 0o600 })
  writeFileSync(log, '', { mode: 0o600 })
  if (owner !== null) for (const name of [folder, secret, log]) chownSync(name, owner.uid, owner.gid)
  const as = { ...owner, cwd: folder }

  const made = spawnSync(
    path.join(programs, 'initdb'),
    [
      '--pgdata',
      data,
      '--username=loopbaan',
      `--pwfile=${secret}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--no-sync',
    ],
    { ...as, encoding: 'utf8' },
  )
  if (made.status !== 0) {
    rmSync(folder, { recursive: true, force: true })
    return none(`initdb failed: ${made.stderr.trim().split('\n').at(-1) ?? ''}`)
  }

  const port = await freePort()
  const address = (name: string): string => `postgres://loopbaan:${password}@127.0.0.1:${port}/${name}`
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'shared_buffers=32MB',
    'max_connections=60',
    `log_destination=stderr`,
    ...(durable ? [] : ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']),
  ]
  let child: ChildProcess
  const start = async (): Promise<void> => {
    child = spawn(path.join(programs, 'postgres'), ['-D', data, ...settings.flatMap((one) => ['-c', one])], {
      ...as,
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    const own = child
    own.stderr?.on('data', (chunk: Buffer) => writeFileSync(log, chunk, { flag: 'a' }))
    await untilReady(address('postgres'), log, own)
  }
  const stopNow = (): void => {
    endAll(child)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
  try {
    await start()
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    return none(error instanceof Error ? error.message : String(error))
  }
  process.on('exit', stopNow)

  let databases = 0
  return {
    postgres: {
      folder: data,
      start,
      makeDatabase: async () => {
        databases += 1
        const name = `store_${databases}`
        const client = new Client({ connectionString: address('postgres') })
        await client.connect()
        await client.query(`create database ${name}`)
        await client.end()
        return address(name)
      },
      kill: async () => {
        endAll(child)
        await ended(child)
      },
      stop: async () => {
        process.off('exit', stopNow)
        child.kill('SIGINT')
        await Promise.race([ended(child), wait(10_000)])
        stopNow()
      },
    },
  }
}
