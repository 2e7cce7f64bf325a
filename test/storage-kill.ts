import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { StorePlace } from '../src/app/storage/open-store.ts'
import { openStore } from '../src/app/storage/open-store.ts'
import type { StoredResponse } from '../src/app/storage/stored-response.ts'
import { content } from './storage-writer.ts'

const writer = fileURLToPath(new URL('storage-writer.ts', import.meta.url))

/** A running writer, with the lines that it has printed in full. */
export type Writer = {
  readonly child: ChildProcess
  readonly lines: () => readonly string[]
  readonly ended: Promise<number | null>
}

/** Starts a process that works on a store. */
export function startWriter({ folder, url }: StorePlace, kind: 'save' | 'migrate', pages?: number): Writer {
  const options = [
    `--folder=${folder}`,
    ...(url === undefined ? [] : [`--url=${url}`]),
    ...(pages === undefined ? [] : [`--pages=${pages}`]),
  ]
  const child = spawn(process.execPath, [writer, kind, ...options], { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code))
  })
  return { child, ended, lines: () => printed.split('\n').slice(0, -1) }
}

/** Waits until a writer has printed some lines; an error when it ends before that. */
export async function untilLines({ lines, child }: Writer, count: number): Promise<void> {
  while (lines().length < count) {
    if (child.exitCode !== null) throw new Error(`The writer ended after ${lines().length} lines`)
    await new Promise((resolve) => {
      setTimeout(resolve, 5)
    })
  }
}

/** What was found after a crash. */
export type Round = {
  readonly acknowledged: number
  readonly lost: readonly string[]
  readonly torn: readonly string[]
}

/** True when a page is as somebody posted it, all of it. */
function isWhole(secret: string, answers: StoredResponse['answers']): boolean {
  const wanted = content(secret, Number(answers['number']))
  return answers['text'] === wanted.text && answers['sum'] === wanted.sum
}

/** Holds every page that was acknowledged against what is in the store now. */
export async function inspect(place: StorePlace, lines: readonly string[]): Promise<Round> {
  const last = new Map<string, number>()
  for (const line of lines) {
    const [secret = '', page = '', number] = line.split(' ')
    if (page !== '') last.set(`${secret} ${page}`, Number(number))
  }
  const store = await openStore(place)
  const [lost, torn]: [string[], string[]] = [[], []]
  try {
    const responses = new Map<string, StoredResponse | null>()
    for (const [key, number] of last) {
      const [secret = '', page = ''] = key.split(' ')
      const response = responses.get(secret) ?? (await store.find(secret))
      responses.set(secret, response)
      const saved = response?.pages.get(page)
      // A later page may have been written whose acknowledgement did not get out.
      if (saved === undefined || Number(saved.answers['number']) < number) lost.push(`${page} ${number}`)
      if (saved !== undefined && !isWhole(secret, saved.answers)) torn.push(`${page} ${number}`)
    }
    for await (const { pages } of store.responses('mini', '2026')) {
      for (const { answers } of pages.values())
        if (typeof answers['sum'] !== 'string') torn.push('a page without a sum')
    }
  } finally {
    await store.close()
  }
  return { acknowledged: lines.filter((line) => line.includes(' ')).length, lost, torn }
}

/**
 * One crash: a process saves pages, eight at a time, and is killed in the midst of it with whatever `alsoKill` ends; then
 * the store is opened again.
 *
 * @param pages how many pages are acknowledged before the crash, at least
 */
export async function crash(
  place: StorePlace,
  pages: number,
  alsoKill: () => Promise<void> = () => Promise.resolve(),
): Promise<Round> {
  const running = startWriter(place, 'save')
  await untilLines(running, pages)
  running.child.kill('SIGKILL')
  await Promise.all([running.ended, alsoKill()])
  return inspect(place, running.lines())
}
