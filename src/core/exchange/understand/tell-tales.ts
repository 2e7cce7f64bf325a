import type { Occurring } from './column-facts.ts'

const nines = [97, 98, 99, 997, 998, 999, 9_997, 9_998, 9_999, 99_998, 99_999, 999_998, 999_999]

const negatives = [-1, -2, -3, -4, -5, -6, -7, -8, -9, -66, -77, -88, -95, -96, -97, -98, -99, -777, -888, -999, -9999]

/** How far below a tell-tale of nines all answers must stay: 97 may be an age where somebody is 91. */
const farBelow = 0.85

const isWhole = (values: readonly number[]): boolean => values.every(Number.isInteger)

/** The highest value that is no tell-tale of nines, and the tell-tales that stand far above it. */
function amongNines(values: readonly number[]): readonly number[] {
  const [highest = 0] = values.filter((value) => !nines.includes(value)).slice(-1)
  const found = values.filter((value) => nines.includes(value))
  const [lowest = 0] = found
  // Of a list of nothing but nines nobody can tell.
  if (found.length === 0 || found.length === values.length) return []
  return highest < lowest * farBelow ? found.filter((value) => value > highest) : []
}

/** 9 (or 8 and 9) after answers from 1 to 4, 5 or 6: outside their scale. */
function aboveScale(values: readonly number[]): readonly number[] {
  const scale = values.filter((value) => value < 8)
  const top = scale.at(-1) ?? 0
  const above = values.slice(scale.length)
  const isScale = scale[0] === 1 && scale.length === top && top >= 3 && top <= 6
  return isScale && above.length > 0 && above.every((value) => value === 8 || value === 9) ? above : []
}

/**
 * The numbers without a label that mostly stand for "no answer": negative ones among answers that are not, rows of nines
 * far above all answers, and 9 after a scale from 1 to 5. They only look like it.
 *
 * @param values every different number, rising
 * @example tellTales([1, 2, 3, 4, 5, 9]) // → [9]
 */
export function tellTales(values: readonly number[]): readonly number[] {
  const finite = values.filter(Number.isFinite)
  const below = finite.filter((value) => value < 0)
  const answers = finite.filter((value) => value >= 0)
  const negative = answers.length > 0 && below.every((value) => negatives.includes(value)) ? below : []
  const positive = negative.length === below.length && isWhole(answers) ? answers : []
  return [...negative, ...amongNines(positive), ...aboveScale(positive)]
}

/**
 * The numbers of these values, rising.
 *
 * @example numbersOf([{ value: 1, count: 3 }, { value: 5, count: 1 }]) // → [1, 5]
 */
export const numbersOf = (values: readonly Occurring[]): readonly number[] =>
  values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []))
