import { allOf } from '../rule/combine-rules.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Group, TableSpec } from '../study/study.ts'

/** A way to divide the respondents: which groups each is in, among those for whom the filter holds. */
export type Grouping = {
  readonly id: string
  /** Bit 0 of the group mask is the first group. */
  readonly groups: readonly { readonly id: string; readonly rule: RuleTree }[]
  readonly filter: RuleTree | null
  /** True when only those who finished the questionnaire are counted. */
  readonly complete?: true
}

/** How a variable is counted, where that is not the usual way. */
export type CountingWay = {
  /** True when everybody counts for one, whatever they weigh. */
  readonly unweighted?: true
  /** The codes that count as answers in shares of all answers; all of them when absent. */
  readonly answerCodes?: readonly number[]
}

/** One variable counted within one grouping: everything that any table needs to know of it. */
export type Count = CountingWay & {
  readonly grouping: string
  readonly variable: string
  /** Also count answers per respondent, for shares of all answers of a multiple item. */
  readonly shares: boolean
}

/** What must be counted for a set of tables. Plain data: the core runs it on columns, a database as SQL. */
export type Plan = { readonly groupings: readonly Grouping[]; readonly counts: readonly Count[] }

/** That one of the options of a select-all question was ticked; `null` where that does not matter. */
function tickedRule({ ticked, rows }: TableSpec): RuleTree | null {
  const variable = rows[0]?.variable ?? ''
  const of = ticked.map((code): RuleTree => ({ kind: 'has', variable, code }))
  const [first, ...others] = of
  if (first === undefined) return null
  return others.length === 0 ? first : { kind: 'or', of }
}

/**
 * The rule for the respondents to whom a table is limited: its filter, with the base rule `first-row` that they answered
 * the first row, and with `ticked` that they ticked an option. `null` is everybody.
 *
 * @example tableFilter(spec) // → { kind: 'answered', variable: '2.2.1' }
 */
export function tableFilter(spec: TableSpec): RuleTree | null {
  const first = spec.rows[0]?.variable
  const answered: RuleTree | null =
    spec.base === 'first-row' && first !== undefined ? { kind: 'answered', variable: first } : null
  return allOf([spec.filter?.tree, answered, tickedRule(spec)])
}

/** That somebody is in one of the groups. */
function inOneOf(groups: Grouping['groups']): RuleTree | null {
  const of = groups.map(({ rule }) => rule)
  return of.length < 2 ? (of[0] ?? null) : { kind: 'or', of }
}

/**
 * The grouping that a table needs; tables that divide the respondents alike share it.
 *
 * @example groupingOf(spec, study.groups).id // → 'anios+aios where {"kind":"has",…}'
 */
export function groupingOf(spec: TableSpec, groups: readonly Group[]): Grouping {
  const named = groups.filter(({ id }) => spec.banner.includes(id)).map(({ id, rule }) => ({ id, rule: rule.tree }))
  const filter = allOf([tableFilter(spec), spec.keep.includes('known-group') ? inOneOf(named) : null])
  const complete = spec.keep.includes('complete')
  const limits = `${complete ? ' complete' : ''}${filter === null ? '' : ` where ${JSON.stringify(filter)}`}`
  const id = `${named.map((group) => group.id).join('+')}${limits}`
  return { id, groups: named, filter, ...(complete ? { complete } : {}) }
}

/**
 * How a table wants its variables counted.
 *
 * @example wayOf(spec) // → { unweighted: true }, with `weights: none`
 */
export const wayOf = ({ useWeights, answerCodes, statistics }: TableSpec): CountingWay => ({
  ...(useWeights ? {} : { unweighted: true }),
  ...(answerCodes !== null && statistics.includes('share-of-answers') ? { answerCodes } : {}),
})

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
    const way = wayOf(spec)
    for (const { variable } of spec.rows) {
      const key = countKey(grouping.id, variable, way)
      counts.set(key, { ...way, grouping: grouping.id, variable, shares: shares || counts.get(key)?.shares === true })
    }
  }
  return { groupings: [...groupings.values()], counts: [...counts.values()] }
}

/**
 * The name under which a count is found among the aggregates.
 *
 * @example countKey('anios+aios', '0.2') // → 'anios+aios | 0.2'
 */
export function countKey(grouping: string, variable: string, { unweighted, answerCodes }: CountingWay = {}): string {
  const of = answerCodes === undefined ? '' : ` of ${answerCodes.join(',')}`
  return `${grouping} | ${variable}${unweighted === true ? ' unweighted' : ''}${of}`
}
