import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Document } from 'yaml'
import { LineCounter, isNode, parseDocument } from 'yaml'
import type { Issue } from '../core/issue.ts'
import { issue } from '../core/issue.ts'
import { checkStudy } from '../core/study/check-study.ts'
import type { Study } from '../core/study/study.ts'

/** An issue with the place in the file where it is; line and column count from 1. */
export type PlacedIssue = Issue & {
  readonly file: string
  readonly line: number | null
  readonly column: number | null
}

/** A study that was read, or everything that is wrong with its files. */
export type LoadedStudy =
  | { readonly ok: true; readonly study: Study; readonly files: readonly string[] }
  | { readonly ok: false; readonly issues: readonly PlacedIssue[] }

/** A YAML file with what is needed to find a line back. */
type Source = { readonly file: string; readonly document: Document; readonly lines: LineCounter }

async function readSource(folder: string, file: string): Promise<Source> {
  const lines = new LineCounter()
  const text = await readFile(path.join(folder, file), 'utf8')
  return { file, lines, document: parseDocument(text, { lineCounter: lines, uniqueKeys: true }) }
}

const isYaml = (name: string): boolean => /\.ya?ml$/.test(name)

async function listYaml(folder: string, part: string): Promise<readonly string[]> {
  const names = await readdir(path.join(folder, part)).catch(() => [])
  return names
    .filter(isYaml)
    .toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true }))
    .map((name) => `${part}/${name}`)
}

function yamlIssues({ document, file }: Source): readonly PlacedIssue[] {
  return document.errors.map((error) => ({
    ...issue('file-not-yaml', [], { message: (error.message.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '') }),
    file,
    line: error.linePos?.[0].line ?? null,
    column: error.linePos?.[0].col ?? null,
  }))
}

/** The line of the deepest part of a path that the file has. */
function place({ document, lines }: Source, at: readonly (string | number)[]): { line: number; column: number } | null {
  for (let length = at.length; length >= 0; length -= 1) {
    const node: unknown = length === 0 ? document.contents : document.getIn(at.slice(0, length), true)
    if (!isNode(node) || node.range === null || node.range === undefined) continue
    const { line, col } = lines.linePos(node.range[0])
    return { line, column: col }
  }
  return null
}

/** The file that a path of the whole study leads into, with the rest of the path. */
function locate(at: Issue['path'], parts: Parts): { source: Source | undefined; rest: Issue['path'] } {
  const [part, index, ...rest] = at
  switch (part) {
    case 'blocks':
      return { source: parts.blocks[Number(index)], rest }
    case 'waves':
      return { source: parts.waves[Number(index)], rest }
    case 'tables':
      return { source: parts.tables, rest: at.slice(1) }
    default:
      return { source: parts.study, rest: at.slice(1) }
  }
}

type Parts = {
  readonly study: Source
  readonly tables: Source | undefined
  readonly blocks: readonly Source[]
  readonly waves: readonly Source[]
}

/** A list or a table file that is not there fails with its name instead of as an empty study. */
function absent(files: { blocks: readonly string[]; waves: readonly string[] }): readonly PlacedIssue[] {
  const missing = (file: string) => ({ ...issue('file-missing', [], { file }), file, line: null, column: null })
  return [
    ...(files.blocks.length === 0 ? [missing('questionnaire/*.yaml')] : []),
    ...(files.waves.length === 0 ? [missing('waves/*.yaml')] : []),
  ]
}

async function readParts(
  folder: string,
  files: { blocks: readonly string[]; waves: readonly string[] },
): Promise<Parts> {
  const [study, tables, blocks, waves] = await Promise.all([
    readSource(folder, 'study.yaml'),
    readSource(folder, 'tables.yaml').catch(() => undefined),
    Promise.all(files.blocks.map((file) => readSource(folder, file))),
    Promise.all(files.waves.map((file) => readSource(folder, file))),
  ])
  return { study, tables, blocks, waves }
}

/**
 * The study in a folder, or everything that is wrong with its files, each with file, line and column.
 * Blocks and waves are taken in the order of their file names. Without `tables.yaml` every item gets its default table
 * for all respondents.
 *
 * @throws when the folder or its `study.yaml` cannot be read
 */
export async function loadStudy(folder: string): Promise<LoadedStudy> {
  const files = { blocks: await listYaml(folder, 'questionnaire'), waves: await listYaml(folder, 'waves') }
  const parts = await readParts(folder, files)
  const sources = [parts.study, ...parts.blocks, ...parts.waves, ...(parts.tables === undefined ? [] : [parts.tables])]
  const broken = [...sources.flatMap(yamlIssues), ...absent(files)]
  if (broken.length > 0) return { ok: false, issues: broken }
  const checked = checkStudy({
    study: parts.study.document.toJS(),
    blocks: parts.blocks.map(({ document }) => document.toJS() as unknown),
    waves: parts.waves.map(({ document }) => document.toJS() as unknown),
    tables: parts.tables?.document.toJS() ?? { banner: ['total'] },
  })
  if (checked.ok) return { ok: true, study: checked.value, files: sources.map(({ file }) => file) }
  return {
    ok: false,
    issues: checked.issues.map((found) => {
      const { source, rest } = locate(found.path, parts)
      const at = source === undefined ? null : place(source, rest)
      return { ...found, file: source?.file ?? 'study.yaml', line: at?.line ?? null, column: at?.column ?? null }
    }),
  }
}
