import type { Result } from '../issue.ts'
import { failure, issue, success } from '../issue.ts'
import { typeOf } from '../items/item-types.ts'
import type { Variable } from '../items/variable.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Study, TableSpec } from '../study/study.ts'
import type { PublishedTable } from '../published/published-schema.ts'
import type { AskedItem } from './asked-items.ts'
import { askedItems } from './asked-items.ts'
import { countsAsUsual } from './usual-table.ts'

/**
 * How the answers behind a table add up. `single`: one code each. `multiple`: one code or more each. `top-box`: per row
 * some codes of a scale. `mean`: per row an amount.
 */
export type ShapeKind = 'single' | 'multiple' | 'top-box' | 'mean'

/** A published table with all that the study says about the answers behind it. */
export type Shape = {
  readonly id: string
  readonly item: string
  readonly kind: ShapeKind
  /** The published rows: their code, and the variable that is counted. */
  readonly rows: readonly { readonly code: number; readonly variable: Variable }[]
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

/**
 * The published tables as the study describes them, in the order of the questionnaire; or issues for tables, rows and
 * statistics that do not fit the study.
 *
 * @example shapesOf(study, published.tables)
 */
export function shapesOf(study: Study, tables: readonly PublishedTable[]): Result<readonly Shape[]> {
  const asked = askedItems(study)
  const results = tables.map((table) => shapeOf(study, asked, table))
  const shapes = results.flatMap((result) => (result.ok ? [result.value] : []))
  const twice = shapes.filter(({ item }, index) => shapes.findIndex((other) => other.item === item) < index)
  const issues = [
    ...results.flatMap((result) => (result.ok ? [] : result.issues)),
    ...twice.map(({ id, item }) => issue('simulation-item-twice', [], { table: id, item })),
  ]
  const order = [...asked.keys()]
  return issues.length > 0
    ? failure(issues)
    : success(shapes.toSorted((a, b) => order.indexOf(a.item) - order.indexOf(b.item)))
}

function shapeOf(study: Study, asked: ReadonlyMap<string, AskedItem>, table: PublishedTable): Result<Shape> {
  const spec = study.tables.find(({ id }) => id === table.id)
  const found = asked.get(spec?.item ?? '')
  if (spec === undefined || found === undefined) {
    return failure([issue('simulation-unknown-table', [], { table: table.id })])
  }
  if (!countsAsUsual(spec)) return failure([issue('simulation-counting', [], { table: table.id })])
  const { item, page, conditions } = found
  const variables = typeOf(item)
    .variables(item)
    .filter(({ kind }) => kind !== 'text')
  const rows = table.rows.map(({ code }) => ({ code, variable: variableOf(item.id, variables, code) }))
  const kind = kindOf(table, variables)
  const issues = rows
    .filter(({ variable }) => variable === null)
    .map(({ code }) => issue('simulation-unknown-row', [], { table: table.id, row: code }))
  if (kind === null) return failure([...issues, issue('simulation-statistic', [], { table: table.id })])
  if (issues.length > 0) return failure(issues)
  const codes = kind === 'single' || kind === 'multiple' ? (variables[0]?.codes ?? []) : []
  return success({
    id: table.id,
    item: item.id,
    kind,
    rows: rows.flatMap(({ code, variable }) => (variable === null ? [] : [{ code, variable }])),
    exclusive: codes.filter(({ exclusive }) => exclusive).map(({ code }) => code),
    omitted: codes.map(({ code }) => code).filter((code) => rows.every((row) => row.code !== code)),
    conditions: [...conditions, ...(spec.filter === null ? [] : [spec.filter.tree])],
    page,
    spec,
    published: table,
  })
}

/** The variable that a published row counts: that of the item, that of the row with the code, or that of a field. */
function variableOf(item: string, variables: readonly Variable[], code: number): Variable | null {
  const own = variables.find(({ id }) => id === item)
  if (own !== undefined && own.codes.length > 0) return own.codes.some((known) => known.code === code) ? own : null
  return variables.find(({ id }) => id === `${item}.${code}`) ?? variables[code - 1] ?? null
}

function kindOf({ statistics }: PublishedTable, variables: readonly Variable[]): ShapeKind | null {
  const kind = variables[0]?.kind
  const isMean = statistics.every((statistic) => statistic === 'mean')
  const isTopBox = statistics.every((statistic) => statistic === 'top-box')
  if (kind === 'scale' || kind === 'number') return isMean ? 'mean' : null
  if (kind !== 'single' && kind !== 'multiple') return null
  if (isTopBox) return kind === 'single' ? 'top-box' : null
  return statistics.every((statistic) => statistic === 'count' || statistic === 'percentage') ? kind : null
}
