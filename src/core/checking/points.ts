import type { Grid } from './grid.ts'
import { firstPosition, valueAt } from './grid.ts'

/** A variable among those that are compared with each other, and the values with which rules compare it. */
export type Compared = { readonly id: string; readonly grid: Grid; readonly values: readonly number[] }

/**
 * Per variable the few values that stand for all the others: no rule can tell an answer that is left out from one that
 * is kept. Between two values that rules name, answers differ by their order alone; of `count` variables that are
 * compared with each other the answers can be moved down, in order, each to the first place that is free and on its own
 * grid, without changing a rule. Those places are kept.
 *
 * @example pointsOf([{ id: '0.7', grid, values: [40] }], 1).get('0.7') // → [0, 40, 41], for whole hours from 0 to 100
 */
export function pointsOf(family: readonly Compared[], count: number): ReadonlyMap<string, readonly number[]> {
  const steps = [...new Set(family.map(({ grid }) => grid.step))]
  const starts = startsOf(family)
  const places = starts.flatMap((start, index) => {
    const next = starts[index + 1]
    return next === undefined ? [] : placesIn(start, next - 1, steps, count)
  })
  return new Map(
    family.map(({ id, grid }) => {
      const { low, high, step } = grid
      const own = places.filter((place) => place >= low && place <= high && place % step === 0)
      return [id, own.map((place) => valueAt(grid, place))]
    }),
  )
}

/** Where a stretch starts of which no rule tells the inside apart, in order; the last is beyond all answers. */
function startsOf(family: readonly Compared[]): readonly number[] {
  const low = Math.min(...family.map(({ grid }) => grid.low))
  const beyond = Math.max(...family.map(({ grid }) => grid.high)) + 1
  const starts = family.flatMap(({ grid, values }) => [
    grid.low,
    grid.high + 1,
    ...values.flatMap((value) => [
      firstPosition((position) => valueAt(grid, position) >= value, low, beyond),
      firstPosition((position) => valueAt(grid, position) > value, low, beyond),
    ]),
  ])
  return [...new Set([low, ...starts, beyond])].toSorted((a, b) => a - b)
}

/** The places that `count` answers on these grids can need between two positions. */
function placesIn(from: number, to: number, steps: readonly number[], count: number): readonly number[] {
  const atOrAfter = (position: number, step: number): number => Math.ceil(position / step) * step
  const found = new Set(steps.map((step) => atOrAfter(from, step)).filter((place) => place <= to))
  let latest = [...found]
  for (let round = 1; round < count && latest.length > 0; round += 1) {
    latest = latest
      .flatMap((place) => steps.map((step) => atOrAfter(place + 1, step)))
      .filter((place) => place <= to && !found.has(place))
    for (const place of latest) found.add(place)
  }
  return [...found].toSorted((a, b) => a - b)
}
