import { allOf } from '../rule/combine-rules.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Group, TableSpec } from '../study/study.ts'

/** A way to divide the respondents: which groups each is in, among those for whom the filter holds. */
export type Grouping = {
  readonly id: string
  /** Bit 0 of the group mask is the first group. */
  readonly groups: readonly { readonly id: string; readonly rule: RuleTree }[]
  readonly filter: RuleTree | null
}

/** One variable counted within one grouping: everything that any table needs to know of it. */
export type Count = {
  readonly grouping: string
  readonly variable: string
  /** Also count answers per respondent, for shares of all answers of a multiple item. */
  readonly shares: boolean
}

/** What must be counted for a set of tables. Plain data: the core runs it on columns, a database as SQL. */
export type Plan = { readonly groupings: readonly Grouping[]; readonly counts: readonly Count[] }

/**
 * The rule for the respondents to whom a table is limited: its filter, and with the base rule `first-row` that they
 * answered the first row. `null` is everybody.
 *
 * @example tableFilter(spec) // → { kind: 'answered', variable: '2.2.1' }
 */
export function tableFilter(spec: TableSpec): RuleTree | null {
  const first = spec.rows[0]?.variable
  const answered: RuleTree | null =
    spec.base === 'first-row' && first !== undefined ? { kind: 'answered', variable: first } : null
  return allOf([spec.filter?.tree, answered])
}

/**
 * The grouping that a table needs; tables that divide the respondents alike share it.
 *
 * @example groupingOf(spec, study.groups).id // → 'anios+aios where {"kind":"has",…}'
 */
export function groupingOf(spec: TableSpec, groups: readonly Group[]): Grouping {
  const named = groups.filter(({ id }) => spec.banner.includes(id)).map(({ id, rule }) => ({ id, rule: rule.tree }))
  const filter = tableFilter(spec)
  const id = `${named.map((group) => group.id).join('+')}${filter === null ? '' : ` where ${JSON.stringify(filter)}`}`
  return { id, groups: named, filter }
}

/**
 * What must be counted to make these tables: each variable once per grouping, however many tables use it.
 *
 * @example planTables([table01, table02], groups).counts.length // → 2
 */
export function planTables(specs: readonly TableSpec[], groups: readonly Group[]): Plan {
  const groupings = new Map<string, Grouping>()
  const counts = new Map<string, Count>()
  for (const spec of specs) {
    const grouping = groupingOf(spec, groups)
    groupings.set(grouping.id, grouping)
    const shares = spec.statistics.includes('share-of-answers')
    for (const { variable } of spec.rows) {
      const key = countKey(grouping.id, variable)
      counts.set(key, { grouping: grouping.id, variable, shares: shares || counts.get(key)?.shares === true })
    }
  }
  return { groupings: [...groupings.values()], counts: [...counts.values()] }
}

/**
 * The name under which a count is found among the aggregates.
 *
 * @example countKey('anios+aios', '0.2') // → 'anios+aios | 0.2'
 */
export const countKey = (grouping: string, variable: string): string => `${grouping} | ${variable}`
