import { unitWeight } from '../../core/dataset/dataset.ts'
import { firstMissingCode } from '../../core/dataset/missing.ts'
import type { Aggregates } from '../../core/tables/aggregate.ts'
import { countKey } from '../../core/tables/plan.ts'
import type { Shares, Tallies, Tally } from '../../core/tables/tallies.ts'
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

/** What a fact is called: the mask column, the mask, the variable with how it is counted, and what of it. */
function nameOf(
  { mask, value, unweighted }: SqlCount,
  cell: number,
  what: number | string,
): readonly (string | number)[] {
  return [mask, cell, unweighted === true ? `${value} unweighted` : value, what]
}

const shareName = ({ answerCodes }: SqlCount): string => `shares of ${answerCodes?.join(',') ?? 'all'}`

/** The facts in one row of an answer, after its mask and the name of its column. */
function noteRow(facts: OpenFacts, { counts, form, weighted }: Query, mask: number, name: string, numbers: number[]) {
  const [first = 0, ...others] = numbers
  const own = counts.find(({ value }) => value === name)
  const each = (parts: readonly (readonly number[])[], to: (index: number) => readonly (string | number)[]): void => {
    for (const [index, sums] of parts.entries()) note(facts, to(index), sums)
  }
  switch (form) {
    case 'values':
      if (own !== undefined) note(facts, nameOf(own, mask, first), others)
      break
    case 'sets':
      if (own !== undefined) each(pieces(numbers, weighted ? 3 : 1), (place) => nameOf(own, mask, place))
      break
    case 'shares':
      if (own !== undefined) note(facts, nameOf(own, mask, shareName(own)), numbers)
      break
    case 'wide':
      each(pieces(numbers, weighted ? 6 : 3), (index) => {
        const count = counts[index]
        return count === undefined ? [] : nameOf(count, mask, 'sums')
      })
      break
  }
}

/**
 * The facts in the answers to `tableQueries`: rows of the mask of the groups, the name of a column, and numbers.
 *
 * @example answeredFacts(await ask(duck, queries)).get('groups_0 5 answer_2 1') // → [408]
 */
export function answeredFacts(
  answers: readonly { readonly query: Query; readonly rows: readonly (readonly unknown[])[] }[],
): Facts {
  const facts: OpenFacts = new Map()
  for (const { query, rows } of answers) {
    for (const [mask, name, ...rest] of rows) {
      if (Number(mask) >= 0) noteRow(facts, query, Number(mask), String(name), rest.map(Number))
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

/** The sums behind shares of answers in one cell; without weights everybody counts for one, not for a million. */
function ownShares({ column }: SqlCount, shares: Shares, cell: number, weighted: boolean): readonly number[] {
  const sums = [shares.wt, shares.w2tt, ...column.variable.codes.map(({ code }) => shares.w2t.get(code))]
  return sums.map((sum) => (sum?.[cell] ?? 0) / (weighted ? 1 : unitWeight))
}

/**
 * The same facts from the counts of `aggregate`.
 *
 * @example countedFacts(counts, aggregates, false).get('groups_0 5 answer_2 1') // → [408]
 */
export function countedFacts(counts: readonly SqlCount[], aggregates: Aggregates, weighted: boolean): Facts {
  const facts: OpenFacts = new Map()
  for (const count of counts) {
    const tallies = aggregates.tallies.get(countKey(count.grouping, count.column.variable.id, count))
    const usesWeights = weighted && count.unweighted !== true
    const cells = aggregates.cells.get(count.grouping)
    if (tallies === undefined || cells === undefined) continue
    for (const [cell, { mask }] of cells.list.entries()) {
      const sums = (tally: Tally | undefined): readonly number[] => {
        const all = [tally?.n[cell] ?? 0, tally?.w[cell] ?? 0, tally?.w2[cell] ?? 0]
        return usesWeights ? all : all.slice(0, 1)
      }
      for (const [what, own] of ownSums(count, tallies, sums, usesWeights)) note(facts, nameOf(count, mask, what), own)
      if (count.shares === true && tallies.shares !== null) {
        note(facts, nameOf(count, mask, shareName(count)), ownShares(count, tallies.shares, cell, usesWeights))
      }
    }
  }
  return facts
}
