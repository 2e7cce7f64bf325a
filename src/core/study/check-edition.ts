import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import { bindDerived } from './bind-derived.ts'
import { bindQuestionnaire, ruleBinder, shapesOf, waveIssues } from './bind-questionnaire.ts'
import { bindRules } from './bind-rules.ts'
import { checkDerivedIds } from './check-derived-ids.ts'
import { checkIds } from './check-ids.ts'
import { checkPipes } from './check-pipes.ts'
import type { Derivation, Derived } from './derived.ts'
import { editionFiles } from './edition-files.ts'
import { checkModulesIn, moduleOrigins, withModuleRules } from './modules.ts'
import { originOf } from './origins.ts'
import { resolveTables } from './resolve-tables.ts'
import type { Asked } from './scope.ts'
import { scopeOf } from './scope.ts'
import type { Edition, Group, StudyFiles } from './study.ts'

type Scope = ReadonlyMap<string, Asked>

/** A part of a study (a group, a derived variable, a table) that a wave cannot have, with the reasons. */
export type Absent = { readonly part: string; readonly issues: readonly Issue[] }

/** What a study is in one wave: what is wrong with its questionnaire there, and which other parts it cannot have. */
export type CheckedEdition = {
  readonly edition: Edition
  readonly issues: readonly Issue[]
  readonly absent: readonly Absent[]
}

/** Where a derived variable stands among the pages: with the last question that it is computed from. */
const derivedScope = ({ variables }: Derived, scope: Scope): readonly (readonly [string, Asked])[] =>
  variables.map(({ variable, sources }) => {
    const page = Math.max(0, ...sources.map((id) => scope.get(id)?.page ?? 0))
    return [variable.id, { variable, page, waves: null }]
  })

/** Issues about a derived variable of which the questions are not asked in a wave. */
function notAsked(value: Derived, scope: Scope, wave: string, path: Issue['path']): readonly Issue[] {
  const sources = new Set(value.variables.flatMap((one) => one.sources))
  const names = [...sources].filter((id) => scope.get(id)?.waves?.includes(wave) === false).join(', ')
  return names === '' ? [] : [issue('study-derived-not-in-wave', [...path, 'of'], { names, wave })]
}

/** What is said of a name that is not there; a derived variable that a wave cannot have gets a sentence of its own. */
const ofUnknownName: ReadonlySet<Issue['code']> = new Set([
  'rule-unknown-name',
  'rule-unknown-name-suggestion',
  'rule-unknown-column',
  'study-derived-unknown',
  'study-derived-unknown-suggestion',
  'study-table-item',
  'study-table-item-suggestion',
  'study-table-variable',
  'study-table-variable-suggestion',
] satisfies readonly Issue['code'][])

function aboutLost(found: Issue, lost: readonly string[], wave: string): Issue {
  const { name, item, variable } = found.values
  const known = ofUnknownName.has(found.code) ? String(name ?? item ?? variable) : ''
  return lost.some((id) => known === id || known.startsWith(`${id}.`))
    ? issue('study-derived-absent', found.path, { name: known, wave })
    : found
}

/**
 * A study as one wave has it: the questionnaire with what that wave changed, and the groups, derived variables and tables
 * that can be made of what it asked. What is wrong with the questionnaire is an issue. A group, derived variable or table
 * that the wave cannot have is only absent: whether that is a mistake depends on the other waves.
 *
 * @param files the content of the files, before the schema looked at it
 * @example checkEdition(files, parsed, '2022').absent.map(({ part }) => part) // → ['group starting', …]
 */
export function checkEdition(files: unknown, parsed: StudyFiles, wave: string): CheckedEdition {
  const { study, derived, tables } = parsed
  const edited = editionFiles(files, parsed, wave)
  const blocks = [...withModuleRules({ study, blocks: edited.blocks })]
  const asked = scopeOf(blocks)
  const scope = new Map(asked)
  const shapes = new Map(shapesOf(scope))
  const derivations = new Map<string, Derivation>()
  const absent: Absent[] = []
  const lost: string[] = []

  /** Makes one part; when anything is wrong with it, the wave goes without. */
  const part = <T>(name: string, make: (issues: Issue[]) => T | null): readonly T[] => {
    const found: Issue[] = []
    const made = make(found)
    if (found.length === 0) return made === null ? [] : [made]
    absent.push({ part: name, issues: found })
    return []
  }
  const binderWith = (known: ReadonlyMap<string, Derivation>) => (issues: Issue[]) => {
    const bind = ruleBinder(shapes, known, issues)
    return (rule: Parameters<typeof bind>[0], path: Issue['path']) => {
      const bound = bind(rule, path)
      issues.push(...waveIssues(bound, path, scope, [wave]))
      return bound
    }
  }
  const binderIn = binderWith(derivations)
  // What a derived variable reads of another is computed from that one, which may have no value.
  const binderOfDerived = binderWith(new Map())

  const home = new Map(
    blocks.flatMap(({ id, pages }) => pages.flatMap(({ items }) => items.map((item) => [item.id, id] as const))),
  )
  const blockOf = (id: string): string => home.get(scope.get(id)?.variable.item ?? '') ?? ''
  const made = derived.variables.flatMap((written, index) => {
    const path = ['derived', 'variables', index]
    const bound = part(`derived ${written.id}`, (issues) => {
      const { value, issues: own } = bindDerived(written, { scope, blockOf, bind: binderOfDerived(issues) }, path)
      issues.push(...own)
      if (value !== null && issues.length === 0) issues.push(...notAsked(value, scope, wave, path))
      return value
    })
    if (bound.length === 0) lost.push(written.id)
    for (const value of bound) {
      home.set(value.item.id, value.block)
      for (const [id, place] of derivedScope(value, scope)) scope.set(id, place)
      for (const [id, shape] of shapesOf(scope)) shapes.set(id, shape)
      for (const { variable, derivation } of value.variables) derivations.set(variable.id, derivation)
    }
    return bound
  })
  const bound = bindQuestionnaire(blocks, scope, [wave], derivations)
  const groups = Object.entries(study.groups).flatMap(([id, group]) =>
    part(`group ${id}`, (issues): Group => ({
      id,
      ...bindRules(group, binderIn(issues), ['study', 'groups', id]),
    })),
  )
  const columns = [...groups.map(({ id }) => id), 'total']
  const here = (banner: readonly string[]): string[] => {
    const known = banner.filter((id) => columns.includes(id))
    return known.length === 0 ? ['total'] : known
  }
  const banner = here(tables.banner)
  const resolved = resolveTables(
    {
      ...tables,
      banner,
      tables: tables.tables.map((table) =>
        table.banner === undefined ? table : { ...table, banner: here(table.banner) },
      ),
    },
    { blocks: bound.value, derived: made, scope, wave, binder: binderIn },
  )
  const specs = resolved.flatMap(({ name, value, issues }, index) =>
    part(`table ${name}`, (found) => {
      found.push(...issues)
      return value === null ? null : { value, index }
    }),
  )
  const origins = new Map([...moduleOrigins(parsed.blocks), ...edited.origins])
  const placed = (found: Issue): Issue => {
    const told = aboutLost(found, lost, wave)
    return { ...told, path: originOf(origins, told.path) }
  }
  const doubles = [...checkIds({ blocks }), ...checkDerivedIds({ blocks, derived })]
  const own = [
    ...edited.issues,
    ...doubles,
    ...checkModulesIn({ study, blocks }, wave),
    ...bound.issues,
    ...checkPipes({ ...parsed, blocks }, asked, wave),
  ]
  return {
    edition: {
      blocks: bound.value,
      derived: made,
      groups,
      banner,
      tables: specs.map(({ value }) => value),
      origins: new Map([
        ...origins,
        ...specs.map(({ index }, place) => [`tables/tables/${place}`, ['tables', 'tables', index]] as const),
      ]),
    },
    issues: own.map(placed),
    absent: absent.map(({ part: name, issues }) => ({ part: name, issues: issues.map(placed) })),
  }
}
