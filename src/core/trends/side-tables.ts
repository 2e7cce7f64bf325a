import type { Dataset } from '../dataset/dataset.ts'
import type { ProfileId } from '../disclosure/profiles.ts'
import { protect } from '../disclosure/protect.ts'
import type { PublicTable } from '../disclosure/public-table.ts'
import type { ReleasedTable } from '../disclosure/released.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Derived } from '../study/derived.ts'
import type { Study, TableSpec, Wave } from '../study/study.ts'
import type { Table } from '../tables/table.ts'
import { tabulate } from '../tables/tabulate.ts'
import { codesOf, commonDerived, commonRows, commonSpec, type CommonRows, type SideName } from './common-table.ts'
import { isComparableTable } from './comparable-table.ts'
import { trendGroups } from './trend-groups.ts'
import { trendOf, wavePairs, type Trend, type TrendSide } from './trend.ts'

/** A wave with its answers, and the tables of it that are public. */
export type PublicWave = {
  readonly wave: Wave
  readonly questionnaire: Questionnaire
  readonly dataset: Dataset
  readonly publicTables: readonly PublicTable[]
}

/** A table that a trend needs of one wave and that the wave itself does not publish. */
type Wanted = {
  readonly trend: Trend
  readonly side: SideName
  readonly spec: TableSpec
  readonly common: CommonRows | null
  /** The groups that the trend shows. */
  readonly groups: readonly string[]
}

const specOf = ({ study }: TrendSide, id: string): TableSpec | null => study.tables.find((one) => one.id === id) ?? null

/** What a trend needs of a wave beside its own table: other rows, or columns that it does not have. */
function wantedOf(trend: Trend, side: SideName, spec: TableSpec): Wanted | null {
  const [before, after] = [specOf(trend.before, spec.id), specOf(trend.after, spec.id)]
  const common = before === null || after === null ? null : commonRows(trend, before, after)
  const known = new Set([...trend[side].study.groups.map(({ id }) => id), 'total'])
  const groups = trendGroups(trend, before, after).filter((group) => known.has(group))
  if (common === null && groups.every((group) => spec.banner.includes(group))) return null
  return { trend, side, common, groups, spec: common === null ? spec : commonSpec(spec, common, trend) }
}

/** Tables about the same question, with every column that any of them has: what one lacks can be worked out by others. */
function countedSpecs(spec: TableSpec, wanted: readonly Wanted[], side: TrendSide): readonly TableSpec[] {
  const banner = [...new Set([...spec.banner, ...wanted.flatMap(({ groups }) => groups)])]
  return [finestOf(spec, side), ...wanted.map((one) => one.spec)].map((one) => ({
    ...one,
    banner,
    stubCounts: false,
    // Their rows are found by what they count, and an order would tell of figures that are not shown.
    sort: 'as-asked',
  }))
}

/** A table with every row that any table about the same question has. */
function finestOf(spec: TableSpec, side: TrendSide): TableSpec {
  const [first] = spec.rows
  const codes = side.book.get(first?.variable ?? '')?.variable.codes ?? []
  const isOne = spec.rows.every(({ variable, code }) => code !== null && variable === first?.variable)
  const all = codes.map(({ code }) => ({ variable: first?.variable ?? '', code, number: code }))
  return { ...spec, rows: isOne ? all : spec.rows }
}

/** How the rows of a table are made of those of the finest one. */
const partsOf =
  ({ common, side }: Pick<Wanted, 'common' | 'side'>) =>
  (row: string): readonly string[] => {
    const category = common?.categories[Number(row) - 1]
    return category === undefined ? [row] : codesOf(category, side).map(String)
  }

/**
 * The tables of one wave that a trend needs and that the wave itself does not publish: questions in common categories,
 * and groups that its own tables do not have. By the id of the table.
 *
 * They are protected together with what the wave publishes already: its own table, and what other trends that are made
 * before this one show of the same answers. Otherwise a category less its shown answers would tell a hidden one.
 *
 * @param trend the trend, of which the wave is the `side`
 */
export function sideTables(
  study: Study,
  published: PublicWave,
  trend: Trend,
  side: SideName,
): ReadonlyMap<string, PublicTable> {
  const { wave, questionnaire, dataset, publicTables } = published
  const profile: ProfileId = publicTables[0]?.profile ?? wave.disclosure
  const own = publicTables.flatMap((shown) => {
    const spec = specOf(trend[side], shown.id)
    return spec === null || !isComparableTable(spec) ? [] : [{ shown, spec }]
  })
  if (own.every(({ spec }) => wantedOf(trend, side, spec) === null)) return new Map()
  const trends = earlierTrends(study, wave, trend, side)
  const requests = own.flatMap(({ shown, spec }) => {
    const wanted = trends.flatMap((one) => wantedOf(one.trend, one.side, spec) ?? [])
    return wanted.some((one) => one.trend.id === trend.id) ? [{ shown, spec, wanted }] : []
  })
  const derived = requests
    .flatMap(({ wanted }) => wanted)
    .flatMap((one) => (one.common === null ? [] : [commonDerived(one.common, one.trend, one.side)]))
  const specs = requests.flatMap(({ spec, wanted }) => countedSpecs(spec, wanted, trend[side]))
  const tables = [...tabulate(study, withDerived(questionnaire, derived), dataset, specs)]
  return new Map(
    requests.flatMap(({ shown, spec, wanted }) => {
      const finest = nextOf(tables)
      const released: ReleasedTable[] = [{ table: finest, shown, parts: (row) => [row] }]
      for (const one of wanted) {
        const parts = partsOf(one)
        const table = nextOf(tables)
        const made = protect(table, profile, { finest, tables: [...released], parts, groups: one.groups })
        released.push({ table, shown: made, parts })
      }
      const last = released.at(-1)
      return last === undefined ? [] : [[spec.id, last.shown] as const]
    }),
  )
}

/** The next of the tables that were counted, in the order in which they were asked for. */
function nextOf(tables: Table[]): Table {
  const table = tables.shift()
  if (table === undefined) throw new Error('Fewer tables were counted than asked for')
  return table
}

const withDerived = (questionnaire: Questionnaire, derived: readonly Derived[]): Questionnaire => ({
  ...questionnaire,
  // Several tables can be of the same question.
  derived: [...(questionnaire.derived ?? []), ...new Map(derived.map((one) => [one.item.id, one])).values()],
})

/** The trends of a wave that are made before a given one, in the order of the study, and that one as the last. */
function earlierTrends(
  study: Study,
  wave: Wave,
  trend: Trend,
  side: SideName,
): readonly { readonly trend: Trend; readonly side: SideName }[] {
  const pairs = wavePairs(study).filter(({ from, to }) => from.id === wave.id || to.id === wave.id)
  const all = pairs.map(({ from, to }) => ({
    trend: trendOf(study, from, to),
    side: to.id === wave.id ? ('after' as const) : ('before' as const),
  }))
  const at = all.findIndex((one) => one.trend.id === trend.id)
  return [...(at === -1 ? all : all.slice(0, at)), { trend, side }]
}
