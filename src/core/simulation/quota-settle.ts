import type { AskedItem } from '../questionnaire/questionnaire.ts'
import { apportion, picker } from './apportion.ts'
import type { AskedCell } from './quota-asked.ts'
import type { QuotaBase, QuotaCell, QuotaCounts } from './quota-cells.ts'
import { solveQuota } from './quota-counts.ts'
import type { QuotaPlan } from './quota-plan.ts'
import type { Quota } from './quota.ts'

/** How many of each cell answer an item, and how many of those give each class of answers, per quota and cell. */
export type Settled = { readonly n: readonly number[]; readonly counts: readonly QuotaCounts[] }

/** All that is decided at once for an item. */
type Task = {
  readonly plan: QuotaPlan
  readonly asked: AskedItem
  readonly quotas: readonly Quota[]
  readonly cells: readonly AskedCell[]
}

type Attempt = Settled & { readonly missed: readonly string[] }

/** The most by which the number of those who answer is changed to make figures come out. */
const furthest = 100

const isOffered = ({ offered }: AskedCell, { variable }: Quota): boolean => offered.some(({ id }) => id === variable.id)

/** The cells as one question sees them; where it is not offered nobody answers. */
function cellsFor({ plan, cells }: Task, number: number, quota: Quota, n: readonly number[]): readonly QuotaCell[] {
  return cells.map((cell, index) => {
    const own = cell.offered.find(({ id }) => id === quota.variable.id)
    const weights = plan.draw.weights(quota.variable.id, cell.like.kind)
    const mass = (values: readonly number[]): number => {
      const open =
        own?.kind === 'single' || own?.kind === 'multiple' ? new Set(own.codes.map(({ code }) => code)) : null
      return values.reduce((sum, value) => sum + (open?.has(value) === false ? 0 : (weights.get(value) ?? 0)), 0)
    }
    const places = [
      ...quota.classes.map(({ values }) => values),
      ...(quota.variable.kind === 'multiple' ? [] : [plan.restOf(quota)]),
    ]
    return {
      column: cell.column,
      n: own === undefined ? 0 : (n[index] ?? 0),
      weights: places.map((values) => (own === undefined ? 0 : mass(values))),
      counted: cell.counted[number] ?? [],
    }
  })
}

/** Likely counts: as printed where something is printed, else by chance. */
function startOf({ plan }: Task, quota: Quota, cells: readonly QuotaCell[]): QuotaCounts {
  return cells.map(({ n, weights, column }) => {
    if (quota.variable.kind === 'multiple') return weights.map((weight) => Math.round(n * Math.min(1, weight)))
    if (column !== null) return apportion(n, weights)
    const pick = picker(weights)
    const counts = weights.map(() => 0)
    for (let person = 0; person < n; person += 1) {
      const place = pick(plan.random)
      if (place >= 0) counts[place] = (counts[place] ?? 0) + 1
    }
    return counts
  })
}

/** The number of people that the figures of a question are shares of, when so many of each cell answer. */
function basesOf(
  { plan, asked, cells }: Task,
  quota: Quota,
  own: readonly QuotaCell[],
  n: readonly number[],
): QuotaBase {
  return (table, column) => {
    const found = quota.tables[table]
    if (found === undefined) return 0
    const first = found.spec.rows[0]?.variable
    const isOwnFirst = asked.variables.some(({ id }) => id === first)
    const { base } = found.spec
    if (base === 'everyone' || (base === 'first-row' && !isOwnFirst)) return plan.everyone(found, column)
    return cells.reduce((sum, cell, index) => {
      const one = own[index]
      if (one?.counted[table] !== true || (column !== 'total' && column !== cell.column)) return sum
      if (base === 'shown') return sum + (isOffered(cell, quota) ? cell.people.length : 0)
      // Who answers the item answers its first row; whether the row itself is for them does not matter.
      return sum + (base === 'first-row' ? (n[index] ?? 0) : one.n)
    }, 0)
  }
}

/** The counts for all figures about an item when so many of each cell answer it, and the columns that miss some. */
function attempt(task: Task, n: readonly number[]): Attempt {
  const solved = task.quotas.map((quota, number) => {
    const cells = cellsFor(task, number, quota, n)
    return solveQuota(quota, cells, startOf(task, quota, cells), basesOf(task, quota, cells, n))
  })
  return { n, counts: solved.map(({ counts }) => counts), missed: solved.flatMap(({ missed }) => missed) }
}

/** The numbers with as many more or fewer in some cells as can be, those with most room first. */
function changed(cells: readonly AskedCell[], n: readonly number[], among: readonly number[], by: number) {
  const result = [...n]
  let left = Math.abs(by)
  const room = (index: number): number =>
    by > 0 ? (cells[index]?.people.length ?? 0) - (result[index] ?? 0) : (result[index] ?? 0)
  for (const index of among.toSorted((a, b) => room(b) - room(a))) {
    const step = Math.min(left, room(index))
    result[index] = (result[index] ?? 0) + Math.sign(by) * step
    left -= step
  }
  return left > 0 ? null : result
}

/** The cells behind a column; of the total those that are in no other column, where there are any. */
function cellsOf({ cells }: Task, column: string): readonly number[] {
  const all = [...cells.keys()]
  if (column !== 'total') return all.filter((index) => cells[index]?.column === column)
  const rest = all.filter((index) => cells[index]?.column === null)
  return rest.length > 0 ? rest : all
}

const peopleIn = (cells: readonly number[], n: readonly number[]): number =>
  cells.reduce((sum, cell) => sum + (n[cell] ?? 0), 0)

/** The numbers of those who answer, made to fit the published bases of the item, and the columns that have one. */
function withBases(task: Task, start: readonly number[]) {
  const fixed = new Set<string>()
  let n = start
  const tables = task.quotas.flatMap(({ tables: own }) => own).filter(({ spec }) => spec.base === 'answered')
  for (const isTotal of [false, true]) {
    for (const { published } of tables) {
      for (const [index, column] of published.banner.entries()) {
        const base = published.base[index] ?? null
        if (base === null || (column === 'total') !== isTotal || fixed.has(column)) continue
        const own = [...task.cells.keys()].filter((cell) => isTotal || task.cells[cell]?.column === column)
        const now = peopleIn(own, n)
        n = changed(task.cells, n, isTotal ? cellsOf(task, 'total') : own, base - now) ?? n
        fixed.add(column)
      }
    }
  }
  return { n, fixed }
}

/**
 * How many of each cell answer an item, and what. Who answers was decided by chance; it is changed only where the printed
 * figures cannot come out otherwise, as 33 % of ten people cannot: by a few people, or else everybody answers.
 *
 * @example settle(plan, asked, quotas, cells).n // → [2310, 7811]
 */
export function settle(
  plan: QuotaPlan,
  asked: AskedItem,
  quotas: readonly Quota[],
  cells: readonly AskedCell[],
): Settled {
  const task: Task = { plan, asked, quotas, cells }
  const asDrawn = cells.map((cell) => cell.n)
  // Nobody may leave a required item open.
  if (asked.item.type === 'note' || asked.item.required) return attempt(task, asDrawn)
  const { n, fixed } = withBases(task, asDrawn)
  let best = attempt(task, n)
  for (const column of new Set(best.missed)) {
    if (fixed.has(column)) continue
    const from = best.n
    for (let step = 2; step <= 2 * furthest + 1 && best.missed.includes(column); step += 1) {
      const by = (step % 2 === 0 ? 1 : -1) * Math.floor(step / 2)
      const other = changed(cells, from, cellsOf(task, column), by)
      const found = other === null ? best : attempt(task, other)
      if (found.missed.length < best.missed.length) best = found
    }
  }
  if (best.missed.length === 0 || fixed.size > 0) return best
  const all = attempt(
    task,
    cells.map(({ people }) => people.length),
  )
  return all.missed.length < best.missed.length ? all : best
}
