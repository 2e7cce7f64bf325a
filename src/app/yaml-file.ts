import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Alias, Document, YAMLError } from 'yaml'
import { LineCounter, isScalar, parseDocument, visit } from 'yaml'
import type { Issue } from '../core/issue.ts'
import { issue } from '../core/issue.ts'
import { yamlFault } from './yaml-fault.ts'

/** A place in a file; line and column count from 1, and are `null` where the whole file is meant. */
export type Place = { readonly file: string; readonly line: number | null; readonly column: number | null }

/** A YAML file that was read, with what is needed to find a line back. */
export type YamlFile = {
  readonly file: string
  readonly text: string
  readonly document: Document
  readonly lines: LineCounter
}

/** What a file holds as plain data, or what is wrong with it before anything is known of its meaning. */
export type YamlReading =
  | { readonly ok: true; readonly source: YamlFile; readonly content: unknown }
  | { readonly ok: false; readonly issues: readonly (Issue & Place)[] }

/** How often a file may use `*name`, what is used inside what is used included. Stops a file that would grow endlessly. */
const mostAliases = 100

const wholeFile = (file: string): Place => ({ file, line: null, column: null })

const refused = (...issues: readonly (Issue & Place)[]): YamlReading => ({ ok: false, issues })

/**
 * The issue of a file or folder that cannot be read. What is not a fault of the disk is thrown again.
 *
 * @example unreadable('study.yaml', error).values // → { file: 'study.yaml', reason: 'EACCES' }
 */
export function unreadable(file: string, error: unknown): Issue & Place {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) throw error
  return { ...issue('file-unreadable', [], { file, reason: error.code }), ...wholeFile(file) }
}

/** The text of a file in UTF-8, without the mark that some editors put at its start, or the first line that is not UTF-8. */
function decode(bytes: Uint8Array): { readonly text: string } | { readonly line: number } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const [before = ''] = new TextDecoder().decode(bytes).split('\uFFFD')
    return { line: before.split('\n').length }
  }
}

/** Keys that stand twice, and the first other fault of notation: one slip makes the reader stumble over all that follows. */
function notationIssues({ file, document, text, lines }: YamlFile): readonly (Issue & Place)[] {
  const faults: readonly YAMLError[] = [...document.errors, ...document.warnings]
  const isDouble = ({ code }: YAMLError): boolean => code === 'DUPLICATE_KEY'
  const first = faults.find((fault) => !isDouble(fault))
  return faults
    .filter((fault) => isDouble(fault) || fault === first)
    .map((fault) => {
      const { found, offset } = yamlFault(fault, faults, text)
      const { line, col } = lines.linePos(offset)
      return { ...found, file, line, column: col }
    })
}

/** Aliases without an end or a beginning, and a key that no object can have. */
function nodeIssues({ file, document, lines }: YamlFile): readonly (Issue & Place)[] {
  const issues: (Issue & Place)[] = []
  const add = (offset: number, found: Issue): void => {
    const { line, col } = lines.linePos(offset)
    issues.push({ ...found, file, line, column: col })
  }
  let used = 0
  visit(document, {
    Alias: (_key, alias: Alias, parents) => {
      const { source: anchor } = alias
      const offset = alias.range?.[0] ?? 0
      used += 1
      if (used > mostAliases) {
        add(offset, issue('file-too-many-anchors', [], { most: mostAliases }))
        return visit.BREAK
      }
      const target = alias.resolve(document)
      if (target === undefined) add(offset, issue('file-no-anchor', [], { anchor }))
      else if (parents.includes(target)) add(offset, issue('file-anchor-in-itself', [], { anchor }))
      return undefined
    },
    Pair: (_key, { key }) => {
      if (isScalar(key) && key.value === '__proto__') {
        add(key.range?.[0] ?? 0, issue('study-reserved-name', [], { found: '"__proto__"' }))
      }
    },
  })
  return issues
}

/** The content of a file without faults of notation, unless its aliases make it grow too large. */
function contentOf(source: YamlFile): YamlReading {
  const { file, document } = source
  try {
    const content: unknown = document.toJS({ maxAliasCount: mostAliases })
    return content === null || content === undefined
      ? refused({ ...issue('file-empty', []), ...wholeFile(file) })
      : { ok: true, source, content }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    return refused({ ...issue('file-too-many-anchors', [], { most: mostAliases }), ...wholeFile(file) })
  }
}

/**
 * The content of a YAML file as plain data, or what is wrong with the file: it cannot be read, is not UTF-8, is not YAML,
 * or is empty. Keys are always texts; values are read by YAML 1.2, in which `yes` and `no` are texts.
 *
 * @example await readYaml('studies/example', 'study.yaml') // → { ok: true, content: { id: 'example', … }, source: … }
 */
export async function readYaml(folder: string, file: string): Promise<YamlReading> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path.join(folder, file))
  } catch (error) {
    return refused(unreadable(file, error))
  }
  const decoded = decode(bytes)
  if ('line' in decoded) return refused({ ...issue('file-not-utf8', []), file, line: decoded.line, column: null })
  const lines = new LineCounter()
  const { text } = decoded
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, uniqueKeys: true })
  const source = { file, text, document, lines }
  const notation = notationIssues(source)
  const issues = notation.length > 0 ? notation : nodeIssues(source)
  return issues.length > 0 ? refused(...issues) : contentOf(source)
}
