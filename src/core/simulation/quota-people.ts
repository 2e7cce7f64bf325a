import type { Variable } from '../items/variable.ts'
import type { AskedPage } from '../questionnaire/questionnaire.ts'
import type { Value } from '../rule/rule.ts'
import type { Study, Wave } from '../study/study.ts'
import type { PublishedTables } from '../tables/published-schema.ts'
import { apportion, picker } from './apportion.ts'
import type { Kind, Likely } from './likely-values.ts'
import type { Division } from './quota-columns.ts'
import type { QuotaCell } from './quota-cells.ts'
import { solveQuota } from './quota-counts.ts'
import type { Quota } from './quota.ts'
import type { QuotaSources } from './quota-source.ts'
import type { Random } from './random.ts'
import { shuffled } from './random.ts'

/** A respondent while the answers are handed out. */
export type QuotaPerson = {
  readonly answers: Record<string, Value>
  readonly declined: Set<string>
  readonly kind: Kind
  readonly column: string | null
  /** The answer to the question that divides the respondents. */
  readonly code: number | null
  /** The number of the page at which they stop. */
  readonly leaves: number
}

/** What the people of a wave are made from. */
export type PeopleTask = {
  readonly study: Study
  readonly wave: Wave
  readonly published: PublishedTables
  readonly division: Division
  readonly find: QuotaSources
  readonly pages: readonly AskedPage[]
  /** What was published about the question that divides the respondents. */
  readonly quota: Quota | undefined
  readonly likely: Likely
}

/** How many of those who start stop on the way. */
const breakOff = 0.1

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
function weightsOf(by: Variable, { wave, division, quota, likely }: PeopleTask): readonly number[] {
  const published = new Set(quota?.classes.flatMap(({ values }) => values))
  // Groups about whose size nothing is known are about as large as each other.
  const weights = likely(by, { key: '', groups: [] }).map((weight, place) =>
    published.has(by.codes[place]?.code ?? 0) ? weight : weight ** 0.3,
  )
  const drawn = (wave.strata ?? []).flatMap(({ group, invited, population }) => {
    const codes = division.groups.find(({ id }) => id === group)?.codes
    const size = invited ?? population
    return codes === undefined || size === undefined ? [] : [{ codes, size }]
  })
  if (quota !== undefined || drawn.length === 0 || drawn.length < (wave.strata ?? []).length) return weights
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

/** How many respondents give each code of the dividing question. */
function codesOf(by: Variable, task: PeopleTask): readonly number[] {
  const weights = weightsOf(by, task)
  const sized = task.division.columns.flatMap(({ id, codes }) => {
    const n = sizeOf(id, task)
    return n === null ? [] : [{ id, codes, n }]
  })
  const known = sized.reduce((sum, { n }) => sum + n, 0)
  const taken = sized.flatMap(({ codes }) => codes)
  const others = by.codes.map(({ code }) => code).filter((code) => !taken.includes(code))
  const n = others.length === 0 ? 0 : Math.max(0, totalOf(task) - known)
  const quota: Quota = task.quota ?? { variable: by, tables: [], classes: [] }
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

/** Who gave a code: their groups, of which those inside another one matter half. */
export function kindOf(code: number | null, { groups }: Division): Kind {
  const own = groups.filter(({ codes }) => code !== null && codes.includes(code))
  const isInside = (inner: readonly number[], outer: readonly number[]): boolean =>
    inner.length < outer.length && inner.every((one) => outer.includes(one))
  return {
    key: code === null ? '' : String(code),
    groups: own.map(({ id, codes }) => ({
      id,
      weight: own.some((other) => isInside(codes, other.codes)) ? 0.5 : 1,
    })),
  }
}

/**
 * The respondents of a wave before they have answered anything: in which groups they are, so that these are as large as
 * published, and where some of them will stop. Nobody stops before the question that divides them.
 */
export function quotaPeople(task: PeopleTask, random: Random): readonly QuotaPerson[] {
  const { division, pages } = task
  const { by } = division
  const codes = by === null ? Array.from({ length: totalOf(task) }, () => null) : codesOf(by, task)
  const divides = pages.findIndex(({ items }) => items.some(({ item }) => item.id === by?.item))
  const stop = picker(
    pages.map(({ items }, index) => (index <= divides ? 0 : items.some(({ item }) => item.type === 'roster') ? 8 : 1)),
  )
  const kinds = new Map([...new Set(codes)].map((code) => [code, kindOf(code, division)]))
  return shuffled(codes, random).map((code): QuotaPerson => {
    const stopped = random() < breakOff ? stop(random) : -1
    return {
      answers: {},
      declined: new Set(),
      kind: kinds.get(code) ?? { key: '', groups: [] },
      column: division.columns.find((group) => code !== null && group.codes.includes(code))?.id ?? null,
      code,
      leaves: stopped < 0 ? pages.length : stopped,
    }
  })
}
