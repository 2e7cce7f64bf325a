import type { Scalar } from 'yaml'
import { isAlias, isMap, isNode, isScalar, isSeq } from 'yaml'
import type { Issue } from '../core/issue.ts'
import type { MessageKey } from '../core/messages/say.ts'
import type { Place, YamlFile } from './yaml-file.ts'

/** The deepest part of a path that a file has: the key and the value of it. */
type Part = { readonly key: unknown; readonly value: unknown }

/** Issues about a key itself, whatever stands behind it. */
const aboutKeys: ReadonlySet<MessageKey> = new Set([
  'study-unknown-key',
  'study-unknown-key-suggestion',
  'study-text-keys',
  'study-bad-name',
  'study-total-reserved',
  'study-table-column',
])

function partAt({ document }: YamlFile, path: Issue['path']): Part {
  let part: Part = { key: null, value: document.contents }
  for (const step of path) {
    const holder = isAlias(part.value) ? part.value.resolve(document) : part.value
    if (isMap(holder)) {
      const pair = holder.items.find(({ key }) => isScalar(key) && key.value === String(step))
      if (pair === undefined) return part
      part = pair
    } else if (isSeq(holder) && holder.items[Number(step)] !== undefined) {
      part = { key: null, value: holder.items[Number(step)] }
    } else return part
  }
  return part
}

/** Where a character of a rule stands in the file: rules may be quoted, or folded over several lines. */
function offsetInRule(scalar: Scalar, { text }: YamlFile, column: number): number {
  const [start, end] = scalar.range ?? [0, 0]
  const isFolded = /[|>]/.test(text[start] ?? '')
  const from = isFolded ? text.indexOf('\n', start) + 1 : start + (/['"]/.test(text[start] ?? '') ? 1 : 0)
  // Spaces and line ends may differ between a rule and its notation; what is visible does not.
  let before = String(scalar.value)
    .slice(0, column - 1)
    .replaceAll(/\s/g, '').length
  let last = from
  for (let offset = from; offset < end; offset += 1) {
    if (/\s/.test(text[offset] ?? '')) continue
    if (before === 0) return offset
    before -= 1
    last = offset + 1
  }
  return last
}

function offsetOf(source: YamlFile, { key, value }: Part, { code, values }: Issue): number {
  const { source: rule, column } = values
  if (isScalar(value) && value.value === rule && typeof column === 'number') return offsetInRule(value, source, column)
  const isPlain = (isScalar(value) && value.value !== null) || isAlias(value)
  const node = isNode(key) && (aboutKeys.has(code) || !isPlain) ? key : value
  return isNode(node) ? (node.range?.[0] ?? 0) : 0
}

/**
 * An issue with the place in the file that its path leads to: the key for what is a list or has parts, the value for
 * everything else, and for a rule the very character. A value that YAML read as a number is shown as it was written.
 *
 * @example placeIn(source, issue('study-missing', ['title'])).line // → the line on which the file starts
 */
export function placeIn(source: YamlFile, found: Issue, path: Issue['path']): Issue & Place {
  const part = partAt(source, path)
  const { line, col } = source.lines.linePos(offsetOf(source, part, found))
  const written = isScalar(part.value) ? part.value.source : undefined
  const isUnquoted = found.code === 'study-unquoted-number' || found.code === 'study-unquoted-truth'
  const values = isUnquoted && written !== undefined ? { ...found.values, found: written } : found.values
  return { ...found, values, file: source.file, line, column: col }
}
