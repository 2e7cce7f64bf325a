import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { scriptName, sentencesOf } from '../../core/questionnaire/ask/spoken.ts'
import { languages } from '../../core/text.ts'
import { bundleAsk } from './browser-bundle.ts'

const scripts = await bundleAsk()

test.each([
  ['ask.nl.js', 10],
  ['ask.en.js', 10],
  ['ask-paradata.js', 1],
])('%s is smaller than %i KB, and asks nothing of another server', (name, most) => {
  const { body = '', type } = scripts.get(name) ?? {}
  expect(type).toBe('text/javascript; charset=utf-8')
  expect(body).not.toBe('')
  expect(gzipSync(body).length).toBeLessThan(most * 1024)
  expect(body).not.toMatch(/https?:/)
})

test.each(languages)('what the script says is in the one of its language, %s, and in no other', (language) => {
  const body = String(scripts.get(scriptName(language))?.body)
  for (const sentence of Object.values(sentencesOf(language))) expect(body).toContain(sentence)
  for (const other of languages.filter((one) => one !== language)) {
    for (const sentence of Object.values(sentencesOf(other))) expect(body).not.toContain(sentence)
  }
})

test('what keeps how a page is filled in is in a script of its own', () => {
  expect(scripts.get('ask-paradata.js')?.body).toContain('_seconds')
  expect(scripts.get('ask.nl.js')?.body).not.toContain('_seconds')
})
