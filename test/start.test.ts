import { spawn } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { main } from '../src/app/cli/main.ts'
import { openStore } from '../src/app/storage/open-store.ts'
import { seededRandom } from '../src/core/simulation/random.ts'
import { simulate } from '../src/core/simulation/simulate.ts'
import { visitor } from './ask-visitor.ts'
import { example, run } from './run-on-store.ts'
import { found } from './storage-engines.ts'
import { storeResponses } from './store-responses.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-start-'))
})
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
})

/** A running `loopbaan start` in English: what it prints, and how it ends. */
const start = (...words: readonly string[]) => startIn({}, ...words)

/** The same in another environment. */
function startIn(environment: Readonly<Record<string, string>>, ...words: readonly string[]) {
  const child = spawn('node', ['bin/loopbaan.mjs', 'start', '--language', 'en', ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...environment },
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

const siteAddress = (printed: string): string => /http:\/\/\S+/.exec(printed)?.[0] ?? ''

/** A study of our own, of which the wave 2026 can be filled in now. */
async function ownStudy(): Promise<string> {
  const study = path.join(folder, 'canteen')
  await cp('studies/example', study, { recursive: true })
  const change = async (name: string, ...changes: readonly (readonly [RegExp, string])[]): Promise<void> => {
    const file = path.join(study, name)
    const text = await readFile(file, 'utf8')
    await writeFile(
      file,
      changes.reduce((all, [from, to]) => all.replace(from, to), text),
    )
  }
  await change('study.yaml', [/^id: .*$/m, 'id: canteen'])
  await change('waves/2026.yaml', [/^opens: .*$/m, 'opens: 2024-04-01'], [/^closes: .*$/m, 'closes: 2099-12-31'])
  return study
}

/** What is seen of a site, and somebody who fills in the first page of a questionnaire. */
function visits(url: string) {
  const user = visitor({ request: (at, init) => fetch(url.slice(0, -1) + at, { redirect: 'manual', ...init }) })
  const page = async (at: string): Promise<string> => {
    const answer = await user.get(at)
    expect([at, answer.status]).toEqual([at, 200])
    return answer.text()
  }
  const respond = async (at: string): Promise<string> => {
    const own = await user.begin(at)
    const place = own.page('place')
    const answer = await user.post(place, {
      ...(await user.fieldsAt(place)),
      'years-here': ['2'],
      'lunch-place': ['2'],
    })
    expect(answer.status).toBe(303)
    return page(`${own.base}later/`)
  }
  return { page, respond }
}

/** What a link on a page says. */
const linkText = (html: string, to: string): string | undefined =>
  new RegExp(`<a[^>]* href="${to}"[^>]*>([^<]*)</a>`).exec(html)?.[1]

/** Another command in English, in this process. */
async function command(...words: readonly string[]) {
  let told = ''
  const stream = { write: (text: string) => (told += text) }
  return { code: await main([...words, '--language', 'en'], { out: stream, error: stream }), told }
}

describe('loopbaan start', () => {
  it('makes what is missing, serves it, stops cleanly, and finds it again the next time', async () => {
    const data = path.join(folder, 'data')
    const first = start('--port', '0', '--data', data)
    const ready = await first.saying('Ready:')
    expect(ready).toContain('1390 of 1398 equal, 8 known exceptions, 0 different')
    expect(ready).toContain('simulated responses made')
    const front = await fetch(`${siteAddress(ready)}nl/`)
    expect(front.status).toBe(200)
    expect(await front.text()).toContain('1.390')
    const annex = await fetch(`${siteAddress(ready)}nl/basisartsen/2023/annex/all/`)
    expect(annex.status).toBe(200)
    first.stop()
    expect(await first.ended).toBe(0)
    const made = await stat(path.join(data, 'basisartsen/2023/wave.json'))

    const second = start('--port', '0', '--data', data)
    expect(await second.saying('Ready:')).toContain('already there')
    second.stop()
    expect(await second.ended).toBe(0)
    expect((await stat(path.join(data, 'basisartsen/2023/wave.json'))).mtimeMs).toBe(made.mtimeMs)
  }, 120_000)

  it('serves a wave for real that is named and nothing else, and shows its results as soon as they are collected', async () => {
    const data = path.join(folder, 'fielded')
    const study = await ownStudy()
    const address = 'https://survey.example.org'
    const server = start('--field', `${study}/2026`, '--address', address, '--port', '0', '--data', data)
    const ready = await server.saying('Respondents reach the site at https://survey.example.org')
    for (const other of ['example 20', 'basisartsen', 'specialisten', 'canteen 2024'])
      expect(ready).not.toContain(other)
    const { page, respond } = visits(siteAddress(ready))
    const front = await page('/en/')
    expect([...front.matchAll(/href="(\/en\/(?:ask\/)?\w+\/\d[^"]*)"/g)].map(([, to]) => to)).toEqual([
      '/en/ask/canteen/2026/',
    ])
    const status = async (at: string) => (await fetch(siteAddress(ready) + at)).status
    const hidden = [
      'ask/canteen/2024/',
      'ask/example/2026/',
      'preview/canteen/2026/place/',
      'canteen/2026/questionnaire/',
    ]
    for (const at of hidden) expect([at, await status(`en/${at}`)]).toEqual([at, 404])
    expect(await respond('/en/ask/canteen/2026/')).toContain(`${address}/en/ask/canteen/2026/`)
    expect((await fetch(siteAddress(ready))).headers.get('strict-transport-security')).toMatch(/^max-age=/)
    expect(await status('en/canteen/2026/annex/')).toBe(404)
    expect(await command('collect', study, '--wave', '2026', '--data', data)).toMatchObject({ code: 0 })
    await expect.poll(() => status('en/canteen/2026/annex/'), { timeout: 10_000 }).toBe(200)
    await server.saying('canteen 2026: there are new answers, 1 response. The site shows them now.')
    server.stop()
    expect(await server.ended).toBe(0)
  }, 120_000)

  it('warns who has people fill in a wave over the network without saying at which address', async () => {
    const server = start(
      '--field',
      `${await ownStudy()}/2026`,
      '--host',
      '0.0.0.0',
      '--port',
      '0',
      '--data',
      path.join(folder, 'open'),
    )
    expect(await server.saying('Ready:')).toContain('Put a server with HTTPS in front of it')
    server.stop()
    expect(await server.ended).toBe(0)
  }, 120_000)

  it('serves with --all the other waves as trials, of which nothing comes into the results', async () => {
    const data = path.join(folder, 'data')
    const study = await ownStudy()
    const first = start('--field', `${study}/2026`, '--all', '--port', '0', '--data', data)
    const ready = await first.saying('Ready:')
    expect(ready).toContain('canteen 2026: to be filled in for real from 2024-04-01 to 2099-12-31 (UTC).')
    for (const wave of ['2024', '2026']) expect(ready).toContain(`canteen ${wave}: no answers yet, so no tables.`)
    expect(ready).not.toContain('canteen 2024: to be filled in')
    const { respond, page } = visits(siteAddress(ready))
    const front = await page('/en/')
    expect(linkText(front, '/en/ask/canteen/2026/')).toBe('Fill in the questionnaire')
    for (const trial of ['canteen/2024', 'example/2026', 'basisartsen/2023']) {
      expect(linkText(front, `/en/ask/${trial}/`)).toBe('Fill in the questionnaire (trial)')
    }
    expect(await page('/en/ask/canteen/2026/')).toMatch(/About \d+ minutes/)
    expect(await page('/en/ask/canteen/2026/')).not.toMatch(/trial/i)
    expect(await page('/en/ask/canteen/2024/')).toMatch(/This is a trial/)
    expect((await fetch(`${siteAddress(ready)}en/canteen/2026/annex/`)).status).toBe(404)
    await respond('/en/ask/canteen/2026/')
    await respond('/en/ask/canteen/2024/')
    await respond('/en/ask/canteen/2024/')
    first.stop()
    expect(await first.ended).toBe(0)

    expect(await command('collect', study, '--wave', '2026', '--data', data)).toMatchObject({ code: 0 })
    const tried = await command('collect', study, '--wave', '2024', '--data', data)
    expect(tried.code).toBe(3)
    expect(tried.told).toContain('only responses of a trial are stored: 2.')
  }, 120_000)

  it.each([
    ['example', '--field takes a study with a wave'],
    ['nowhere/2026', 'There is no study "nowhere".'],
    ['example/1999', 'There is no wave "1999". There are: 2024, 2026.'],
    ['example/2024', 'The last day of wave 2024 of example was 2024-03-29.'],
  ])(
    'does not start with --field %s, says why, and ends with 2',
    async (field, words) => {
      const child = start('--field', field, '--port', '0', '--data', path.join(folder, 'data'))
      expect(await child.ended).toBe(2)
      expect(child.printed().trim().split('\n')).toEqual([expect.stringContaining(words)])
    },
    60_000,
  )

  it('tells that somebody whose answers are shown withdrew them', async () => {
    const place = { folder: path.join(folder, 'withdrawn') }
    const study = await ownStudy()
    const { questionnaire } = await example(study)
    const store = await openStore(place)
    const people = simulate(questionnaire, 12, seededRandom(1)).filter(({ pages }) => pages.length > 0)
    const [secret = ''] = await storeResponses(store, questionnaire, people)
    expect((await run(place, 'collect', study, '--wave', '2026')).code).toBe(0)
    await store.withdraw(await found(store, secret))
    await store.close()
    const server = start('--field', `${study}/2026`, '--port', '0', '--data', place.folder)
    expect(await server.saying('Ready:')).toContain('canteen 2026: the dataset still has 1 response that was withdrawn')
    server.stop()
    expect(await server.ended).toBe(0)
  }, 120_000)

  it('says so when the port is busy, and ends with 3', async () => {
    const other = createServer()
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve)
    })
    const taken = other.address()
    const port = typeof taken === 'object' && taken !== null ? taken.port : 0
    const child = start('--port', String(port), '--data', path.join(folder, 'data'))
    expect(await child.ended).toBe(3)
    // Nothing was prepared for it.
    expect(child.printed().trim().split('\n')).toEqual([expect.stringContaining(String(port))])
    other.close()
  }, 60_000)

  it('says so when its database cannot be reached, without the password, and ends with 3', async () => {
    const environment = { DATABASE_URL: 'postgres://somebody:canary@127.0.0.1:1/answers' }
    const child = startIn(environment, '--port', '0', '--data', path.join(folder, 'data'))
    expect(await child.ended).toBe(3)
    expect(child.printed()).toContain('127.0.0.1:1/answers cannot be reached (ECONNREFUSED)')
    expect(child.printed()).not.toMatch(/canary|    at /)
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
