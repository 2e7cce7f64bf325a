import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeFolder } from './make-folder.ts'

let root = ''
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'loopbaan-folder-'))
})
afterAll(async () => {
  await rm(root, { recursive: true })
})

test('a folder is made with those above it, for those who may see it, and once', async () => {
  const folder = path.join(root, 'a/b/c')
  makeFolder(folder, 0o700)
  makeFolder(folder)
  for (const made of [folder, path.dirname(folder)]) expect((await stat(made)).mode & 0o777).toBe(0o700)
})

test('what is in the way is told at once', async () => {
  const file = path.join(root, 'file')
  await writeFile(file, '')
  expect(() => makeFolder(file)).toThrow('EEXIST')
  expect(() => makeFolder(path.join(file, 'below'))).toThrow('EEXIST')
  // Nobody may make folders there, and Node's own function would never end.
  expect(() => makeFolder('/proc/no/such')).toThrow(/ENOENT|EACCES|EROFS|EPERM/)
})
