import type { Result } from '../issue.ts'
import { success } from '../issue.ts'
import type { Study } from '../study/study.ts'
import type { PublishedTables } from '../tables/published-schema.ts'
import type { DefinedGroup } from './groups.ts'
import { combinations, definedGroups } from './groups.ts'
import type { Gate, Routing } from './routing.ts'
import { routing } from './routing.ts'
import type { Shape } from './shapes.ts'
import { shapesOf } from './shapes.ts'

/** A published table with who is asked its question. */
export type PlannedTable = Shape & {
  readonly routing: Routing
  /** The table whose base is the same for every combination of groups: another of its page, or the table itself. */
  readonly basedOn: string
}

/** What is to be solved: the groups, their combinations (the atoms) and the tables in the order of the questionnaire. */
export type Plan = {
  readonly groups: readonly DefinedGroup[]
  readonly atoms: readonly (readonly string[])[]
  readonly tables: readonly PlannedTable[]
}

/**
 * What is to be solved for the published figures of a study.
 *
 * @example planOf(study, published)
 */
export function planOf(study: Study, published: PublishedTables): Result<Plan> {
  const shapes = shapesOf(study, published.tables)
  const columns = new Set(published.tables.flatMap(({ banner }) => banner).filter((column) => column !== 'total'))
  const groups = definedGroups(study, [...columns])
  if (!shapes.ok) return shapes
  if (!groups.ok) return groups
  const atoms = combinations([...columns])
  const tables: PlannedTable[] = []
  for (const shape of shapes.value) {
    const asked = routing(shape.conditions, groups.value, atoms, countable(shapes.value))
    const shared = tables.find((table) => sharesBase(table, shape) && sameRouting(table.routing, asked))
    tables.push({ ...shape, routing: asked, basedOn: shared?.basedOn ?? shape.id })
  }
  return success({ groups: groups.value, atoms, tables })
}

/** A gate can be counted when the published rows say how many passed it. */
const countable =
  (shapes: readonly Shape[]) =>
  ({ item, codes }: Gate): boolean => {
    const shape = shapes.find((candidate) => candidate.item === item)
    if (shape === undefined || codes === null) return shape !== undefined
    if (shape.kind !== 'single' && !(shape.kind === 'multiple' && codes.length === 1)) return false
    return codes.every((code) => shape.rows.some((row) => row.code === code))
  }

/** Questions on one page with the same bases in print were answered by the same persons: those who reached the page. */
const sharesBase = (one: Shape, other: Shape): boolean =>
  one.page === other.page &&
  JSON.stringify([one.published.banner, one.published.base]) ===
    JSON.stringify([other.published.banner, other.published.base])

const sameRouting = (one: Routing, other: Routing): boolean =>
  JSON.stringify([one.atoms, one.gates]) === JSON.stringify([other.atoms, other.gates])
