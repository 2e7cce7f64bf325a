import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { browserPackages, corePackages, layerOf, ownWays } from '../tools/layers.ts'
import { lintFile } from '../tools/write-lint.ts'
import { isTest, root, sourceFiles, textOf } from './project-files.ts'

test('.oxlintrc.json is what tools/write-lint.ts makes of the lists', () => {
  expect(textOf('.oxlintrc.json')).toBe(lintFile())
})

describe('the linter refuses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaan-layers-'))
  let findings: readonly string[] = []

  /** Files that break one rule each, and what the linter must say of them. */
  const planted = [
    ['a file of the core that imports the shell', 'src/core/rule/a.ts', `import '../../app/main.ts'`],
    ['a type of the shell in the core', 'src/core/rule/b.ts', `export type { X } from '../../app/main.ts'`],
    ['a later folder of the core', 'src/core/rule/c.ts', `export { x } from '../tables/table.ts'`],
    ['a later folder in a dynamic import', 'src/core/items/d.ts', `export const x = import('../charts/bars.ts')`],
    ['a later folder at the root of the core', 'src/core/e.ts', `export { x } from './rule/rule.ts'`],
    ['a later folder in messages', 'src/core/messages/f.ts', `export { x } from '../rule/rule.ts'`],
    ['a later folder from a deeper one', 'src/core/dataset/deep/g.ts', `export { x } from '../../tables/table.ts'`],
    ['a later folder in a test of the core', 'src/core/rule/h.test.ts', `export { x } from '../tables/table.ts'`],
    ['counting in what makes answers', 'src/core/simulation/s.ts', `export { x } from '../tables/tabulate.ts'`],
    ['the rounding of tables in what makes answers', 'src/core/simulation/t.ts', `export { x } from '../figures.ts'`],
    ['a module of Node in the core', 'src/core/rule/i.ts', `export { readFileSync } from 'node:fs'`],
    ['a module of Node in the core, without node:', 'src/core/rule/j.ts', `export { readFileSync } from 'fs'`],
    ['a package that is not pure in the core', 'src/core/rule/k.ts', `export { Hono } from 'hono'`],
    ['a scoped package in the core', 'src/core/rule/l.ts', `export { serve } from '@hono/node-server'`],
    ['a test in the core', 'src/core/rule/m.ts', `export { x } from '../../../test/browser.ts'`],
    ['a later folder of the shell', 'src/app/storage/n.ts', `export { x } from '../web/server.ts'`],
    ['a folder at the root of the shell', 'src/app/o.ts', `export { x } from './cli/main.ts'`],
    ['the shell in code for the browser', 'src/app/browser/p.ts', `export { x } from '../study-files.ts'`],
    ['storage in code for the browser', 'src/app/browser/q.ts', `export { x } from '../storage/database.ts'`],
    ['a module of Node in code for the browser', 'src/app/browser/r.ts', `export { join } from 'node:path'`],
  ] as const

  const allowed = [
    ['src/core/tables/yes.ts', `export { x } from '../rule/rule.ts'\nexport { z } from 'zod'`],
    ['src/core/tables/deep/yes.ts', `export { x } from '../../rule/rule.ts'\nexport { y } from '../yes.ts'`],
    ['src/core/simulation/yes.ts', `export { x } from '../published/published.ts'\nexport { y } from '../text.ts'`],
    ['src/core/rule/yes.ts', `export { x } from '../text.ts'\nexport { y } from '../messages/say.ts'`],
    ['src/core/rule/yes.test.ts', `export { test } from 'vitest'\nexport { readFileSync } from 'node:fs'`],
    ['src/app/browser/yes.ts', `export { x } from '../../core/charts/bars.ts'\nexport { y } from './other.ts'`],
    ['src/app/cli/yes.ts', `export { x } from '../web/server.ts'\nexport { readFileSync } from 'node:fs'`],
    ['src/app/yes.ts', `export { x } from '../core/study/study.ts'\nexport { parse } from 'yaml'`],
  ] as const

  beforeAll(() => {
    cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
    for (const [, file, text] of planted) plant(file, text)
    for (const [file, text] of allowed) plant(file, text)
    plant('src/core/rule/one.ts', `import type { Two } from './two.ts'\nexport type One = Two`)
    plant('src/core/rule/two.ts', `import type { One } from './one.ts'\nexport type Two = One`)
    plant('src/core/rule/clock.ts', `export const now = Date.now()`)
    plant('src/core/rule/chance.ts', `export const chance = Math.random()`)
    plant('src/core/rule/machine.ts', `export const name = process.title`)
    plant('src/app/cli/forgotten.ts', `import { readFile } from 'node:fs/promises'\nreadFile('x')`)
    plant('src/app/cli/default.ts', `export default 1`)
    const run = spawnSync('oxlint', ['--format=json'], { cwd: folder, encoding: 'utf8' })
    const report = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] }
    findings = report.diagnostics.map(({ code, filename }) => `${filename} ${code}`)
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  test.each(planted)('%s', (_, file) => {
    expect(findings).toContain(`${file} eslint(no-restricted-imports)`)
  })

  test.each([
    ['a cycle, even of types', 'src/core/rule/one.ts', 'import(no-cycle)'],
    ['the clock in the core', 'src/core/rule/clock.ts', 'eslint(no-restricted-properties)'],
    ['chance in the core', 'src/core/rule/chance.ts', 'eslint(no-restricted-properties)'],
    ['the machine in the core', 'src/core/rule/machine.ts', 'eslint(no-restricted-globals)'],
    ['a promise that nobody waits for', 'src/app/cli/forgotten.ts', 'typescript(no-floating-promises)'],
    ['a default export', 'src/app/cli/default.ts', 'import(no-default-export)'],
  ])('%s', (_, file, code) => {
    expect(findings).toContain(`${file} ${code}`)
  })

  test.each(allowed)('but not the imports of %s', (file) => {
    expect(findings).not.toContain(`${file} eslint(no-restricted-imports)`)
  })

  function plant(file: string, text: string): void {
    mkdirSync(join(folder, dirname(file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
})

describe('the order of the folders', () => {
  const imports = sourceFiles.flatMap((file) => importsOf(file).map((imported) => ({ file, imported })))

  test('is kept by every import', () => {
    expect(imports.length).toBeGreaterThan(0)
    expect(imports.filter(({ file, imported }) => !mayImport(file, imported))).toEqual([])
  })

  test('every package that is imported is in package.json, and the program needs no package of the developers', () => {
    const { dependencies, devDependencies } = JSON.parse(textOf('package.json')) as Record<string, object>
    const foreign = imports.filter(({ imported }) => !/^(?:src|test|tools)\/|^node:/.test(imported))
    const unknown = foreign.filter(({ file, imported }) => {
      const known = { ...dependencies, ...(isTest(file) ? devDependencies : {}) }
      return !Object.hasOwn(known, packageOf(imported))
    })
    expect(unknown).toEqual([])
  })

  test('the core reads no clock', () => {
    const sources = sourceFiles.filter((file) => file.startsWith('src/core/') && !isTest(file))
    expect(sources.filter((file) => /new Date\(\)|Date\.now|Math\.random/.test(textOf(file)))).toEqual([])
  })
})

/** What a file imports: files as paths from the project's folder, packages by name. */
function importsOf(file: string): readonly string[] {
  const statements = textOf(file).matchAll(/(?:^|\s)(?:import|export)[^'"`;]*?from '([^']+)'|import\(?\s*'([^']+)'/g)
  return [...statements].map(([, from, bare]) => {
    const name = from ?? bare ?? ''
    return name.startsWith('.') ? posix.join(posix.dirname(file), name) : name
  })
}

function mayImport(file: string, imported: string): boolean {
  const from = layerOf(file)
  const to = layerOf(imported)
  if (from === null) return true
  const avoided = Object.entries(ownWays).flatMap(([folder, files]) => (folder === from.folder ? files : []))
  if (from.part === 'core' && avoided.some((name) => imported === `src/core/${name}`)) return false
  if (to === null) return isTest(file) || mayUse(from.part, from.folder, imported)
  if (from.folder === 'browser' && to.part === 'app') return to.folder === 'browser'
  return from.part === to.part ? to.rank <= from.rank : from.part === 'app'
}

function mayUse(part: string, folder: string, imported: string): boolean {
  if (/^(?:test|tools|studies)\//.test(imported)) return false
  if (part === 'core') return corePackages.includes(packageOf(imported))
  return folder !== 'browser' || browserPackages.includes(packageOf(imported))
}

function packageOf(imported: string): string {
  return imported.split('/', imported.startsWith('@') ? 2 : 1).join('/')
}
