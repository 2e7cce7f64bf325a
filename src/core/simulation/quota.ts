import type { Variable } from '../items/variable.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Study, TableRow, TableSpec } from '../study/study.ts'
import { placeOf } from '../published/published.ts'
import type { PublishedStatistic, PublishedTable, PublishedTables } from '../published/published-schema.ts'
import type { QuotaSources } from './quota-source.ts'
import { valuesOf } from './quota-source.ts'
import { countsAsUsual } from './usual-table.ts'

/** A published table about a question, or about what follows from it. */
export type QuotaTable = {
  readonly spec: TableSpec
  readonly published: PublishedTable
  readonly filter: RuleTree | null
  /** Answers that are none in the table: those that a recode leaves out. */
  readonly uncovered: readonly number[]
}

/** A published cell: what is printed in a column, and what it is. */
export type Mark = { readonly column: string; readonly statistic: PublishedStatistic; readonly printed: number }

/** Answers to a question that tables count together in a row. */
export type QuotaClass = {
  readonly values: readonly number[]
  /** The rows: the place of their table in the quota, their line in that table, and what is printed in them. */
  readonly rows: readonly { readonly table: number; readonly line: number; readonly marks: readonly Mark[] }[]
}

/**
 * A question with the figures that were published about it. Of a question with one answer the classes do not overlap; of
 * a question with several answers each code is a class.
 */
export type Quota = {
  readonly variable: Variable
  readonly tables: readonly QuotaTable[]
  readonly classes: readonly QuotaClass[]
}

/** The answers behind a row of a table; `null` when they are not answers to one question. */
function behind({ variable, code, net, reason }: TableRow, { codes }: TableSpec, find: QuotaSources) {
  const source = find(variable)
  const wanted = reason === undefined ? (net?.codes ?? (code === null ? codes : [code])) : []
  if (source === null || wanted.length === 0) return null
  const all = valuesOf(source.question)
  const values = all.filter((value) => wanted.includes(source.valueOf(value) ?? -1))
  const uncovered = all.filter((value) => source.valueOf(value) === null)
  // Of a question with several answers the counts of two codes do not add up.
  const isCountable = source.question.kind === 'multiple' ? values.length === 1 : values.length > 0
  return isCountable ? { variable: source.question, values, uncovered } : null
}

/** What is printed in a row of a table, without what the file calls an exception. */
function marksOf(table: PublishedTable, code: number, leftOut: ReadonlySet<string>): readonly Mark[] {
  const row = table.rows.find((one) => one.code === code)
  if (row === undefined) return []
  const cells = table.statistics.flatMap((statistic) =>
    table.banner.flatMap((column, index): readonly Mark[] => {
      const printed = row.values[statistic]?.[index] ?? null
      const place = placeOf({ table: table.id, kind: 'value', row: code, column, statistic })
      return printed === null || statistic === 'mean' || leftOut.has(place) ? [] : [{ column, statistic, printed }]
    }),
  )
  const place = placeOf({ table: table.id, kind: 'count', row: code, column: 'total', statistic: null })
  if (row.n === null || leftOut.has(place)) return cells
  return [...cells, { column: 'total', statistic: 'count', printed: row.n }]
}

const sameValues = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((value, index) => value === other[index])

/** The classes with rows more. One that cuts through an earlier class is left out: no quota can hold both. */
function withClass(classes: readonly QuotaClass[], { values, rows }: QuotaClass): readonly QuotaClass[] {
  const same = classes.findIndex((one) => sameValues(one.values, values))
  if (same >= 0) return classes.map((one, index) => (index === same ? { ...one, rows: [...one.rows, ...rows] } : one))
  const own = new Set(values)
  const cuts = classes.some((one) => one.values.some((value) => own.has(value)))
  return cuts || values.length === 0 ? classes : [...classes, { values, rows }]
}

/** The rows of published tables, those with figures first: where two cut each other, the figures matter. */
function rowsOf(study: Study, published: PublishedTables) {
  const leftOut = new Set(published.exceptions.map(placeOf))
  const rows = published.tables.flatMap((table) => {
    const spec = study.tables.find(({ id }) => id === table.id)
    if (spec === undefined || !countsAsUsual(spec)) return []
    return spec.rows.map((row) => ({ table, spec, row, marks: marksOf(table, row.number, leftOut) }))
  })
  return [...rows.filter(({ marks }) => marks.length > 0), ...rows.filter(({ marks }) => marks.length === 0)]
}

/**
 * The questions of a study that published figures are about, by id. Figures that do not follow from the answers to one
 * question (means, scores, categories over several questions) are not among them.
 *
 * @example quotasOf(study, sourcesOf(questionnaire), published).get('age')?.classes.length // → 5, the bands of a table
 */
export function quotasOf(study: Study, find: QuotaSources, published: PublishedTables): ReadonlyMap<string, Quota> {
  const quotas = new Map<string, Quota>()
  for (const { table, spec, row, marks } of rowsOf(study, published)) {
    const found = behind(row, spec, find)
    if (found === null) continue
    const { variable, values, uncovered } = found
    const quota = quotas.get(variable.id) ?? { variable, tables: [], classes: [] }
    const isNew = quota.tables.every((one) => one.spec !== spec)
    const own: QuotaTable = { spec, published: table, filter: spec.filter?.tree ?? null, uncovered }
    const tables = isNew ? [...quota.tables, own] : quota.tables
    const number = tables.findIndex((one) => one.spec === spec)
    const classes = withClass(quota.classes, { values, rows: [{ table: number, line: spec.rows.indexOf(row), marks }] })
    quotas.set(variable.id, { variable, tables, classes })
  }
  return new Map(
    [...quotas].map(([id, quota]) => [
      id,
      {
        ...quota,
        classes: quota.tables.reduce(
          (all, { uncovered: values }) => withClass(all, { values, rows: [] }),
          quota.classes,
        ),
      },
    ]),
  )
}
