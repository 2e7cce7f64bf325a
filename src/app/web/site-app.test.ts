import { expect, test } from 'vitest'
import type { Site } from '../../core/publication/site.ts'
import { securityHeaders } from './security-headers.ts'
import { createSite } from './site-app.ts'

const site: Site = {
  pages: new Map([
    ['/nl/', 'voorpagina'],
    ['/en/', 'front page'],
    ['/en/garden/', 'x'.repeat(5000)],
  ]),
  files: new Map([
    [
      '/nl/garden/tabellen.pdf',
      {
        format: 'pdf',
        name: 'tabellen.pdf',
        mediaType: 'application/pdf',
        title: 'PDF',
        make: () => new TextEncoder().encode('%PDF'),
      },
    ],
  ]),
  notFound: { nl: 'niet gevonden', en: 'not found' },
  failure: { nl: 'mislukt', en: 'failed' },
}
const assets = new Map([['style.css', { type: 'text/css; charset=utf-8', body: 'p {}' }]])
const app = createSite(site, assets)

const ask = async (path: string, init?: RequestInit) => app.request(path, init)

test('a page is sent with its type, its length of life and an ETag', async () => {
  const response = await ask('/nl/')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('voorpagina')
  expect(response.headers.get('content-type')).toMatch(/^text\/html; charset=utf-8$/i)
  expect(response.headers.get('cache-control')).toBe('no-cache')
  expect(response.headers.get('etag')).toMatch(/^W\/"/)
})

test('what the browser has already is not sent again', async () => {
  for (const path of ['/nl/', '/assets/style.css']) {
    const etag = (await ask(path)).headers.get('etag') ?? ''
    const again = await ask(path, { headers: { 'If-None-Match': etag } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
  }
})

test('a long page is sent compressed to who can read that', async () => {
  const response = await ask('/en/garden/', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(response.headers.get('vary')).toContain('Accept-Encoding')
})

test.each([
  ['nl', '/nl/'],
  ['en-US,en', '/en/'],
  ['fr', '/nl/'],
])('the root sends a reader of %s to %s', async (language, goal) => {
  const response = await ask('/', { headers: { 'Accept-Language': language } })
  expect(response.status).toBe(302)
  expect(response.headers.get('location')).toBe(goal)
  expect(response.headers.get('vary')).toContain('Accept-Language')
})

test('a forgotten slash at the end is added, and only where that leads to a page', async () => {
  const response = await ask('/en/garden?a=1')
  expect(response.status).toBe(301)
  expect(response.headers.get('location')).toBe('/en/garden/?a=1')
  expect((await ask('/en/forest')).status).toBe(404)
  expect((await ask('//evil.example')).status).toBe(404)
})

test.each([
  ['/nl/forest/', 'en', 'niet gevonden'],
  ['/en/forest/', 'nl', 'not found'],
  ['/forest', 'en', 'not found'],
  ['/assets/forest.css', 'nl', 'niet gevonden'],
])('%s is not there, and says so in the language of the address or the reader', async (path, language, words) => {
  const response = await ask(path, { headers: { 'Accept-Language': language } })
  expect(response.status).toBe(404)
  expect(await response.text()).toBe(words)
  expect(response.headers.get('cache-control')).toBe('no-store')
})

test('HEAD gives the headers of GET, and nothing else', async () => {
  const response = await ask('/nl/', { method: 'HEAD' })
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('')
  expect((await ask('/forest', { method: 'HEAD' })).status).toBe(404)
})

test.each(['POST', 'PUT', 'DELETE'])('%s is refused', async (method) => {
  const response = await ask('/nl/', { method })
  expect(response.status).toBe(405)
  expect(response.headers.get('allow')).toBe('GET, HEAD')
})

test('the server says that it is well', async () => {
  const response = await ask('/health')
  expect([response.status, await response.text()]).toEqual([200, 'ok'])
})

test('a fault gives a page without details, and is reported', async () => {
  const faults: string[] = []
  const broken = createSite({ ...site, pages: brokenPages }, assets, (error) => {
    faults.push(error.message)
  })
  const response = await broken.request('/en/garden/')
  expect([response.status, await response.text()]).toEqual([500, 'failed'])
  expect(faults).toEqual(['the disk is full'])
})

test.each(['/nl/', '/', '/en/garden', '/forest', '/health', '/assets/style.css'])(
  'the answer to %s keeps the browser from doing what it should not',
  async (path) => {
    const { headers } = await ask(path)
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value)
    expect(headers.get('server')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('set-cookie')).toBeNull()
  },
)

test('the policy lets nothing load that the site does not serve', () => {
  const policy = securityHeaders['Content-Security-Policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
})

const brokenPages = new Proxy(new Map<string, string>(), {
  get: () => () => {
    throw new Error('the disk is full')
  },
})

test('a file is sent to be kept, with its name and type', async () => {
  const response = await ask('/nl/garden/tabellen.pdf')
  expect(response.status).toBe(200)
  expect(await response.text()).toBe('%PDF')
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toBe('attachment; filename="tabellen.pdf"')
})

test('a site that changes is served as it is at the moment', async () => {
  let shown: Site = site
  const changing = createSite(() => Promise.resolve(shown), assets)
  expect((await changing.request('/nl/nieuw/')).status).toBe(404)
  shown = { ...site, pages: new Map([['/nl/nieuw/', 'nieuw']]), notFound: { ...site.notFound, nl: 'weg' } }
  expect(await (await changing.request('/nl/nieuw/')).text()).toBe('nieuw')
  expect((await changing.request('/nl/nieuw')).status).toBe(301)
  expect(await (await changing.request('/nl/')).text()).toBe('weg')
})
