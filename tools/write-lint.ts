import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { appFolders, browserPackages, coreFolders, corePackages, laterFolders, ownWays } from './layers.ts'
import { coreRules, innerLoopRules, rules, testRules, untypedRules, type RuleSetting } from './lint-rules.ts'

type Pattern = { readonly regex?: string; readonly group?: readonly string[]; readonly message: string }
type Override = {
  readonly files: readonly string[]
  readonly excludeFiles?: readonly string[]
  readonly plugins?: readonly string[]
  readonly rules: Readonly<Record<string, RuleSetting>>
}

const tests = '**/*.test.ts'
const plugins = ['typescript', 'unicorn', 'oxc', 'import', 'promise', 'node']

const outside: Pattern = {
  regex: String.raw`^(?:\.\./)+(?:test|tools|studies)/`,
  message: 'The program does not import tests, tools or studies.',
}
const shell: Pattern = { regex: '(?:^|/)app/', message: 'The core does not know the shell (src/app).' }

/**
 * The configuration of the linter, as it belongs in .oxlintrc.json.
 * Each folder of the source gets one override with its whole list of forbidden imports: the linter does not add the
 * patterns of two overrides up, the last one that matches a file counts. Tests beside the source get a second override
 * with the same order of folders, but with every package allowed.
 */
export function lintConfiguration(): object {
  return {
    $schema: './node_modules/oxlint/configuration_schema.json',
    plugins,
    categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
    options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
    env: { node: true, es2024: true },
    ignorePatterns: ['node_modules', 'data', 'out', 'shared', 'studies', 'docs'],
    rules,
    overrides: [
      ...['', ...coreFolders].flatMap(coreOverrides),
      ...['', ...appFolders].flatMap(appOverrides),
      { files: [tests, 'test/**/*.ts'], plugins: [...plugins, 'vitest'], rules: testRules },
      { files: ['src/core/tables/tally-*.ts'], rules: innerLoopRules },
      { files: ['**/*.mjs'], rules: untypedRules },
      { files: ['*.config.ts', 'tools/*-reporter.ts'], rules: { 'import/no-default-export': 'off' } },
    ],
  }
}

function coreOverrides(folder: string): readonly Override[] {
  const files = folder === '' ? ['src/core/*.ts', 'src/core/messages/**/*.ts'] : [`src/core/${folder}/**/*.ts`]
  const order = [...laterPatterns('core', folder), ...ownPatterns(folder), shell]
  const sources = [...order, outside, onlyPackages(corePackages, 'The core uses pure packages only, no node: modules.')]
  return [
    { files, excludeFiles: [tests], rules: { ...coreRules, ...restricted(sources) } },
    { files: files.map((glob) => glob.replace('*.ts', '*.test.ts')), rules: restricted(order) },
  ]
}

function appOverrides(folder: string): readonly Override[] {
  const files = folder === '' ? ['src/app/*.ts'] : [`src/app/${folder}/**/*.ts`]
  const order = [...laterPatterns('app', folder), ...(folder === 'browser' ? browserPatterns() : [])]
  const packages = onlyPackages(browserPackages, 'Code for the browser uses no other packages, no node: modules.')
  const sources = [...order, outside, ...(folder === 'browser' ? [packages] : [])]
  return [
    { files, excludeFiles: [tests], rules: restricted(sources) },
    { files: files.map((glob) => glob.replace('*.ts', '*.test.ts')), rules: restricted(order) },
  ]
}

function laterPatterns(part: 'core' | 'app', folder: string): readonly Pattern[] {
  const later = laterFolders(part, folder).join('|')
  if (later === '') return []
  const up = folder === '' ? String.raw`(?:\./|\.\./)+` : String.raw`(?:\.\./)+`
  const message = `${folder === '' ? `src/${part}` : `${folder}/`} comes before these folders: see tools/layers.ts.`
  return [{ regex: `^${up}(?:src/)?(?:${part}/)?(?:${later})/`, message }]
}

function ownPatterns(folder: string): readonly Pattern[] {
  const files = Object.entries(ownWays).flatMap(([own, names]) => (own === folder ? names : []))
  const message = `${folder}/ has a way of its own: see tools/layers.ts.`
  return files.map((file) => ({ regex: String.raw`^(?:\.\./)+${file.replaceAll('.', String.raw`\.`)}$`, message }))
}

function browserPatterns(): readonly Pattern[] {
  const others = appFolders.filter((folder) => folder !== 'browser').join('|')
  const message = 'Code for the browser uses the core only.'
  return [{ regex: String.raw`^(?:\.\./)+(?:app/)?(?:(?:${others})/|[^/]+\.ts$)`, message }]
}

/** Comes last in a list of patterns: its exceptions would also lift the patterns that follow it. */
function onlyPackages(packages: readonly string[], message: string): Pattern {
  return { group: ['*', ...packages.flatMap((name) => [`!${name}`, `!${name}/**`]), '!./**', '!../**'], message }
}

function restricted(patterns: readonly Pattern[]): Readonly<Record<string, RuleSetting>> {
  return { 'no-restricted-imports': ['error', { patterns }] }
}

/** The text of .oxlintrc.json, laid out by the formatter. */
export function lintFile(): string {
  const input = JSON.stringify(lintConfiguration())
  const formatter = spawnSync('oxfmt', ['--stdin-filepath=.oxlintrc.json'], { input, encoding: 'utf8' })
  if (formatter.status !== 0) throw new Error(`The formatter failed: ${formatter.stderr}`)
  return formatter.stdout
}

if (import.meta.main) {
  writeFileSync('.oxlintrc.json', lintFile())
  console.log('.oxlintrc.json written')
}
