import { passing, pick } from './layout.ts'
import type { Layout, TableVariables } from './layout.ts'
import type { Plan, PlannedTable } from './plan.ts'
import { definingTable } from './plan.ts'

/** A number of persons that is expected to be a share of other persons. */
export type Expectation = { readonly of: readonly number[]; readonly share: number }

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** The columns that speak for an atom: its groups as far as they were published, or else the total. */
function columnsFor({ published: { banner } }: PlannedTable, groups: readonly string[]): readonly string[] {
  const columns = groups.filter((group) => banner.includes(group))
  return columns.length === 0 ? ['total'] : columns
}

/**
 * The share (or mean) of a row that is expected in an atom: the mean of what was published for its groups. `null` when
 * nothing was published.
 */
export function expectedShare(table: PlannedTable, code: number, groups: readonly string[]): number | null {
  const values = table.published.rows.find((row) => row.code === code)?.values
  const cells = values?.percentage ?? values?.['top-box'] ?? values?.mean ?? []
  const known = columnsFor(table, groups)
    .map((column) => cells[table.published.banner.indexOf(column)] ?? null)
    .filter((cell) => cell !== null)
  if (known.length === 0) return null
  return table.kind === 'mean' ? mean(known) : mean(known) / 100
}

const baseIn = ({ published }: PlannedTable, column: string): number =>
  published.base[published.banner.indexOf(column)] ?? 0

/**
 * How many are expected to answer a question in an atom: a share of those who pass its last gate, or of all persons; and
 * a share of those who answered the question before it with the same gates. The second keeps the drop-out smooth.
 */
export function expectedBases(plan: Plan, layout: Layout, index: number, atom: number): readonly Expectation[] {
  const variables = layout.tables[index]
  if (variables === undefined) return []
  const before = layout.tables.slice(0, index).filter((other) => isLike(other, variables, atom))
  const previous = before.at(-1)
  return [
    fromStart(plan, layout, variables, before[0] ?? variables, atom),
    ...(previous === undefined ? [] : [fromPrevious(plan, previous, variables, atom)]),
  ]
}

const isLike = (one: TableVariables, other: TableVariables, atom: number): boolean =>
  one.table.basedOn === one.table.id &&
  one.table.published.banner.length > 1 &&
  JSON.stringify(one.table.routing.gates) === JSON.stringify(other.table.routing.gates) &&
  pick(one.base, [atom]).length > 0

/** `like` is the first table with the same gates: its base is known for the same persons as those of the gate. */
function fromStart(
  plan: Plan,
  layout: Layout,
  { table }: TableVariables,
  like: TableVariables,
  atom: number,
): Expectation {
  const gate = table.routing.gates.at(-1)
  const gated = layout.tables.find((other) => other.table.item === gate?.item)?.table
  if (gate !== undefined && gated !== undefined) {
    const shares = (gate.codes ?? []).map((code) => expectedShare(gated, code, []) ?? 0)
    const passed = baseIn(gated, 'total') * (gate.codes === null ? 1 : shares.reduce((sum, share) => sum + share, 0))
    return { of: passing(layout, gate, atom), share: atMost1(baseIn(like.table, 'total') / passed) }
  }
  const groups = plan.atoms[atom] ?? []
  const all = plan.tables.find(({ published }) => published.banner.length > 1) ?? table
  const ratios = columnsFor(table, groups).map((column) => baseIn(table, column) / baseIn(all, column))
  return { of: pick(layout.people, [atom]), share: atMost1(mean(ratios)) }
}

/** Where the two were not asked of the same groups, their bases do not tell how many stayed; then all are expected to. */
function fromPrevious(plan: Plan, previous: TableVariables, { table }: TableVariables, atom: number): Expectation {
  const groups = plan.atoms[atom] ?? []
  const isComparable = JSON.stringify(previous.table.routing.atoms) === JSON.stringify(table.routing.atoms)
  const columns = columnsFor(table, groups).filter((column) => baseIn(previous.table, column) > 0)
  const ratios = columns.map((column) => baseIn(table, column) / baseIn(previous.table, column))
  return { of: pick(previous.base, [atom]), share: isComparable && ratios.length > 0 ? mean(ratios) : 1 }
}

const atMost1 = (ratio: number): number => (Number.isFinite(ratio) ? Math.min(1, ratio) : 1)

/** The codes of the defining question that put nobody in a group; what those in no group must have answered. */
export function codesOutsideGroups(plan: Plan): readonly number[] {
  const inGroup = plan.groups.flatMap(({ codes }) => codes)
  return (
    definingTable(plan)
      ?.rows.map(({ code }) => code)
      .filter((code) => !inGroup.includes(code)) ?? []
  )
}
