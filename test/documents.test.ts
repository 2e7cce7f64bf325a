import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { commands as programCommands } from '../src/app/cli/commands.ts'
import { itemSchema } from '../src/core/items/item-schema.ts'
import { parseRule } from '../src/core/rule/parse-rule.ts'
import { derivedFileSchema } from '../src/core/study/derived-schema.ts'
import { likelyFileSchema } from '../src/core/study/likely-schema.ts'
import { blockSchema, studyFileSchema, tablesFileSchema, waveSchema } from '../src/core/study/study-schema.ts'
import { appFolders, coreFolders } from '../tools/layers.ts'
import { anchorsOf, commandsOf, fencesOf, linksOf } from './markdown.ts'
import { projectFiles, root, textOf } from './project-files.ts'

const documents = projectFiles.filter((file) => file.endsWith('.md'))
const blocks = documents.flatMap((file) =>
  fencesOf(textOf(file)).map((block) => ({ ...block, file, place: `${file}:${block.line}` })),
)
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> }

test('every link leads somewhere', () => {
  const broken = documents.flatMap((file) =>
    linksOf(textOf(file))
      .filter((target) => !/^[a-z]+:/.test(target) && !leadsSomewhere(file, target))
      .map((target) => `${file} → ${target}`),
  )
  expect(broken).toEqual([])
})

test('every document can be reached from README.md', () => {
  const reached = new Set(['README.md'])
  for (const file of reached) {
    const linked = linksOf(textOf(file)).map((target) => posix.join(posix.dirname(file), target.replace(/#.*/, '')))
    for (const target of linked) if (documents.includes(target)) reached.add(target)
  }
  expect(documents.filter((file) => !reached.has(file))).toEqual([])
})

test('ARCHITECTURE.md lists the folders in the order of tools/layers.ts', () => {
  const firstCells = [...textOf('ARCHITECTURE.md').matchAll(/^\| ((?:\(root\)|`[a-z]+\/`)[^|]*)\|/gm)].map(
    ([, cell]) => cell,
  )
  const listed = firstCells.flatMap((cell) => [...(cell ?? '').matchAll(/`([a-z]+)\/`/g)].map(([, folder]) => folder))
  expect(listed).toEqual(['messages', ...coreFolders, ...appFolders])
})

test('README.md tells of every command', () => {
  const told = [...textOf('README.md').matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = '']) =>
    [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
  )
  expect(Object.keys(programCommands).filter((name) => !told.includes(name))).toEqual([])
})

test('ARCHITECTURE.md leads to every decision', () => {
  const linked = linksOf(textOf('ARCHITECTURE.md'))
  expect(documents.filter((file) => file.startsWith('docs/decisions/') && !linked.includes(file))).toEqual([])
})

test('every command is real', () => {
  const shell = blocks.filter(({ language }) => language === 'sh')
  const unknown = shell.flatMap(({ text, place }) =>
    commandsOf(text)
      .filter((command) => !isReal(command))
      .map((command) => `${place}: ${command}`),
  )
  expect(unknown).toEqual([])
})

test('every script runs a file or a program that is there', () => {
  const programs = Object.values(scripts).flatMap((script) => commandsOf(script).map((command) => command.split(' ')))
  const missing = programs.filter(([program = '', file = '']) => {
    if (program === 'node') return !projectFiles.includes(file)
    return program !== 'npm' && !existsSync(join(root, 'node_modules/.bin', program))
  })
  expect(missing).toEqual([])
})

test('every loopbaan command is one that the program names in its help', () => {
  const help = spawnSync(process.execPath, ['bin/loopbaan.mjs', '--help'], { cwd: root, encoding: 'utf8' })
  expect(help).toMatchObject({ status: 0, stderr: '' })
  const texts = documents.map((file) => [file, textOf(file)] as const)
  const unknown = texts.flatMap(([file, text]) =>
    [...text.matchAll(/(?:loopbaan --|npx loopbaan|loopbaan\.mjs) ([a-z][a-z-]*)/g)]
      .filter(([, command]) => !new RegExp(`\\b${command}\\b`).test(help.stdout))
      .map(([found]) => `${file}: ${found}`),
  )
  expect(unknown).toEqual([])
})

test('every package is in docs/dependencies.md with its licence, and the others are not', () => {
  const manifest = JSON.parse(textOf('package.json')) as Record<string, Record<string, string>>
  const wanted = [manifest['dependencies'], manifest['devDependencies'], manifest['optionalDependencies']]
  const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, { license?: string }> }
  const packages = wanted.flatMap((kind) => Object.keys(kind ?? {}))
  const listed = textOf('docs/dependencies.md').matchAll(/^\| `([^`]+)` \|.*\| ([^|]+?) \|$/gm)
  const expected = packages.map((name) => `${name} ${lock.packages[`node_modules/${name}`]?.license}`)
  expect([...listed].map(([, name, licence]) => `${name} ${licence}`).toSorted()).toEqual(expected.toSorted())
})

test.each(blocks.filter(({ language }) => language === 'yaml'))(
  'the study file at $place is right',
  ({ tag, text }) => {
    const schemas = {
      item: itemSchema,
      block: blockSchema,
      module: blockSchema,
      derived: derivedFileSchema,
      likely: likelyFileSchema,
      study: studyFileSchema,
      tables: tablesFileSchema,
      wave: waveSchema,
    }
    const schema = Object.entries(schemas).find(([name]) => name === tag)?.[1]
    expect(schema, `a yaml block is tagged with one of ${Object.keys(schemas).join(', ')}`).toBeDefined()
    expect(schema?.safeParse(parse(text)).error).toBeUndefined()
  },
)

test.each(blocks.filter(({ language }) => language === 'rule'))('the rules at $place can be read', ({ text }) => {
  for (const rule of commandsOf(text)) expect(parseRule(rule)).toMatchObject({ ok: true })
})

/** Examples run in a folder of their own, with links to the project and a copy of its studies; what they write goes. */
describe('what is tagged `run` runs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'loopbaan-documents-'))

  beforeAll(() => {
    const entries = readdirSync(root).filter((name) => !['data', 'out', '.git', 'studies'].includes(name))
    for (const name of entries) symlinkSync(join(root, name), join(folder, name))
    cpSync(join(root, 'studies'), join(folder, 'studies'), { recursive: true })
  })

  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  const examples = blocks.filter(({ language, tag }) => tag === 'run' && ['sh', 'ts'].includes(language))

  test.each(examples)('$place', { timeout: 60_000 }, ({ language, text, line, file }) => {
    const program = `${basename(file, '.md')}-${line}.ts`
    if (language === 'ts') writeFileSync(join(folder, program), text)
    const [command, args] =
      language === 'ts' ? [process.execPath, [program]] : ['bash', ['-euo', 'pipefail', '-c', text]]
    const run = spawnSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
    expect({ status: run.status, stderr: run.status === 0 ? '' : run.stderr + run.stdout }).toEqual({
      status: 0,
      stderr: '',
    })
  })
})

function leadsSomewhere(file: string, target: string): boolean {
  const [path = '', anchor] = target.split('#')
  const goal = path === '' ? file : posix.join(posix.dirname(file), path)
  if (!existsSync(join(root, goal))) return false
  return anchor === undefined || anchorsOf(textOf(goal)).includes(anchor)
}

function isReal(command: string): boolean {
  const [program = '', first = '', second = ''] = command.split(/\s+/)
  switch (program) {
    case 'npm':
      if (first === 'run') return Object.hasOwn(scripts, second)
      return ['ci', 'install'].includes(first) || Object.hasOwn(scripts, first)
    case 'npx':
      return first === 'loopbaan' || existsSync(join(root, 'node_modules/.bin', first))
    case 'node':
    case 'bash':
      return projectFiles.includes(first)
    case 'cp':
    case 'export':
    case 'sed':
      return true
    default:
      return false
  }
}
