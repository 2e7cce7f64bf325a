import { tmpdir } from 'node:os'
import { afterEach, expect, test } from 'vitest'
import { run } from '../../../test/run-on-store.ts'

afterEach(() => {
  delete process.env['DATABASE_URL']
})

test.each([
  ['mysql://somebody:canary@server/answers', 'DATABASE_URL begins with mysql:'],
  ['sqlite:answers.sqlite', 'DATABASE_URL begins with sqlite:'],
  ['postgres', 'DATABASE_URL is no address of a database'],
  ['/srv/canary', 'DATABASE_URL is no address of a database'],
])('a database of another kind is named by its kind, without the rest of its address: %s', async (url, words) => {
  process.env['DATABASE_URL'] = url
  const { code, error } = await run({ folder: tmpdir() }, 'responses', 'example', '--wave', '2026')
  expect([code, error]).toEqual([2, expect.stringContaining(words)])
  expect(error).not.toContain('canary')
})

test.each(['postgres://nobody@127.0.0.1:1/answers', 'POSTGRESQL://nobody@127.0.0.1:1/answers'])(
  'one of PostgreSQL is tried: %s',
  async (url) => {
    process.env['DATABASE_URL'] = url
    const { error } = await run({ folder: tmpdir() }, 'responses', 'example', '--wave', '2026')
    expect(error).toContain('cannot be reached (ECONNREFUSED)')
  },
)
