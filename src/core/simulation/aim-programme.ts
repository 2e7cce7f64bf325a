import type { Variable } from '../items/variable.ts'
import type { AimGrid } from './aim-grid.ts'
import type { PlacedAim } from './aim-entries.ts'
import type { Draft, LinearProgramme, Term } from './linear.ts'
import { addRow, addVariable, times } from './linear.ts'
import { halfUp } from './windows.ts'

/** What everybody's answers must fit, whatever the aims are. */
function addGrid(draft: Draft, { cells, slots, ticks }: AimGrid, stays: readonly boolean[]): void {
  for (const { cell } of slots) {
    addVariable(draft, { low: 0, high: cells[cell]?.people.length ?? 0, whole: true, cost: 0 })
  }
  for (const { slot } of ticks) {
    addVariable(draft, { low: 0, high: cells[slots[slot]?.cell ?? -1]?.people.length ?? 0, whole: true, cost: 0 })
  }
  for (const [cell, { people, least }] of cells.entries()) {
    const own = [...slots.keys()].filter((slot) => slots[slot]?.cell === cell)
    addRow(draft, times(1, own), { low: stays[cell] === true ? people.length : least, high: people.length })
  }
  const byTick = Map.groupBy(ticks.keys(), (at) => ticks[at]?.slot ?? -1)
  for (const [slot, own] of byTick) {
    const { cell = -1, value = [] } = slots[slot] ?? {}
    const codes = new Map<number, Variable['codes'][number]>()
    for (const one of cells[cell]?.offered.codes ?? []) codes.set(one.code, one)
    const place = (at: number): number => slots.length + at
    const isAlone = (at: number): boolean => codes.get(ticks[at]?.code ?? -1)?.exclusive === true
    const alone = times(1, own.filter(isAlone).map(place))
    // Whoever answers ticks something, and an option that rules out the others stands alone.
    if ([value].flat().length === 0) addRow(draft, [...times(1, own.map(place)), [-1, slot]], { low: 0 })
    if (alone.length > 0) addRow(draft, [...alone, [-1, slot]], { high: 0 })
    for (const at of own) if (!isAlone(at)) addRow(draft, [[1, place(at)], ...alone, [-1, slot]], { high: 0 })
  }
}

/** A factor with which the worths of an aim are whole numbers. */
const factorOf = (worth: readonly number[]): number =>
  [1, 10, 100, 1000].find((factor) => worth.every((one) => Number.isInteger(Math.round(one * factor * 1e6) / 1e6))) ??
  1000

type Condition = {
  readonly terms: readonly Term[]
  readonly low: number | null
  readonly high: number | null
  readonly perPerson: number
}

/** What must hold for an aim to be met; nothing when it cannot be. */
function conditionsOf({ aim, counted, among, worth, weights }: PlacedAim): readonly Condition[] {
  const { wanted } = aim
  if (wanted.kind === 'people' || wanted.kind === 'weighted') {
    return [{ terms: times(1, counted), low: wanted.n, high: wanted.n, perPerson: 1 }]
  }
  if (wanted.kind === 'at-least') return [{ terms: times(1, counted), low: wanted.n, high: null, perPerson: 1 }]
  const heavy = (factor: number, places: readonly number[]): readonly Term[] =>
    places.map((place): Term => [factor * (weights[place] ?? 1), place])
  const most = Math.max(1, ...among.map((place) => weights[place] ?? 1))
  const half = 0.5 / 10 ** wanted.decimals
  if (wanted.kind === 'median') {
    const upTo = (end: number): readonly Term[] =>
      heavy(
        2,
        among.filter((_, at) => (worth[at] ?? 0) < end - 1e-9),
      )
    const all = heavy(-1, among)
    return [
      { terms: [...upTo(wanted.printed - half), ...all], low: null, high: -1, perPerson: most },
      { terms: [...upTo(wanted.printed + half), ...all], low: 0, high: null, perPerson: most },
    ]
  }
  const bounds = halfUp({ ...wanted, scale: wanted.kind === 'mean' ? 1 : 100 })
  if (bounds === null) return []
  const unit = wanted.kind === 'mean' ? factorOf(worth) : 1
  const product: readonly Term[] =
    wanted.kind === 'mean'
      ? among.flatMap((place, at) => heavy(Math.round(bounds.factor * unit * (worth[at] ?? 0)), [place]))
      : heavy(bounds.factor, counted)
  const perPerson = most * bounds.factor * unit * Math.max(1, wanted.kind === 'mean' ? Math.max(0, ...worth) : 1)
  return [
    { terms: [...product, ...heavy(-bounds.low * unit, among)], low: 0, high: null, perPerson },
    { terms: [...product, ...heavy(-bounds.high * unit, among)], low: null, high: -1, perPerson },
  ]
}

/**
 * The numbers of people who give each answer as a linear programme in whole numbers.
 *
 * @param stays per cell whether everybody who is asked answers
 * @example aimProgramme(grid, placed, [false]).variables.length // → the slots and ticks
 */
export function aimProgramme(grid: AimGrid, placed: readonly PlacedAim[], stays: readonly boolean[]): LinearProgramme {
  const draft: Draft = { variables: [], rows: [] }
  addGrid(draft, grid, stays)
  for (const [number, one] of placed.entries()) {
    for (const { terms, low, high, perPerson } of conditionsOf(one)) {
      const slack = (one.slack ?? 0) * perPerson
      const ends = { low: low === null ? null : low - slack, high: high === null ? null : high + slack }
      addRow(draft, terms, { ...ends, perPerson, figure: String(number) })
    }
  }
  return draft
}
