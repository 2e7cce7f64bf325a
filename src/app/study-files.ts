import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { Issue } from '../core/issue.ts'
import { issue } from '../core/issue.ts'
import type { Unchecked } from '../core/study/check-study.ts'
import { checkStudy } from '../core/study/check-study.ts'
import type { Study } from '../core/study/study.ts'
import type { Place, YamlReading } from './yaml-file.ts'
import { readYaml, unreadable } from './yaml-file.ts'
import { placeIn } from './yaml-place.ts'

/** An issue with the place in the file where it is; line and column count from 1. */
export type PlacedIssue = Issue & Place

/** A study that was read, or everything that is wrong with its files. */
export type LoadedStudy =
  | {
      readonly ok: true
      readonly study: Study
      readonly files: readonly string[]
      /** Where something is that was found in the study, with its file, line and column. */
      readonly place: (path: Issue['path']) => Place
    }
  | { readonly ok: false; readonly issues: readonly PlacedIssue[]; readonly unchecked: Unchecked }

/** The names in a folder, or why there are none to be had. */
type Listing = { readonly names: readonly string[]; readonly issues: readonly PlacedIssue[] }

/** Names that start with a dot are of editors and systems. */
async function listFolder(folder: string, part: string): Promise<Listing> {
  try {
    const names = await readdir(path.join(folder, part))
    const visible = names.filter((name) => !name.startsWith('.'))
    return { names: visible.toSorted((a, b) => a.localeCompare(b, 'en', { numeric: true })), issues: [] }
  } catch (error) {
    return { names: [], issues: [unreadable(part === '' ? path.basename(folder) : part, error)] }
  }
}

/** The files of a study by their part, and what is wrong with their names. */
type Files = {
  readonly study: readonly string[]
  readonly blocks: readonly string[]
  readonly waves: readonly string[]
  readonly derived: readonly string[]
  readonly likely: readonly string[]
  readonly tables: readonly string[]
  readonly issues: readonly PlacedIssue[]
}

const aboutFile = (file: string, found: Issue): PlacedIssue => ({ ...found, file, line: null, column: null })

async function listFiles(folder: string): Promise<Files> {
  const { names, issues } = await listFolder(folder, '')
  const own = (name: string) => names.filter((one) => one === name)
  const below = async (part: string): Promise<Listing> => {
    const listing: Listing = names.includes(part) ? await listFolder(folder, part) : { names: [], issues: [] }
    const yaml = listing.names.filter((name) => /\.ya?ml$/.test(name))
    return { names: yaml.map((name) => `${part}/${name}`), issues: listing.issues }
  }
  const [blocks, modules, waves] = [await below('questionnaire'), await below('modules'), await below('waves')]
  const wanted = [
    { file: 'study.yaml', listing: { names: own('study.yaml'), issues: [] } },
    { file: 'questionnaire/*.yaml', listing: blocks },
    { file: 'waves/*.yaml', listing: waves },
  ]
  const missing =
    issues.length > 0 ? [] : wanted.filter((one) => one.listing.names.length === 0 && one.listing.issues.length === 0)
  const misnamed = names.filter((name) => ['study.yml', 'derived.yml', 'likely.yml', 'tables.yml'].includes(name))
  return {
    study: own('study.yaml'),
    // Modules come after the questionnaire itself.
    blocks: [...blocks.names, ...modules.names],
    waves: waves.names,
    derived: own('derived.yaml'),
    likely: own('likely.yaml'),
    tables: own('tables.yaml'),
    issues: [
      ...[issues, blocks.issues, modules.issues, waves.issues].flat(),
      ...misnamed.map((file) =>
        aboutFile(file, issue('file-ending', [], { file, instead: file.replace('.yml', '.yaml') })),
      ),
      ...missing.map(({ file }) => aboutFile(file, issue('file-missing', [], { file }))),
    ],
  }
}

/** The parts of a study, each with its files as they were read. */
type Parts = {
  readonly [Part in 'study' | 'blocks' | 'waves' | 'derived' | 'likely' | 'tables']: readonly YamlReading[]
}

/** What files hold; nothing in the place of one that cannot be read. */
const contentsOf = (readings: readonly YamlReading[]): readonly unknown[] =>
  readings.map((reading) => (reading.ok ? reading.content : undefined))

/** The file that a path of the whole study leads into, with the rest of the path. */
function locate(at: Issue['path'], parts: Parts): { reading: YamlReading | undefined; rest: Issue['path'] } {
  const [part, index] = at
  if (part === 'blocks' || part === 'waves') return { reading: parts[part][Number(index)], rest: at.slice(2) }
  const own = part === 'tables' || part === 'derived' || part === 'likely' ? parts[part][0] : parts.study[0]
  return { reading: own, rest: at.slice(1) }
}

/** Issues in the order of the files, and inside a file in the order of the lines. */
function inOrder(issues: readonly PlacedIssue[], files: readonly string[]): readonly PlacedIssue[] {
  const place = ({ file, line, column }: PlacedIssue) => [files.indexOf(file), line ?? 0, column ?? 0]
  return issues.toSorted((a, b) => {
    const [before, after] = [place(a), place(b)]
    return before.map((number, index) => number - (after[index] ?? 0)).find((difference) => difference !== 0) ?? 0
  })
}

/**
 * The study in a folder, or everything that is wrong with its files, each with file, line and column.
 * Blocks, modules and waves are taken in the order of their file names. Without `tables.yaml` every item gets its default
 * table for all respondents.
 *
 * @example await loadStudy('studies/example') // → { ok: true, study: { id: 'example', … }, files: ['study.yaml', …] }
 */
export async function loadStudy(folder: string): Promise<LoadedStudy> {
  const files = await listFiles(folder)
  const read = (names: readonly string[]) => Promise.all(names.map((name) => readYaml(folder, name)))
  const parts: Parts = {
    study: await read(files.study),
    blocks: await read(files.blocks),
    waves: await read(files.waves),
    derived: await read(files.derived),
    likely: await read(files.likely),
    tables: await read(files.tables),
  }
  const order = [...files.study, ...files.blocks, ...files.waves, ...files.derived, ...files.likely, ...files.tables]
  const readings = Object.values(parts).flat()
  const broken = [...files.issues, ...readings.flatMap((reading) => (reading.ok ? [] : reading.issues))]

  const [study] = contentsOf(parts.study)
  const [tables = { banner: ['total'] }] = contentsOf(parts.tables)
  const [derived] = contentsOf(parts.derived)
  const [likely] = contentsOf(parts.likely)
  const [blocks, waves] = [contentsOf(parts.blocks), contentsOf(parts.waves)]
  // A file that is there and cannot be read is not one that is left out: what it makes is missing to the others.
  const hasDerived = parts.derived.length > 0 || files.issues.some(({ file }) => file === 'derived.yml')
  const mayLack = { ...(hasDerived ? { derived: derived ?? null } : {}), ...(likely === undefined ? {} : { likely }) }
  const checked = checkStudy({ study, blocks, waves, tables, ...mayLack })
  const placed = (found: Issue): PlacedIssue => {
    const { reading, rest } = locate(found.path, parts)
    return reading?.ok === true ? placeIn(reading.source, found, rest) : aboutFile('study.yaml', found)
  }
  if (broken.length > 0) {
    const isRead = ({ path: at }: Issue): boolean => locate(at, parts).reading?.ok === true
    const others = checked.ok ? [] : checked.issues.filter(isRead).map(placed)
    const unchecked = !checked.ok && checked.unchecked === 'all' ? 'all' : 'part'
    return { ok: false, issues: inOrder([...broken, ...others], order), unchecked }
  }
  if (!checked.ok)
    return { ok: false, issues: inOrder(checked.issues.map(placed), order), unchecked: checked.unchecked }
  const place = (at: Issue['path']): Place => {
    const { file, line, column } = placed(issue('study-missing', at))
    return { file, line, column }
  }
  return { ok: true, study: checked.value, files: order, place }
}
