import type { Variable } from '../items/variable.ts'
import type { AskedPage } from '../questionnaire/questionnaire.ts'
import type { Study, Wave } from '../study/study.ts'
import type { PublishedTables } from '../published/published-schema.ts'
import { apportion } from './apportion.ts'
import type { Likely } from './likely-values.ts'
import type { Division } from './quota-columns.ts'
import type { QuotaCell } from './quota-cells.ts'
import { solveQuota } from './quota-counts.ts'
import type { Quota } from './quota.ts'
import type { QuotaSources } from './quota-source.ts'

/** What the people of a wave are made from. */
export type PeopleTask = {
  readonly study: Study
  readonly wave: Wave
  readonly published: PublishedTables
  readonly division: Division
  readonly find: QuotaSources
  readonly pages: readonly AskedPage[]
  /** What was published, by question. */
  readonly quotas: ReadonlyMap<string, Quota>
  readonly likely: Likely
}

/**
 * How many respondents a simulated wave has about which nothing was published: a response of 60 % where the number of
 * invited is known.
 *
 * @example expectedRespondents(wave) // → 600, where nothing is known
 */
export const expectedRespondents = ({ invited }: Wave): number =>
  invited === undefined ? 600 : Math.max(1, Math.round(invited * 0.6))

/** The base of a column in the tables about the question that divides the respondents. */
function sizeOf(column: string, { study, published, division, find }: PeopleTask): number | null {
  const own = published.tables.filter(({ id }) => {
    const spec = study.tables.find((table) => table.id === id)
    return spec?.filter === null && spec.rows.every((row) => find(row.variable)?.question.id === division.by?.id)
  })
  const bases = own.map(({ banner, base }) => base[banner.indexOf(column)] ?? null)
  return bases.find((base) => base !== null) ?? null
}

/** The number of respondents in all: as published, or as expected. */
function totalOf(task: PeopleTask): number {
  const bases = task.published.tables.map(({ banner, base }) => base[banner.indexOf('total')] ?? 0)
  const largest = Math.max(0, ...bases)
  return sizeOf('total', task) ?? (largest > 0 ? largest : expectedRespondents(task.wave))
}

/** How likely each code of the dividing question is: as published, or as the invited were drawn. */
function weightsOf(by: Variable, { wave, division, quotas, likely }: PeopleTask): readonly number[] {
  const marked = quotas.get(by.id)?.classes.filter(({ rows }) => rows.some(({ marks }) => marks.length > 0))
  const published = new Set(marked?.flatMap(({ values }) => values))
  // Groups about whose size nothing is known are about as large as each other.
  const weights = likely(by, { key: '', groups: [] }).map((weight, place) =>
    published.has(by.codes[place]?.code ?? 0) ? weight : weight ** 0.3,
  )
  const drawn = (wave.strata ?? []).flatMap(({ group, invited, population }) => {
    const codes = division.groups.find(({ id }) => id === group)?.codes
    const size = invited ?? population
    return codes === undefined || size === undefined ? [] : [{ codes, size }]
  })
  if (published.size > 0 || drawn.length === 0 || drawn.length < (wave.strata ?? []).length) return weights
  return weights.map((weight, place) => {
    const code = by.codes[place]?.code ?? 0
    const stratum = drawn.find(({ codes }) => codes.includes(code))
    const mass = by.codes.reduce(
      (sum, other, index) => sum + (stratum?.codes.includes(other.code) === true ? (weights[index] ?? 0) : 0),
      0,
    )
    return stratum === undefined ? 0 : (stratum.size * weight) / mass
  })
}

/**
 * The answers of all respondents to the question that divides them, in no order that means anything: as many of each as the
 * published sizes of groups and figures about the question say. `null` for everybody when there is no such question.
 *
 * @example divisionCodes(task).filter((code) => code === 1).length // → 2367
 */
export function divisionCodes(task: PeopleTask): readonly (number | null)[] {
  const { by } = task.division
  if (by === null) return Array.from({ length: totalOf(task) }, () => null)
  const weights = weightsOf(by, task)
  const sized = task.division.columns.flatMap(({ id, codes }) => {
    const n = sizeOf(id, task)
    return n === null ? [] : [{ id, codes, n }]
  })
  const known = sized.reduce((sum, { n }) => sum + n, 0)
  const taken = sized.flatMap(({ codes }) => codes)
  const others = by.codes.map(({ code }) => code).filter((code) => !taken.includes(code))
  const n = others.length === 0 ? 0 : Math.max(0, totalOf(task) - known)
  const quota: Quota = task.quotas.get(by.id) ?? { variable: by, tables: [], classes: [] }
  const parts = [...sized, { id: null, codes: others, n }]
  const weightOf = (code: number): number => weights[by.codes.findIndex((one) => one.code === code)] ?? 0
  const placed = new Set(quota.classes.flatMap(({ values }) => values))
  const classes = [
    ...quota.classes.map(({ values }) => values),
    by.codes.map(({ code }) => code).filter((code) => !placed.has(code)),
  ]
  const cells = parts.map((part): QuotaCell => ({
    column: part.id,
    n: part.n,
    weights: classes.map((values) =>
      values.reduce((sum, code) => sum + (part.codes.includes(code) ? weightOf(code) : 0), 0),
    ),
    counted: quota.tables.map(() => true),
  }))
  const start = cells.map((cell) => apportion(cell.n, cell.weights))
  const baseOf = (_table: number, column: string): number =>
    cells.reduce((sum, cell) => sum + (column === 'total' || cell.column === column ? cell.n : 0), 0)
  const { counts } = solveQuota(quota, cells, start, baseOf)
  return parts.flatMap(({ codes }, part) =>
    classes.flatMap((values, index) => {
      const own = values.filter((code) => codes.includes(code))
      const each = apportion(counts[part]?.[index] ?? 0, own.map(weightOf))
      return own.flatMap((code, place) => Array.from({ length: each[place] ?? 0 }, () => code))
    }),
  )
}
