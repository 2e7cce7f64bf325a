import type { Column } from '../../core/dataset/dataset.ts'
import { firstMissingCode, missingAmount, missingReasons, missingSet } from '../../core/dataset/missing.ts'

/** A variable of a plan as a database has it: the column with its stored numbers, and that with the masks of the groups. */
export type SqlCount = {
  readonly column: Column
  readonly grouping: string
  readonly value: string
  readonly mask: string
}

/** A query, and what the numbers of a row of its answer are, after the mask: see `table-facts.ts`. */
export type Query = {
  readonly sql: string
  readonly counts: readonly SqlCount[]
  readonly form: 'values' | 'sets' | 'wide'
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

function separate(count: SqlCount, weighted: boolean, form: 'values' | 'sets'): string {
  const { mask, value } = count
  const inner = `SELECT ${mask} AS m, '${value}' AS name, ${value} AS b, ${sumOf(weighted)} FROM t GROUP BY ${mask}, ${value}`
  if (form === 'values') return inner
  return `SELECT m, '${value}' AS name, ${setSums(positionsOf(count), weighted)} FROM (${inner}) GROUP BY m`
}

/** Up to this many rows it is faster to turn columns into rows than to ask for each column. */
const fewRows = 15_000

/**
 * The queries that count what `aggregate` counts, each kind of variable in the shape that was fastest in DuckDB: choices
 * by one GROUP BY per column, sets as a bitmask of which the combinations are grouped first, scales and amounts as sums
 * in one scan. The last gives less than `aggregate` does: no numbers per value.
 *
 * @example tableQueries(counts, 1_000_000, false)[0].sql // → 'SELECT groups_0 AS m, …'
 */
export function tableQueries(counts: readonly SqlCount[], rows: number, weighted: boolean): readonly Query[] {
  return [...Map.groupBy(counts, ({ mask }) => mask)].flatMap(([mask, own]) => {
    const wide = own.filter(({ column }) => column.storage === 'amounts' || column.variable.kind === 'scale')
    const sets = own.filter(({ column }) => column.storage === 'sets')
    const codes = own.filter((count) => !wide.includes(count) && !sets.includes(count))
    const queries = (some: readonly SqlCount[], form: 'values' | 'sets'): readonly Query[] => {
      if (some.length === 0) return []
      if (rows <= fewRows) return [{ sql: unpivoted(some, mask, weighted, form), counts: some, form }]
      return some.map((count) => ({ sql: separate(count, weighted, form), counts: [count], form }))
    }
    const sums = wide.map((count) => wideSums(count, weighted)).join(', ')
    const one: readonly Query[] =
      wide.length === 0
        ? []
        : [{ sql: `SELECT ${mask} AS m, 'wide' AS name, ${sums} FROM t GROUP BY ${mask}`, counts: wide, form: 'wide' }]
    return [...queries(codes, 'values'), ...queries(sets, 'sets'), ...one]
  })
}
