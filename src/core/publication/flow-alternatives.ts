import { columnName } from '../items/fields.ts'
import type { Variable } from '../items/variable.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import { rosterColumn } from '../rule/roster-column.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { RosterRow, Value } from '../rule/rule.ts'
import { conditionsIn, type Condition } from './flow-conditions.ts'

/** Above this many answers to one question a search over all of them takes too long. */
const most = 4096

/**
 * Answers to a variable of which at least one gives every combination of truths that the conditions can have, and of
 * those the one that takes longest to give; `null` where there are too many or where that cannot be said. `points` are
 * the amounts that stand for all others of a variable that is compared with another (see `variablePoints`).
 *
 * @example alternatives(jobs, conditions) // → [[1, 3, 4], [2, 3, 4], [1, 2, 3, 4], [3, 4], [8]]
 */
export function alternatives(
  variable: Variable,
  conditions: readonly Condition[],
  points: ReadonlyMap<string, readonly number[]> = new Map(),
): readonly Value[] | null {
  const own = conditions.filter((condition) => variablesOf(condition).includes(variable.id))
  switch (variable.kind) {
    case 'single':
      return variable.codes.map(({ code }) => code)
    case 'multiple':
      return sets(variable, own)
    case 'scale':
    case 'number':
    case 'year':
    case 'months':
      return variable.codes.length > 0 ? variable.codes.map(({ code }) => code) : amounts(variable, own, points)
    case 'text':
      return ['…']
    case 'roster':
      return rosters(variable, own)
  }
}

/** Every way to choose among the codes that conditions name, with all others or, where they are counted, with some. */
function sets({ codes }: Variable, conditions: readonly Condition[]): readonly Value[] | null {
  const named = new Set(conditions.flatMap((one) => (one.kind === 'has' ? [one.code] : [])))
  const together = codes.filter(({ exclusive }) => !exclusive).map(({ code }) => code)
  const deciding = together.filter((code) => named.has(code))
  const others = together.filter((code) => !named.has(code))
  const counted = conditions.some(({ kind }) => kind === 'count')
  const sizes = counted ? Array.from({ length: others.length + 1 }, (_, index) => index) : [others.length]
  if (2 ** deciding.length * sizes.length > most) return null
  const chosen = subsets(deciding).flatMap((some) => sizes.map((size) => [...some, ...others.slice(0, size)]))
  const alone = codes.filter(({ exclusive }) => exclusive).map(({ code }) => [code])
  return [...chosen.filter((list) => list.length > 0), ...alone]
}

const subsets = <T>(values: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: 2 ** values.length }, (_, mask) => values.filter((_value, bit) => (mask >> bit) % 2 === 1))

/** The bounds, and around every value that a condition names the value itself and its neighbours. */
function amounts(
  { id, min, max, decimals, kind }: Variable,
  conditions: readonly Condition[],
  points: ReadonlyMap<string, readonly number[]>,
): readonly Value[] | null {
  if (conditions.some((one) => one.kind === 'compare-variables')) return points.get(id) ?? null
  const [low, high] = kind === 'months' ? [(min ?? 0) * 12, (max ?? 0) * 12 + 11] : [min ?? 0, max ?? 0]
  const named = conditions.map(valuesOf)
  if (named.includes(null)) return null
  const step = 10 ** -decimals
  const around = named.flatMap((values) => (values ?? []).flatMap((value) => [value - step, value, value + step]))
  const rounded = [low, ...around, high].map((value) => Number(value.toFixed(decimals)))
  return [...new Set(rounded.filter((value) => value >= low && value <= high))]
}

/** The values that a condition compares with; `null` when it compares with another answer. */
function valuesOf(condition: Condition): readonly number[] | null {
  switch (condition.kind) {
    case 'compare':
      return [condition.value]
    case 'in':
      return condition.values
    case 'between':
      return [condition.low, condition.high]
    case 'compare-variables':
      return null
    case 'answered':
    case 'has':
    case 'count':
    case 'any':
    case 'all':
      return []
  }
}

type RowCondition = Extract<Condition, { kind: 'any' | 'all' }>

/** Rosters with every mix of rows that conditions tell apart, as long as they can be. */
function rosters(variable: Variable, conditions: readonly Condition[]): readonly Value[] | null {
  const about = conditions.filter((one): one is RowCondition => one.kind === 'any' || one.kind === 'all')
  // Inside rows a condition may speak of items outside; then the rows alone do not tell whether it is true.
  const inside = about.every(({ of }) => variablesOf(of).every((id) => rosterColumn(variable.id, id) !== undefined))
  const rows = inside ? rowsOf(variable, about) : null
  if (rows === null) return null
  const longest = variable.max ?? 1
  const named = conditions.flatMap((one) => (one.kind === 'count' ? [one.value - 1, one.value, one.value + 1] : []))
  const lengths = [...new Set([longest, ...named.filter((length) => length > 0 && length < longest)])]
  if (2 ** rows.length * lengths.length > most) return null
  return subsets(rows)
    .filter((some) => some.length > 0)
    .flatMap((some) =>
      lengths
        .filter((length) => length >= some.length)
        .map((length) => Array.from({ length }, (_, index) => some[index % some.length] ?? {})),
    )
}

/** One row for every combination of truths that the conditions about rows can have. */
function rowsOf(roster: Variable, conditions: readonly RowCondition[]): readonly RosterRow[] | null {
  let rows: readonly RosterRow[] = [{}]
  for (const column of roster.columns) {
    const own = conditions.flatMap(({ of }) => conditionsIn(of)).filter((leaf) => variablesOf(leaf).includes(column.id))
    const values = alternatives(column, own)
    if (values === null || rows.length * values.length > most) return null
    const name = columnName(roster.id, column)
    const cells = own.length === 0 ? values.slice(0, 1) : [...values, undefined]
    rows = rows.flatMap((row) =>
      cells.map((value) => (typeof value === 'number' || typeof value === 'string' ? { ...row, [name]: value } : row)),
    )
  }
  const kinds = new Map<string, RosterRow>()
  for (const row of rows.filter((one) => Object.keys(one).length > 0)) {
    const truths = conditions.map(({ of }) => evaluate({ kind: 'any', roster: roster.id, of }, () => [row]))
    const sofar = kinds.get(truths.join(' '))
    // Of rows that conditions do not tell apart, the one with most to fill in.
    if (sofar === undefined || Object.keys(row).length > Object.keys(sofar).length) kinds.set(truths.join(' '), row)
  }
  return [...kinds.values()]
}
