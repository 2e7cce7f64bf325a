import type { Issue } from '../issue.ts'
import { failure, success } from '../issue.ts'
import { checkChangedItems } from './check-changed-items.ts'
import { checkColumns } from './check-columns.ts'
import { checkDerivedIds } from './check-derived-ids.ts'
import type { CheckedEdition } from './check-edition.ts'
import { checkEdition } from './check-edition.ts'
import { checkIdentifying } from './check-identifying.ts'
import { checkIds } from './check-ids.ts'
import { checkLikely } from './check-likely.ts'
import { checkTableIds } from './check-table-ids.ts'
import { checkTableNotes } from './check-table-notes.ts'
import { checkWaveChanges } from './check-wave-changes.ts'
import { checkWaves } from './check-waves.ts'
import { partAt } from './file-parts.ts'
import { checkModules } from './modules.ts'
import { parseFiles } from './schema-issues.ts'
import type { Aside } from './set-aside.ts'
import { asideTogether, followsFrom, noneAside, setAside } from './set-aside.ts'
import { studySchema } from './study-schema.ts'
import type { Study, StudyFiles } from './study.ts'
import { withoutUnplaced } from './unplaced-waves.ts'

/**
 * What is wrong in each wave: with what it asks, and with the parts that no wave can have. What one wave has is no mistake
 * in the others.
 */
function issuesPerWave(editions: readonly CheckedEdition[]): readonly (readonly Issue[])[] {
  const isMissed = (part: string): boolean => editions.every(({ absent }) => absent.some((one) => one.part === part))
  return editions.map(({ issues, absent }) => [
    ...issues,
    ...absent.filter(({ part }) => isMissed(part)).flatMap((one) => one.issues),
  ])
}

/** What is wrong in some wave, each once: what is wrong in one is mostly wrong in the next, where other codes are known. */
function together(perWave: readonly (readonly Issue[])[]): readonly Issue[] {
  const keyOf = ({ code, path, values }: Issue): string =>
    JSON.stringify([code, path, values['column'], values['name'], values['wave']])
  return perWave.flatMap((own, index) => {
    const before = new Set(perWave.slice(0, index).flatMap((one) => one.map(keyOf)))
    return own.filter((found) => !before.has(keyOf(found)))
  })
}

/**
 * Issues without those that only follow from others: what is wrong with a derived variable is told where it is made, and
 * that no wave has the option of a module is told once.
 */
function causes(issues: readonly Issue[], { derived }: Pick<StudyFiles, 'derived'>): readonly Issue[] {
  const told = issues.flatMap(({ path: [part, , index] }) =>
    part === 'derived' ? (derived.variables[Number(index)]?.id ?? []) : [],
  )
  const nowhere = issues.filter(({ code }) => code === 'study-module-option').map(({ path }) => path.join('.'))
  return issues.filter(({ code, path, values }) => {
    if (code === 'study-module-not-in-wave') return !nowhere.includes(path.join('.'))
    const name = String(values['name'])
    return code !== 'study-derived-absent' || !told.some((id) => name === id || name.startsWith(`${id}.`))
  })
}

/** True for an issue about a change of a wave. */
const isOfChange = (found: Issue): boolean => found.path[0] === 'waves' && found.path[2] === 'changes'

/** What of the files was not looked at because of the mistakes that were found: some of what hangs on them, or all. */
export type Unchecked = 'nothing' | 'part' | 'all'

/** A study that holds, or what is wrong with its files. */
export type CheckedStudy =
  | { readonly ok: true; readonly value: Study }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly unchecked: Unchecked }

/** Files that the schema can read, as far as they could be made so, and what it refused. */
type Reading = {
  readonly files: unknown
  readonly parsed: StudyFiles | null
  readonly issues: readonly Issue[]
  readonly aside: Aside
}

/** Reads the files; what the schema refuses is set aside until it refuses nothing more, or until nothing can be done. */
function readFiles(files: unknown, before: Omit<Reading, 'files' | 'parsed'>): Reading {
  const read = parseFiles(studySchema, files)
  if (read.ok) return { ...before, files, parsed: read.value }
  const fresh = read.issues.filter((found) => !followsFrom(found, { ...before.aside, names: [] }))
  const issues = [...before.issues, ...fresh]
  const next = fresh.length === 0 ? null : setAside(files, read.issues)
  return next === null
    ? { files, parsed: null, issues, aside: before.aside }
    : readFiles(next.files, { issues, aside: asideTogether(before.aside, next.aside) })
}

/** Everything that is wrong with what files mean, and the editions of the waves. */
function checkMeaning(files: unknown, parsed: StudyFiles) {
  const { study, waves, likely } = parsed
  const checked = new Map(waves.map(({ id }) => [id, checkEdition(files, parsed, id)]))
  const editions = new Map([...checked].map(([wave, { edition }]) => [wave, edition]))
  const all = [...checked.values()]
  const found = [
    ...checkWaveChanges(parsed),
    ...checkModules(
      parsed,
      all.map(({ edition }) => edition.blocks),
    ),
    ...checkColumns(parsed),
    ...checkTableNotes(parsed),
    ...checkIdentifying(study.identifying ?? [], editions),
    ...checkLikely(likely.amounts, editions),
    ...together(issuesPerWave(all)),
  ]
  // Of a change that is wrong by itself it cannot be said what it comes to.
  const ofChanges = found.some(isOfChange) ? [] : checkChangedItems(waves, editions)
  return { editions, last: all.at(-1)?.edition, issues: causes([...found, ...ofChanges], parsed) }
}

/** The parts with an id that stands more than once: which of the two a rule means is not clear. */
function doubled(issues: readonly Issue[], parsed: StudyFiles): Aside {
  const items = issues.filter(({ path }) => path[0] === 'blocks' && path[4] === 'items')
  const others = issues.filter(({ path }) => path[0] !== 'blocks')
  const named = [...items.map(({ path }) => path.slice(0, 6)), ...others.map(({ path }) => path.slice(0, 3))]
  const values = issues.flatMap(({ values: { id, owner } }) => [id, owner])
  const names = [...named.map((path) => partAt(parsed, [...path, 'id'])), ...values]
  return {
    places: [...issues.map(({ path }) => path), ...named],
    names: names.filter((name) => typeof name === 'string'),
  }
}

/**
 * The study that the files describe, or everything that is wrong with them.
 * `files` is what was read: `{ study, blocks, waves, derived, likely, tables }`; paths of issues start at those names. Of a
 * part that the schema refuses, of an id that stands more than once and of a wave that follows on no other nothing further is
 * said; what may only follow from these is left out. `unchecked` tells whether that was so.
 *
 * Each wave is checked by itself, with what it changed. A group, derived variable or table that no wave can have is a
 * mistake; one that some wave has is left out of the others.
 *
 * @example checkStudy({ study, blocks, waves, tables }) // → { ok: true, value: { id: 'example', … } }
 */
export function checkStudy(files: unknown): CheckedStudy {
  const read = readFiles(files, { issues: [], aside: noneAside })
  if (read.parsed === null) return { ...failure(read.issues), unchecked: 'all' }
  const { parsed } = read
  const doubles = [...checkIds(parsed), ...checkDerivedIds(parsed), ...checkTableIds(parsed)].filter(
    (found) => !followsFrom(found, read.aside),
  )
  const placed = withoutUnplaced(read.files, parsed.waves)
  const reread = placed.files === read.files ? success(parsed) : parseFiles(studySchema, placed.files)
  if (!reread.ok) return { ...failure([...read.issues, ...doubles]), unchecked: 'all' }
  const aside = [placed.aside, doubled(doubles, parsed)].reduce(asideTogether, read.aside)
  const { editions, last, issues: found } = checkMeaning(placed.files, reread.value)
  const issues = [
    ...read.issues,
    ...doubles,
    ...[...checkWaves(parsed), ...found].filter((one) => !followsFrom(one, aside)),
  ]
  if (issues.length > 0 || last === undefined) {
    const isWhole = aside.places.length === 0 && aside.names.length === 0
    return { ...failure(issues), unchecked: isWhole ? 'nothing' : 'part' }
  }
  const { study, waves, likely, tables } = parsed
  const { id, title, description, organisation = null, privacy = [], consent = null, identifying = null } = study
  return success({
    id,
    title,
    description,
    organisation,
    privacy,
    consent,
    identifying,
    likely: likely.amounts,
    waves,
    trendBanner: tables.trends?.banner ?? tables.banner,
    editions,
    ...last,
  })
}
