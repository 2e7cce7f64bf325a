import type { Issue, Result } from '../issue.ts'
import { failure, issue, success } from '../issue.ts'
import type { Item } from '../items/item.ts'
import { typeOf } from '../items/item-types.ts'
import type { Variable } from '../items/variable.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Study, TableSpec } from '../study/study.ts'
import type { PublishedTable } from '../tables/published-schema.ts'

/**
 * How the answers behind a table add up. `single`: one code each. `multiple`: one code or more each. `top-box`: per row
 * some codes of a scale. `mean`: per row an amount.
 */
export type ShapeKind = 'single' | 'multiple' | 'top-box' | 'mean'

/** A row of a published table: `code` as published, and the variable that it counts. */
export type ShapeRow = { readonly code: number; readonly variable: Variable }

/** A published table with all that the study says about the answers behind it. */
export type Shape = {
  readonly id: string
  readonly item: string
  readonly kind: ShapeKind
  readonly rows: readonly ShapeRow[]
  /** The codes that a top-box adds up. */
  readonly topCodes: readonly number[]
  /** The codes that rule out all others. */
  readonly exclusive: readonly number[]
  /** The codes that the table leaves out. */
  readonly omitted: readonly number[]
  /** The conditions of the block, the page, the item and the table. */
  readonly conditions: readonly RuleTree[]
  /** The number of the page in the questionnaire, from 0. */
  readonly page: number
  readonly spec: TableSpec
  readonly published: PublishedTable
}

/** An item with its page and the conditions under which it is asked. */
type Asked = { readonly item: Item; readonly page: number; readonly conditions: readonly RuleTree[] }

/**
 * The published tables as the study describes them, in the order of the questionnaire; issues for tables and rows that the study does not have.
 *
 * @example shapesOf(study, published.tables)
 */
export function shapesOf(study: Study, tables: readonly PublishedTable[]): Result<readonly Shape[]> {
  const asked = askedItems(study)
  const results = tables.map((table) => shapeOf(study, asked, table))
  const issues = results.flatMap((result) => (result.ok ? [] : result.issues))
  const shapes = results.flatMap((result) => (result.ok ? [result.value] : []))
  const twice = shapes.filter(({ item }, index) => shapes.findIndex((other) => other.item === item) < index)
  const doubles = twice.map(({ id, item }) => issue('simulation-item-twice', [], { table: id, item }))
  if (issues.length + doubles.length > 0) return failure([...issues, ...doubles])
  const order = [...asked.keys()]
  return success(shapes.toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item)))
}

function askedItems(study: Study): ReadonlyMap<string, Asked> {
  const pages = study.blocks.flatMap((block) => block.pages.map((page) => ({ block, page })))
  return new Map(
    pages.flatMap(({ block, page }, number) =>
      page.items.map((item): readonly [string, Asked] => {
        const rules = [block.when, page.when, item.when].filter((rule) => rule !== undefined)
        return [item.id, { item, page: number, conditions: rules.map(({ tree }) => tree) }]
      }),
    ),
  )
}

function shapeOf(study: Study, asked: ReadonlyMap<string, Asked>, table: PublishedTable): Result<Shape> {
  const spec = study.tables.find(({ id }) => id === table.id)
  const found = asked.get(spec?.item ?? '')
  if (spec === undefined || found === undefined) {
    return failure([issue('simulation-unknown-table', [], { table: table.id })])
  }
  const variables = typeOf(found.item)
    .variables(found.item)
    .filter(({ kind }) => kind !== 'text')
  const rows = table.rows.map((row) => ({ code: row.code, variable: variableOf(found.item.id, variables, row.code) }))
  const missing = rows.filter(({ variable }) => variable === null)
  const kind = kindOf(table, variables)
  const issues: readonly Issue[] = [
    ...missing.map(({ code }) => issue('simulation-unknown-row', [], { table: table.id, row: code })),
    ...(kind === null ? [issue('simulation-statistic', [], { table: table.id })] : []),
  ]
  if (kind === null || issues.length > 0) return failure(issues)
  const codes = kind === 'single' || kind === 'multiple' ? (variables[0]?.codes ?? []) : []
  return success({
    id: table.id,
    item: found.item.id,
    kind,
    rows: rows.flatMap(({ code, variable }) => (variable === null ? [] : [{ code, variable }])),
    topCodes: spec.codes,
    exclusive: codes.filter(({ exclusive }) => exclusive).map(({ code }) => code),
    omitted: codes.filter(({ code }) => rows.every((row) => row.code !== code)).map(({ code }) => code),
    conditions: [...found.conditions, ...(spec.filter === null ? [] : [spec.filter.tree])],
    page: found.page,
    spec,
    published: table,
  })
}

/** The variable that a published row counts: that of the item, of the row with the code, or the so-manieth field. */
function variableOf(item: string, variables: readonly Variable[], code: number): Variable | null {
  const own = variables.find(({ id }) => id === item)
  if (own !== undefined && own.codes.length > 0) return own.codes.some((known) => known.code === code) ? own : null
  return variables.find(({ id }) => id === `${item}.${code}`) ?? variables[code - 1] ?? null
}

function kindOf(table: PublishedTable, variables: readonly Variable[]): ShapeKind | null {
  const kind = variables[0]?.kind
  const has = (...statistics: readonly string[]): boolean =>
    table.statistics.every((statistic) => statistics.includes(statistic))
  if ((kind === 'scale' || kind === 'number') && has('mean')) return 'mean'
  if (kind === 'single' && has('top-box')) return 'top-box'
  return (kind === 'single' || kind === 'multiple') && has('count', 'percentage') ? kind : null
}
