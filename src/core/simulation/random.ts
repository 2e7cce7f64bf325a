/** A source of numbers from 0 up to but not including 1. The caller decides on the seed. */
export type Random = () => number

/**
 * A whole number from 0 up to but not including the limit.
 *
 * @example whole(random, 6) + 1 // → a throw of a die
 */
export const whole = (random: Random, limit: number): number => Math.floor(random() * limit)

/**
 * The values in a random order, as a new list.
 *
 * @example shuffled([1, 2, 3], random) // → [3, 1, 2]
 */
export const shuffled = <T>(values: readonly T[], random: Random): T[] =>
  values
    .map((value) => ({ value, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ value }) => value)

/**
 * Random numbers that depend on the seed alone (mulberry32): the same seed gives the same numbers on every machine.
 *
 * @example const random = seededRandom(2023)
 */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
