import { firstMissingCode } from '../../core/dataset/missing.ts'
import type { Aggregates } from '../../core/tables/aggregate.ts'
import { countKey } from '../../core/tables/plan.ts'
import type { Tallies, Tally } from '../../core/tables/tallies.ts'
import type { Query, SqlCount } from './table-sql.ts'

/**
 * Whole-number sums by what they are of: groups, variable, and a stored value, a place in a set or `sums`. Zeros are left
 * out.
 */
export type Facts = ReadonlyMap<string, readonly number[]>

type OpenFacts = Map<string, readonly number[]>

function note(facts: OpenFacts, of: readonly (string | number)[], sums: readonly number[]): void {
  if (sums.some((sum) => sum !== 0)) facts.set(of.join(' '), sums)
}

/** Pieces of equal length of a list. */
const pieces = (numbers: readonly number[], length: number): readonly (readonly number[])[] =>
  Array.from({ length: numbers.length / length }, (_, piece) => numbers.slice(piece * length, (piece + 1) * length))

/**
 * The facts in the answers to `tableQueries`: rows of the mask of the groups, the name of a column, and numbers.
 *
 * @example answeredFacts(await ask(duck, queries), false).get('groups_0 5 answer_2 1') // → [408]
 */
export function answeredFacts(
  answers: readonly { readonly query: Query; readonly rows: readonly (readonly unknown[])[] }[],
  weighted: boolean,
): Facts {
  const facts: OpenFacts = new Map()
  for (const { query, rows } of answers) {
    for (const [mask, name, ...rest] of rows) {
      const at = [String(query.counts[0]?.mask), Number(mask)] as const
      const numbers = rest.map(Number)
      const [first = 0, ...others] = numbers
      if (Number(mask) < 0) continue
      if (query.form === 'values') note(facts, [...at, String(name), first], others)
      const perPlace = query.form === 'sets' ? pieces(numbers, weighted ? 3 : 1) : []
      for (const [place, sums] of perPlace.entries()) note(facts, [...at, String(name), place], sums)
      const perColumn = query.form === 'wide' ? pieces(numbers, weighted ? 6 : 3) : []
      for (const [index, sums] of perColumn.entries())
        note(facts, [...at, query.counts[index]?.value ?? '', 'sums'], sums)
    }
  }
  return facts
}

/** What the database says of a variable in one cell, from our own counts. */
function* ownSums(
  { column }: SqlCount,
  { values, answered, missing }: Tallies,
  sums: (tally: Tally | undefined) => readonly number[],
  weighted: boolean,
): Generator<readonly [number | 'sums', readonly number[]]> {
  if (column.storage === 'sets') {
    const tallies = [answered, ...missing, ...column.variable.codes.map(({ code }) => values.get(code))]
    for (const [place, tally] of tallies.entries()) yield [place, sums(tally)]
  } else if (column.storage === 'amounts' || column.variable.kind === 'scale') {
    // Squares of years times weights can be larger than the whole numbers that a number holds exactly.
    const total = (part: 0 | 1 | 2, power: number) => {
      const terms = [...values].map(([value, tally]) => BigInt(value) ** BigInt(power) * BigInt(sums(tally)[part] ?? 0))
      return Number(terms.reduce((sum, term) => sum + term, 0n))
    }
    yield [
      'sums',
      weighted
        ? [total(0, 0), total(1, 0), total(2, 0), total(1, 1), total(2, 1), total(2, 2)]
        : [total(0, 0), total(0, 1), total(0, 2)],
    ]
  } else {
    for (const [code, tally] of values) yield [code, sums(tally)]
    for (const [index, tally] of missing.entries()) yield [firstMissingCode + index + 1, sums(tally)]
  }
}

/**
 * The same facts from the counts of `aggregate`.
 *
 * @example countedFacts(counts, aggregates, false).get('groups_0 5 answer_2 1') // → [408]
 */
export function countedFacts(counts: readonly SqlCount[], aggregates: Aggregates, weighted: boolean): Facts {
  const facts: OpenFacts = new Map()
  for (const count of counts) {
    const tallies = aggregates.tallies.get(countKey(count.grouping, count.column.variable.id))
    const cells = aggregates.cells.get(count.grouping)
    if (tallies === undefined || cells === undefined) continue
    for (const [cell, { mask }] of cells.list.entries()) {
      const sums = (tally: Tally | undefined): readonly number[] => {
        const all = [tally?.n[cell] ?? 0, tally?.w[cell] ?? 0, tally?.w2[cell] ?? 0]
        return weighted ? all : all.slice(0, 1)
      }
      for (const [what, own] of ownSums(count, tallies, sums, weighted))
        note(facts, [count.mask, mask, count.value, what], own)
    }
  }
  return facts
}
