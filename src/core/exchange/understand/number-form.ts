import type { Column } from './column.ts'
import type { NumberForm } from './question.ts'
import { unitIn } from './question-words.ts'

/** A study keeps numbers of this many digits, decimals included. */
const digits = 9

const mostDecimals = 6

/** Numbers are compared within the noise of their own last digit. */
function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    const scaled = value * 10 ** decimals
    if (Math.abs(scaled - Math.round(scaled)) <= 1e-9 * Math.max(1, Math.abs(scaled))) return decimals
  }
  return mostDecimals
}

const steps = [1, 2, 3, 4, 5, 6, 8, 10]

/** The next round number: 67 becomes 80, 104 becomes 200. */
function roundUp(value: number): number {
  if (value <= 1) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return (steps.find((step) => step * power >= value) ?? 10) * power
}

/** How a number is asked and stored, and how many values lose decimals. */
export type FoundNumber = NumberForm & {
  readonly rounded: number
  /** The most decimals that the file has, at most 6. */
  readonly found: number
}

/**
 * How a column of numbers is asked: from 0 (or the lowest) to a round number above the highest, with as many decimals as
 * the data have and a study can keep. Amounts that are too large are counted in thousands or more.
 *
 * @example numberForm(age) // → { min: 0, max: 100, decimals: 0, unit: null, times: 1, rounded: 0, found: 0 }
 */
export function numberForm(column: Column): FoundNumber {
  const values = column.answers.flatMap(({ value }) =>
    typeof value === 'number' && Number.isFinite(value) ? [value] : [],
  )
  const largest = values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const whole = largest < 1 ? 1 : Math.floor(Math.log10(largest)) + 1
  const scale = whole > digits ? Math.ceil((whole - digits) / 3) * 3 : 0
  const times = 10 ** -scale
  const found = values.reduce((most, value) => (most === mostDecimals ? most : Math.max(most, decimalsOf(value))), 0)
  const room = digits - (whole - scale)
  const decimals = Math.max(0, Math.min(mostDecimals, found + scale, room))
  const rounded = column.answers.reduce((sum, { value, count }) => {
    const scaled = Number(value) * times * 10 ** decimals
    return Math.abs(scaled - Math.round(scaled)) > 1e-6 * Math.max(1, Math.abs(scaled)) ? sum + count : sum
  }, 0)
  return { ...boundsOf(values, times, decimals), decimals, unit: unitIn(column.label), times, rounded, found }
}

/** Bounds that the data fit in, and that can be stored with these decimals. */
function boundsOf(
  values: readonly number[],
  times: number,
  decimals: number,
): { readonly min: number; readonly max: number } {
  const limit = (10 ** digits - 1) / 10 ** decimals
  const within = (value: number): number => Math.max(-limit, Math.min(limit, value))
  const highest = values.reduce((most, value) => Math.max(most, value), -Infinity) * times
  const lowest = values.reduce((least, value) => Math.min(least, value), Infinity) * times
  const max = values.length === 0 ? 100 : highest > 0 ? roundUp(highest) : 0
  const min = values.length === 0 || lowest >= 0 ? 0 : -roundUp(-lowest)
  return { min: within(tidy(min)), max: Math.max(within(tidy(max)), within(tidy(min)) + 1) }
}

/** Without the noise of powers of ten. */
const tidy = (value: number): number => Number(value.toPrecision(12))
