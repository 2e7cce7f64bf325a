import type { Result } from '../issue.ts'
import { failure, issue, success } from '../issue.ts'
import type { Study } from '../study/study.ts'
import { figureAt, figures, placeOf } from '../published/published.ts'
import type { PublishedTables } from '../published/published-schema.ts'
import type { DefinedGroup } from './groups.ts'
import { combinations, definedGroups } from './groups.ts'
import type { Gate, Routing } from './routing.ts'
import { routing } from './routing.ts'
import type { Shape } from './shapes.ts'
import { shapesOf } from './shapes.ts'

/** A published table with who is asked its question. */
export type PlannedTable = Shape & {
  readonly routing: Routing
  /** The table with the same base in every combination of groups: an earlier one of its page, or the table itself. */
  readonly basedOn: string
}

/** What is to be solved: the groups, their combinations (the atoms) and the tables in the order of the questionnaire. */
export type Plan = {
  readonly groups: readonly DefinedGroup[]
  readonly atoms: readonly (readonly string[])[]
  readonly tables: readonly PlannedTable[]
}

/**
 * What is to be solved for the published figures of a study, or issues where the two do not fit.
 *
 * @example planOf(study, published)
 */
export function planOf(study: Study, published: PublishedTables): Result<Plan> {
  const columns = [...new Set(published.tables.flatMap(({ banner }) => banner))].filter((column) => column !== 'total')
  const shapes = shapesOf(study, published.tables)
  const groups = definedGroups(study, columns)
  const issues = [
    ...(shapes.ok ? [] : shapes.issues),
    ...(groups.ok ? [] : groups.issues),
    ...unknownExceptions(published),
  ]
  if (!shapes.ok || !groups.ok || issues.length > 0) return failure(issues)
  const atoms = combinations(columns)
  const tables: PlannedTable[] = []
  for (const shape of shapes.value) {
    const asked = routing(shape.conditions, groups.value, atoms, isCountable(shapes.value))
    const shared = tables.find((table) => sharesPage(table, shape) && sameRouting(table.routing, asked))
    tables.push({ ...shape, routing: asked, basedOn: shared?.basedOn ?? shape.id })
  }
  return success({ groups: groups.value, atoms, tables })
}

function unknownExceptions(published: PublishedTables): ReturnType<typeof issue>[] {
  const known = new Set(figures(published).map(figureAt))
  return published.exceptions
    .filter((exception) => !known.has(figureAt(exception)))
    .map((exception) => issue('simulation-unknown-figure', [], { table: exception.table, figure: placeOf(exception) }))
}

/** A gate can be counted when the published rows say how many passed it. */
const isCountable =
  (shapes: readonly Shape[]) =>
  ({ item, codes }: Gate): boolean => {
    const shape = shapes.find((candidate) => candidate.item === item)
    if (shape === undefined || codes === null) return shape !== undefined
    // Of a multiple item the codes overlap: how many gave one of several is not known from the rows.
    if (shape.kind !== 'single' && (shape.kind !== 'multiple' || codes.length > 1)) return false
    return codes.every((code) => shape.rows.some((row) => row.code === code))
  }

/** Questions on one page with the same bases in print were answered by the same persons: those who reached the page. */
const sharesPage = (one: Shape, other: Shape): boolean =>
  one.page === other.page &&
  JSON.stringify([one.published.banner, one.published.base]) ===
    JSON.stringify([other.published.banner, other.published.base])

const sameRouting = (one: Routing, other: Routing): boolean =>
  JSON.stringify([one.atoms, one.gates]) === JSON.stringify([other.atoms, other.gates])

/** The table of the question that defines the groups, which everybody answers; `null` when it was not published. */
export const definingTable = ({ groups, tables }: Plan): PlannedTable | null =>
  tables.find(({ item }) => item === groups[0]?.variable) ?? null

/** The atoms that a column counts: those in the group, or all of them. */
export const atomsOf = (plan: Plan, column: string): readonly number[] =>
  [...plan.atoms.keys()].filter((atom) => column === 'total' || plan.atoms[atom]?.includes(column) === true)
