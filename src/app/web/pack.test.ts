import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { pack, packed } from './pack.ts'

const page = (size: number): string => Array.from({ length: size }, (_, index) => `<p>é ${index * 7919}</p>`).join('')

test('pages of all sizes, packed at once and one after the other, come out as they went in', async () => {
  const pages = [1, 3000, 60, 0, 200_000, 5, 900].flatMap((size) => [page(size), page(size + 1), page(size)])
  for (let round = 0; round < 3; round += 1) {
    const all = await Promise.all(pages.map(pack))
    expect(all.map((bytes) => gunzipSync(bytes).toString())).toEqual(pages)
  }
  for (const one of pages) expect(gunzipSync(await pack(one)).toString()).toBe(one)
})

const app = new Hono().get('/:size', async (context) => {
  const { body, headers } = await packed(context, page(Number(context.req.param('size'))))
  return context.body(body, 200, headers)
})

test.each([
  ['gzip, deflate, br', true],
  ['gzip', true],
  ['GZIP;q=0.5', true],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', true],
  ['*', true],
  ['gzip;q=0', false],
  ['gzip;q=0.000', false],
  ['br', false],
  ['x-gzip', false],
  [null, false],
])('a browser that says it takes %s gets a packed page: %s', async (accepted, isPacked) => {
  const answer = await app.request('/100', { headers: accepted === null ? {} : { 'Accept-Encoding': accepted } })
  expect(answer.headers.get('Content-Encoding')).toBe(isPacked ? 'gzip' : null)
  expect(answer.headers.get('Vary')).toBe('Accept-Encoding')
  const bytes = Buffer.from(await answer.arrayBuffer())
  expect((isPacked ? gunzipSync(bytes) : bytes).toString()).toBe(page(100))
})

test('a page of a few words is not packed', async () => {
  const answer = await app.request('/1', { headers: { 'Accept-Encoding': 'gzip' } })
  expect(await answer.text()).toBe(page(1))
})
