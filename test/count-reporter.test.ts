import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './project-files.ts'

const folder = mkdtempSync(join(tmpdir(), 'loopbaan-reporter-'))
const imports = `import { expect, test } from 'vitest'`

beforeAll(() => {
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const reporters = JSON.stringify(['default', join(root, 'tools/count-reporter.ts')])
  writeFileSync(join(folder, 'vitest.config.mjs'), `export default { test: { reporters: ${reporters} } }`)
  writeFileSync(join(folder, 'good.test.ts'), `${imports}\ntest('a', () => {})\ntest('b', () => {})`)
  writeFileSync(
    join(folder, 'some.test.ts'),
    `${imports}\ntest('c', () => { expect(1).toBe(2) })\ntest.skip('d', () => {})`,
  )
  writeFileSync(
    join(folder, 'absent.test.ts'),
    `${imports}\ntest.for([1, 2])('f %i', (_, { skip }) => { skip('there is no database') })`,
  )
  writeFileSync(join(folder, 'broken.test.ts'), `${imports}\nimport './absent.ts'\ntest('e', () => {})`)
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

test.each([
  [['good'], '2 passed, 0 failed', 0],
  [['some'], '0 passed, 1 failed, 1 skipped', 1],
  [['good', 'some', 'broken'], '2 passed, 2 failed, 1 skipped', 1],
  [['good', 'absent'], '2 skipped: there is no database\n2 passed, 0 failed, 2 skipped', 0],
])('closes a run of %j with %j', { timeout: 60_000 }, (files, line, status) => {
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...files]
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  expect(run.stdout.trimEnd().split('\n').slice(-line.split('\n').length).join('\n')).toBe(line)
  expect(run.status).toBe(status)
})
