import type { Column } from '../../core/dataset/dataset.ts'
import { firstMissingCode, missingAmount, missingReasons, missingSet } from '../../core/dataset/missing.ts'
import type { CountingWay } from '../../core/tables/plan.ts'

/** A variable of a plan as a database has it: the column with its stored numbers, and that with the masks of the groups. */
export type SqlCount = CountingWay & {
  readonly column: Column
  readonly grouping: string
  readonly value: string
  readonly mask: string
  /** Also count the answers per respondent of a multiple item. */
  readonly shares?: true
}

/** A query, and what the numbers of a row of its answer are, after the mask: see `table-facts.ts`. */
export type Query = {
  readonly sql: string
  readonly counts: readonly SqlCount[]
  readonly form: 'values' | 'sets' | 'wide' | 'shares'
  readonly weighted: boolean
}

const sumOf = (weighted: boolean): string => (weighted ? 'count(*) AS n, sum(w) AS w, sum(w2) AS w2' : 'count(*) AS n')

const missingMasks = missingReasons.map((_, index) => missingSet + index + 1 - 2 ** 32)

const facts = (weighted: boolean): readonly string[] => (weighted ? ['n', 'w', 'w2'] : ['n'])

/** The sums over combinations of a set: who answered, who did not by reason, and who gave each code. */
function setSums(positions: number, weighted: boolean): string {
  const per = (condition: string) => facts(weighted).map((fact) => `sum(if(${condition}, ${fact}, 0))`)
  return [
    ...per('b >= 0'),
    ...missingMasks.flatMap((mask) => per(`b = ${mask}`)),
    ...Array.from({ length: positions }, (_, position) => per(`b >= 0 AND (b & ${2 ** position}) <> 0`)).flat(),
  ].join(', ')
}

/**
 * For shares of answers, with T the number of answers of a respondent that count: the sums of w T and w² T² of who
 * answered, and of w² T of who gave each code. Without weights w is 1.
 */
function shareSums({ column, answerCodes }: SqlCount, weighted: boolean): string {
  const { codes } = column.variable
  const counted = codes.reduce(
    (bits, { code }, position) => (answerCodes?.includes(code) === false ? bits : bits + 2 ** position),
    0,
  )
  const t = `bit_count(b & ${counted})`
  const [w, w2] = weighted ? ['w', 'w2'] : ['n', 'n']
  return [
    `sum(if(b >= 0, ${w} * ${t}, 0))`,
    `sum(if(b >= 0, ${w2} * ${t} * ${t}, 0))`,
    ...codes.map((_, position) => `sum(if(b >= 0 AND (b & ${2 ** position}) <> 0, ${w2} * ${t}, 0))`),
  ].join(', ')
}

/** For a scale or an amount: who answered, and the sums that means and their errors need. */
function wideSums({ column, value }: SqlCount, weighted: boolean): string {
  const answered =
    column.storage === 'codes'
      ? `${value} <= ${firstMissingCode}`
      : `${value} > ${missingAmount + missingReasons.length}`
  const y = `${value}::BIGINT`
  const terms = weighted ? ['1', 'w', 'w2', `w * ${y}`, `w2 * ${y}`, `w2 * ${y} * ${y}`] : ['1', y, `${y} * ${y}`]
  return terms.map((term) => `sum(if(${answered}, ${term}, 0))`).join(', ')
}

const positionsOf = ({ column }: SqlCount): number => column.variable.codes.length

/** One query for several columns: they become rows, which one pass groups. Fast for few rows, slow for many. */
function unpivoted(counts: readonly SqlCount[], mask: string, weighted: boolean, form: 'values' | 'sets'): string {
  const columns = counts.map(({ value }) => value).join(', ')
  const weights = weighted ? ', w, w2' : ''
  const rows = `(UNPIVOT (SELECT ${mask} AS m${weights}, ${columns} FROM t) ON ${columns} INTO NAME name VALUE b)`
  const inner = `SELECT m, name, b, ${sumOf(weighted)} FROM ${rows} GROUP BY m, name, b`
  if (form === 'values') return inner
  const most = Math.max(...counts.map(positionsOf))
  return `SELECT m, name, ${setSums(most, weighted)} FROM (${inner}) GROUP BY m, name`
}

function separate(count: SqlCount, weighted: boolean, form: 'values' | 'sets' | 'shares'): string {
  const { mask, value } = count
  const inner = `SELECT ${mask} AS m, '${value}' AS name, ${value} AS b, ${sumOf(weighted)} FROM t GROUP BY ${mask}, ${value}`
  if (form === 'values') return inner
  const sums = form === 'shares' ? shareSums(count, weighted) : setSums(positionsOf(count), weighted)
  return `SELECT m, '${value}' AS name, ${sums} FROM (${inner}) GROUP BY m`
}

/** Up to this many rows it is faster to turn columns into rows than to ask for each column. */
const fewRows = 15_000

/** The queries for variables that are all counted with weights, or all without. */
function queriesOf(own: readonly SqlCount[], mask: string, rows: number, weighted: boolean): readonly Query[] {
  const wide = own.filter(({ column }) => column.storage === 'amounts' || column.variable.kind === 'scale')
  const sets = own.filter(({ column }) => column.storage === 'sets')
  const codes = own.filter((count) => !wide.includes(count) && !sets.includes(count))
  const queries = (some: readonly SqlCount[], form: 'values' | 'sets'): readonly Query[] => {
    if (some.length === 0) return []
    if (rows <= fewRows) return [{ sql: unpivoted(some, mask, weighted, form), counts: some, form, weighted }]
    return some.map((count) => ({ sql: separate(count, weighted, form), counts: [count], form, weighted }))
  }
  const sums = wide.map((count) => wideSums(count, weighted)).join(', ')
  const sql = `SELECT ${mask} AS m, 'wide' AS name, ${sums} FROM t GROUP BY ${mask}`
  const one: readonly Query[] = wide.length === 0 ? [] : [{ sql, counts: wide, form: 'wide', weighted }]
  const shares = sets
    .filter((count) => count.shares === true)
    .map((count): Query => ({ sql: separate(count, weighted, 'shares'), counts: [count], form: 'shares', weighted }))
  // A variable can be counted several times, each time with other answers as a share.
  const distinct = [...new Map(sets.map((count) => [count.value, count])).values()]
  return [...queries(codes, 'values'), ...queries(distinct, 'sets'), ...one, ...shares]
}

/**
 * The queries that count what `aggregate` counts, each kind of variable in the shape that was fastest in DuckDB: choices
 * by one GROUP BY per column, sets as a bitmask of which the combinations are grouped first, scales and amounts as sums
 * in one scan. The last gives less than `aggregate` does: no numbers per value.
 *
 * @param weighted whether the database has weights; a variable that is counted without them does not use them
 * @example tableQueries(counts, 1_000_000, false)[0].sql // → 'SELECT groups_0 AS m, …'
 */
export function tableQueries(counts: readonly SqlCount[], rows: number, weighted: boolean): readonly Query[] {
  const keyOf = ({ mask, unweighted }: SqlCount): string => `${mask} ${unweighted === true ? 'unweighted' : ''}`
  return [...Map.groupBy(counts, keyOf).values()].flatMap((own) => {
    const [first] = own
    return first === undefined ? [] : queriesOf(own, first.mask, rows, weighted && first.unweighted !== true)
  })
}
