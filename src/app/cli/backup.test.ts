import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run } from '../../../test/run-on-store.ts'
import { openStore } from '../storage/open-store.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-backup-'))
  await (await openStore({ folder })).close()
})
afterAll(async () => {
  await rm(folder, { recursive: true })
})

test('a backup does not take the place of another file, unless that is asked', async () => {
  const file = path.join(folder, 'copy.ndjson')
  const backup = (...words: readonly string[]) => run({ folder }, 'backup', '--out', file, ...words)
  await writeFile(file, 'another backup')
  const refused = await backup()
  expect([refused.code, refused.error]).toEqual([2, expect.stringContaining('is there already')])
  expect(await readFile(file, 'utf8')).toBe('another backup')
  expect((await backup('--replace')).code).toBe(0)
  expect(await readFile(file, 'utf8')).toContain('"loopbaan":"backup"')
  expect((await stat(file)).mode & 0o777).toBe(0o600)
})
