import type { AimGrid } from './aim-grid.ts'
import type { PlacedAim } from './aim-entries.ts'

/** How often all aims are gone through. */
const rounds = 40

const sumAt = (values: Float64Array, places: readonly number[], weights?: readonly number[]): number =>
  places.reduce((sum, place) => sum + (values[place] ?? 0) * (weights?.[place] ?? 1), 0)

function scale(values: Float64Array, places: readonly number[], factor: number): void {
  if (!Number.isFinite(factor)) return
  for (const place of places) values[place] = (values[place] ?? 0) * factor
}

/** Moves the mean of some values towards a target by making high ones more (or less) likely than low ones. */
function tilt(values: Float64Array, { among, worth, weights }: PlacedAim, target: number): void {
  const total = sumAt(values, among)
  const spread = Math.max(...worth) - Math.min(...worth)
  if (total === 0 || !(spread > 0)) return
  const meanAt = (by: number): number => {
    let [sum, weighted] = [0, 0]
    for (const [at, place] of among.entries()) {
      const part = (values[place] ?? 0) * (weights[place] ?? 1) * Math.exp((by * ((worth[at] ?? 0) - target)) / spread)
      sum += part
      weighted += part * (worth[at] ?? 0)
    }
    return weighted / sum
  }
  let [low, high] = [-60, 60]
  for (let step = 0; step < 30; step += 1) {
    const middle = (low + high) / 2
    if (meanAt(middle) < target) low = middle
    else high = middle
  }
  for (const [at, place] of among.entries()) {
    values[place] = (values[place] ?? 0) * Math.exp((low * ((worth[at] ?? 0) - target)) / spread)
  }
  scale(values, among, total / sumAt(values, among))
}

/** Brings one half of the people below a median and the other above it. */
function halve(values: Float64Array, { among, worth, weights }: PlacedAim, median: number): void {
  const below = among.filter((_, at) => (worth[at] ?? 0) < median)
  const above = among.filter((_, at) => (worth[at] ?? 0) > median)
  const total = sumAt(values, among, weights)
  for (const side of [below, above]) {
    const own = sumAt(values, side, weights)
    if (own > 0.49 * total) scale(values, side, (0.45 * total) / own)
  }
  const now = sumAt(values, among, weights)
  if (now > 0) scale(values, among, total / now)
}

function towards(values: Float64Array, placed: PlacedAim): void {
  const { aim, counted, among, weights } = placed
  const { wanted } = aim
  switch (wanted.kind) {
    case 'people':
    case 'weighted': {
      const own = sumAt(values, counted)
      if (own > 0) scale(values, counted, wanted.n / own)
      break
    }
    case 'at-least': {
      const own = sumAt(values, counted)
      if (own > 0 && own < wanted.n) scale(values, counted, wanted.n / own)
      break
    }
    case 'share': {
      const isCounted = new Set(counted)
      const rest = among.filter((place) => !isCounted.has(place))
      const [own, other] = [sumAt(values, counted, weights), sumAt(values, rest, weights)]
      const total = own + other
      const share = wanted.printed / 100
      if (own > 0) scale(values, counted, (share * total) / own)
      if (other > 0) scale(values, rest, ((1 - share) * total) / other)
      break
    }
    case 'mean':
      tilt(values, placed, wanted.printed)
      break
    case 'median':
      halve(values, placed, wanted.printed)
      break
  }
}

/** Nobody is counted who is not there, and everybody of a cell that answers as a whole. */
function within(
  values: Float64Array,
  { cells, slots, ticks }: AimGrid,
  bySlots: readonly (readonly number[])[],
  stays: readonly boolean[],
): void {
  for (const [cell, own] of bySlots.entries()) {
    const people = cells[cell]?.people.length ?? 0
    const sum = sumAt(values, own)
    if (sum > people || (stays[cell] === true && sum > 0)) scale(values, own, people / sum)
  }
  for (const [at, { slot }] of ticks.entries()) {
    const place = slots.length + at
    values[place] = Math.min(values[place] ?? 0, values[slot] ?? 0)
  }
}

/**
 * How many people give each answer, not yet in whole numbers: as is likely, and then nearer and nearer to every aim
 * (raking; Deming and Stephan, 1940). What no aim speaks of stays as likely as it was, and what two aims say of it apart
 * is put together as if they had nothing to do with each other.
 *
 * @param stays per cell whether everybody who is asked answers
 * @example rake(grid, placed, [true]) // → Float64Array [20.1, 7.9, …], in the order of the slots and ticks
 */
export function rake(grid: AimGrid, placed: readonly PlacedAim[], stays: readonly boolean[]): Float64Array {
  const { cells, slots, ticks } = grid
  const bySlots = cells.map((_, cell) => [...slots.keys()].filter((slot) => slots[slot]?.cell === cell))
  const values = new Float64Array(slots.length + ticks.length)
  for (const [cell, own] of bySlots.entries()) {
    const all = own.reduce((sum, slot) => sum + (slots[slot]?.likely ?? 0), 0)
    const people = cells[cell]?.people.length ?? 0
    for (const slot of own) values[slot] = all === 0 ? 0 : (people * (slots[slot]?.likely ?? 0)) / all
  }
  for (const [at, { slot, likely }] of ticks.entries()) values[slots.length + at] = (values[slot] ?? 0) * likely
  for (let round = 0; round < rounds; round += 1) {
    for (const one of placed) towards(values, one)
    within(values, grid, bySlots, stays)
  }
  return values
}
