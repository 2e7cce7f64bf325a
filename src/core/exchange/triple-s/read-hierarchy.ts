import { failure, issue, success, type Issue, type Result } from '../../issue.ts'
import type { DataFile, DataLevel } from '../data-file.ts'
import { attributeOf, childElement, childElements, type XmlElement } from '../xml/xml-element.ts'
import { linkRows } from './link-rows.ts'
import { fileNamed, surveyFiles } from './named-files.ts'
import { readTripleS } from './read-triple-s.ts'
import { tripleSRoot } from './read-definition.ts'
import type { TripleSChoice } from './triple-s-survey.ts'

type Level = {
  readonly ident: string
  readonly href: string
  readonly parent: string | null
  readonly link: string
  readonly line: number
}

/** Levels of one hierarchy; surveys have two or three. */
const levelLimit = 50

function levelOf(element: XmlElement): Level {
  const parent = childElement(element, 'parent')
  return {
    ident: attributeOf(element, 'ident')?.trim() ?? '',
    href: attributeOf(element, 'href')?.trim() ?? '',
    parent: parent === null ? null : (attributeOf(parent, 'level')?.trim() ?? ''),
    link: parent === null ? '' : (attributeOf(parent, 'linkvar')?.trim() ?? ''),
    line: element.line,
  }
}

/**
 * Surveys that belong together by a hierarchy, such as persons and their jobs, as one data file: the level without a
 * parent, with the others as its `levels`. A row belongs to the row of its parent that has the same value of the link
 * variable (or in the parent of its serial variable). Rows without such a parent are left out, with an Issue.
 *
 * Source: Triple-S XML 2.0, "Hierarchical data".
 *
 * @param files definitions and data by name; where a name has folders or other capitals, the last part decides
 * @example readTripleSHierarchy(xml, files) // → { ok: true, value: { rows: 3, levels: [{ id: 'job', … }], … } }
 */
export function readTripleSHierarchy(
  xml: Uint8Array,
  files: ReadonlyMap<string, Uint8Array>,
  choice: TripleSChoice = {},
): Result<DataFile> {
  const root = tripleSRoot(xml)
  if (!root.ok) return root
  const hierarchy = childElement(root.value, 'hierarchy')
  if (hierarchy === null) return failure([issue('triple-s-no-hierarchy', [], { line: root.value.line })])
  const levels = childElements(hierarchy, 'level').map(levelOf)
  if (levels.length > levelLimit) {
    return failure([issue('triple-s-too-many-levels', [], { line: hierarchy.line, limit: levelLimit })])
  }
  const top = levels.find(({ parent }) => parent === null)
  if (top === undefined) return failure([issue('triple-s-no-top-level', [], { line: hierarchy.line })])

  const read = readLevel(top, files, choice)
  if (!read.ok) return read
  const found = withLevels(read.value, top, levels, (level) => readLevel(level, files, choice))
  const unreached = levels.filter(({ ident }) => !found.reached.has(ident))
  return success({
    ...found.file,
    issues: [
      ...found.file.issues,
      ...unreached.map(({ ident, line }) => issue('triple-s-level-unreached', [ident], { level: ident, line })),
    ],
  })
}

function readLevel(level: Level, files: ReadonlyMap<string, Uint8Array>, choice: TripleSChoice): Result<DataFile> {
  const definition = fileNamed(files, level.href)
  if (definition === null) {
    const values = { level: level.ident, file: level.href, line: level.line }
    return failure([issue('triple-s-level-file', [level.ident], values)])
  }
  const survey = surveyFiles(definition, files)
  if (!survey.ok) return survey
  return readTripleS(definition.bytes, survey.value, choice)
}

type WithLevels = { readonly file: DataFile; readonly reached: ReadonlySet<string> }

/** The levels below one level; each level is taken once, so that a circle of parents ends. */
function withLevels(
  file: DataFile,
  top: Level,
  all: readonly Level[],
  read: (level: Level) => Result<DataFile>,
): WithLevels {
  const reached = new Set([top.ident])
  const issues: Issue[] = []
  const below: DataLevel[] = []
  for (const level of all) {
    if (level.parent !== top.ident || reached.has(level.ident)) continue
    reached.add(level.ident)
    const data = read(level)
    if (!data.ok) {
      issues.push(...data.issues)
      continue
    }
    const rest = all.filter(({ ident }) => !reached.has(ident))
    const linked = linkRows(file, data.value, level)
    if (!linked.ok) {
      issues.push(...linked.issues)
      continue
    }
    const deeper = withLevels(linked.value.file, level, rest, read)
    for (const ident of deeper.reached) reached.add(ident)
    below.push({
      id: level.ident,
      label: data.value.title === '' ? level.ident : data.value.title,
      parent: linked.value.parent,
      data: deeper.file,
    })
  }
  return { file: { ...file, levels: below, issues: [...file.issues, ...issues] }, reached }
}
