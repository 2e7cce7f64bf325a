import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { bundleAsk } from './browser-bundle.ts'

test('the script of the questionnaire is small, and asks nothing of another server', async () => {
  const { body, type } = await bundleAsk()
  expect(type).toBe('text/javascript; charset=utf-8')
  expect(gzipSync(body).length).toBeLessThan(10 * 1024)
  expect(body).not.toMatch(/https?:/)
})
