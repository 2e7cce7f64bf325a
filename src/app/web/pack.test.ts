import { gunzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { pack, packed } from './pack.ts'

const page = (size: number): string => Array.from({ length: size }, (_, index) => `<p>é ${index * 7919}</p>`).join('')

test('pages of all sizes come out as they went in', () => {
  for (const one of [1, 3000, 60, 0, 200_000, 5, 900].map(page)) expect(gunzipSync(pack(one)).toString()).toBe(one)
})

const app = new Hono().get('/:size', (context) => {
  const { body, headers } = packed(context, page(Number(context.req.param('size'))))
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
