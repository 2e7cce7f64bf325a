import type { Issue, Result } from '../issue.ts'
import { failure, success } from '../issue.ts'
import { checkChangedItems } from './check-changed-items.ts'
import { checkColumns } from './check-columns.ts'
import { checkDerivedIds } from './check-derived-ids.ts'
import type { CheckedEdition } from './check-edition.ts'
import { checkEdition } from './check-edition.ts'
import { checkIdentifying } from './check-identifying.ts'
import { checkIds } from './check-ids.ts'
import { checkTableIds } from './check-table-ids.ts'
import { checkWaveChanges } from './check-wave-changes.ts'
import { checkWaves } from './check-waves.ts'
import { checkModules } from './modules.ts'
import { parseFiles } from './schema-issues.ts'
import { studySchema } from './study-schema.ts'
import type { Study, StudyFiles } from './study.ts'

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

/**
 * The study that the files describe, or everything that is wrong with them.
 * `files` is what was read: `{ study, blocks, waves, derived, tables }`; paths of issues start at those names. Mistakes
 * against the schema are reported alone, because nothing further can be said about a file of which the shape is not right;
 * and so are ids that stand more than once, because it is not clear which of the two a rule means.
 *
 * Each wave is checked by itself, with what it changed. A group, derived variable or table that no wave can have is a
 * mistake; one that some wave has is left out of the others.
 *
 * @example checkStudy({ study, blocks, waves, tables }) // → { ok: true, value: { id: 'example', … } }
 */
export function checkStudy(files: unknown): Result<Study> {
  const read = parseFiles(studySchema, files)
  if (!read.ok) return read
  const parsed: StudyFiles = read.value
  const doubles = [...checkIds(parsed), ...checkDerivedIds(parsed), ...checkTableIds(parsed)]
  if (doubles.length > 0) return failure(doubles)
  const { study, waves, tables } = parsed
  const checked = new Map(waves.map(({ id }) => [id, checkEdition(files, parsed, id)]))
  const editions = new Map([...checked].map(([wave, { edition }]) => [wave, edition]))
  const all = [...checked.values()]
  const found = [
    ...checkWaves(parsed),
    ...checkWaveChanges(parsed),
    ...checkModules(
      parsed,
      all.map(({ edition }) => edition.blocks),
    ),
    ...checkColumns(parsed),
    ...checkIdentifying(study.identifying ?? [], editions),
    ...together(issuesPerWave(all)),
  ]
  // Of a change that is wrong by itself it cannot be said what it comes to.
  const ofChanges = found.some(isOfChange) ? [] : checkChangedItems(waves, editions)
  const issues = causes([...found, ...ofChanges], parsed)
  const last = all.at(-1)?.edition
  if (issues.length > 0 || last === undefined) return failure(issues)
  const { id, title, description, organisation = null, privacy = [], consent = null, identifying = null } = study
  return success({
    id,
    title,
    description,
    organisation,
    privacy,
    consent,
    identifying,
    waves,
    trendBanner: tables.trends?.banner ?? tables.banner,
    editions,
    ...last,
  })
}
