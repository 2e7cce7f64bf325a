import { createServer } from 'node:http'
import path from 'node:path'
import type { Study } from '../src/core/study/study.ts'
import { openStore } from '../src/app/storage/open-store.ts'
import { startServer } from '../src/app/web/server.ts'
import { askApp, shippedStudy, trialWaves } from './ask-server.ts'
import { breakableStore, goalOf, visitor } from './ask-visitor.ts'

/** What browsers and proxies tell of somebody, marked so that it can be looked for. */
const told = {
  'User-Agent': 'Mozilla/5.0 (canary-agent)',
  'Accept-Language': 'nl;q=0.9, x-canary-language',
  Cookie: 'canary=cookie',
  Referer: 'https://canary-referrer.example.org/',
  'X-Forwarded-For': '203.0.113.77',
  'X-Real-IP': '203.0.113.77',
  Forwarded: 'for=203.0.113.77',
  'Sec-CH-UA-Platform': '"canary-platform"',
}

/** Makes sure that all of it is really sent. */
async function checkSent(): Promise<void> {
  const names = Object.keys(told).map((name) => name.toLowerCase())
  const listener = createServer(({ headers }, answer) => {
    answer.end(JSON.stringify(names.map((name) => headers[name])))
  })
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve)
  })
  const place = listener.address()
  const port = typeof place === 'object' ? place?.port : 0
  const echoed = await (await fetch(`http://127.0.0.1:${port}/`, { headers: told })).text()
  if (echoed !== JSON.stringify(Object.values(told))) throw new Error(`Not all was sent: ${echoed}`)
  listener.close()
}

/** Fills in a questionnaire from start to end, and meets every kind of trouble on the way. */
async function visit(folder: string): Promise<void> {
  const study = await shippedStudy('example')
  const timed: Study = { ...study, waves: study.waves.map((wave) => ({ ...wave, paradata: true })) }
  const { store, broken } = breakableStore(await openStore({ folder }))
  const app = await askApp({ store, waves: trialWaves(timed), report: console.error })
  const { url } = await startServer(app, { port: 0 })
  const user = visitor({ request: (at, init) => fetch(url.slice(0, -1) + at, { redirect: 'manual', ...init }) }, told)
  const own = await user.begin('/nl/ask/example/2026/')
  const place = own.page('place')
  const shown = await user.fieldsAt(place)
  const typed = { ...shown, 'years-here': ['2'], 'lunch-place': ['2'], _seconds: ['9'], _device: ['phone'] }
  const tries: readonly [status: number, answer: () => Promise<Response>][] = [
    [422, () => user.post(place, { ...typed, 'years-here': [] })],
    [413, () => user.post(place, 'a=1&'.repeat(6000))],
    [404, () => user.get(own.page('place').replace(own.secret, 'A'.repeat(22)))],
  ]
  for (const [status, answer] of tries) {
    const given = await answer()
    if (given.status !== status) throw new Error(`Not ${status} but ${given.status}`)
  }
  // A page in which all is right is saved without finding its response first.
  for (const [method, button] of [
    ['savePage', 'next'],
    ['find', 'draft'],
  ] as const) {
    broken.add(method)
    const refused = await user.post(place, { ...typed, _do: [button] })
    if (refused.status !== 503) throw new Error(`Without ${method} a page gave ${refused.status}`)
    broken.clear()
  }
  let next = goalOf(await user.post(place, typed))
  while (next.includes('/p/')) next = goalOf(await user.post(next, await user.fieldsAt(next)))
  const sent = await user.post(next, { ...(await user.fieldsAt(next)), _do: ['send'] })
  if (!goalOf(sent).endsWith('/sent/')) throw new Error(`Sending gave ${sent.status}`)
  await store.backup(path.join(folder, 'copy.ndjson'))
}

const [folder = ''] = process.argv.slice(2)
await checkSent()
await visit(folder)
console.log('done')
// Without closing the store, so that its log is still there to be looked through.
process.exit(0)
