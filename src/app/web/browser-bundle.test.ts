import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleAsk } from './browser-bundle.ts'

const scripts = await bundleAsk()

test.each([
  ['ask.js', 10],
  ['ask-paradata.js', 1],
])('%s is smaller than %i KB, and asks nothing of another server', (name, most) => {
  const { body = '', type } = scripts.get(name) ?? {}
  expect(type).toBe('text/javascript; charset=utf-8')
  expect(body).not.toBe('')
  expect(gzipSync(body).length).toBeLessThan(most * 1024)
  expect(body).not.toMatch(/https?:/)
})

test('what keeps how a page is filled in is in a script of its own', () => {
  expect(scripts.get('ask-paradata.js')?.body).toContain('_seconds')
  expect(scripts.get('ask.js')?.body).not.toContain('_seconds')
})
