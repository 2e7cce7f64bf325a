import { spawn } from 'node:child_process'
import { cp, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-start-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A running `loopbaan start` in English: what it prints, and how it ends. */
function start(...words: readonly string[]) {
  const child = spawn('node', ['bin/loopbaan.mjs', 'start', '--language', 'en', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const heard: (() => void)[] = []
  const hear = (chunk: Buffer) => {
    printed += chunk.toString()
    for (const listener of heard) listener()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  const ended = new Promise<number | null>((resolve) => {
    child.on('close', (code) => resolve(code))
  })
  const saying = (text: string) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        if (printed.includes(text)) resolve(printed)
      }
      heard.push(look)
      look()
      void ended.then(() => reject(new Error(`It ended without saying "${text}":\n${printed}`)))
    })
  return { saying, ended, printed: () => printed, stop: () => child.kill('SIGINT') }
}

const address = (printed: string): string => /http:\/\/\S+/.exec(printed)?.[0] ?? ''

describe('loopbaan start', () => {
  it('makes what is missing, serves it, stops cleanly, and finds it again the next time', async () => {
    const data = path.join(folder, 'data')
    const first = start('--port', '0', '--data', data)
    const ready = await first.saying('Ready:')
    expect(ready).toContain('1390 of 1398 equal, 8 known exceptions, 0 different')
    expect(ready).toContain('simulated responses made')
    const front = await fetch(`${address(ready)}nl/`)
    expect(front.status).toBe(200)
    expect(await front.text()).toContain('1.390')
    const annex = await fetch(`${address(ready)}nl/basisartsen/2023/annex/all/`)
    expect(annex.status).toBe(200)
    first.stop()
    expect(await first.ended).toBe(0)
    const made = await stat(path.join(data, 'basisartsen/2023/wave.json'))

    const second = start('--port', '0', '--data', data)
    expect(await second.saying('Ready:')).toContain('already there')
    second.stop()
    expect(await second.ended).toBe(0)
    expect((await stat(path.join(data, 'basisartsen/2023/wave.json'))).mtimeMs).toBe(made.mtimeMs)
  }, 60_000)

  it('says so when the port is busy, and ends with 3', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const taken = other.address()
    const port = typeof taken === 'object' && taken !== null ? taken.port : 0
    const child = start('--port', String(port), '--data', path.join(folder, 'data'))
    expect(await child.ended).toBe(3)
    expect(child.printed()).toContain(String(port))
    expect(child.printed()).not.toContain('    at ')
    other.close()
  }, 60_000)

  it('says so when its folder cannot be written, and ends with 3', async () => {
    // A file where the folder should be stops root as well, whom permissions do not.
    const blocked = path.join(folder, 'blocked')
    await cp('package.json', blocked)
    const child = start('--port', '0', '--data', path.join(blocked, 'data'))
    expect(await child.ended).toBe(3)
    expect(child.printed()).toContain('--data')
    expect(child.printed()).not.toContain('    at ')
  }, 60_000)
})
