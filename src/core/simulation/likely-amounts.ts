import type { Variable } from '../items/variable.ts'
import type { LikelyAmount, Spread } from '../study/likely-schema.ts'
import type { Random } from './random.ts'
import { unitsOf } from './sample-value.ts'

/** One in twenty lies further from the middle than this many standard deviations, on either side. */
const twentieth = 1.645

/** About normal, with mean 0 and deviation 1. */
const bell = (random: Random): number => Array.from({ length: 12 }, random).reduce((sum, one) => sum + one, 0) - 6

function drawn({ low, middle, high }: Spread, random: Random): number {
  const away = bell(random) / twentieth
  return middle + away * (away < 0 ? middle - low : high - middle)
}

/**
 * An amount in the measure in which amounts are described: years for a month, else as it is stored.
 *
 * @example inYears('months', 2015 * 12 + 6) // → 2015.5
 */
export const inYears = (kind: Variable['kind'], value: number): number => (kind === 'months' ? value / 12 : value)

/**
 * An amount as it is likely, within the bounds of its variable: counted from `from`, and not before it. `null` when none was
 * within them in so many attempts.
 *
 * @example likelyAmount(started, { low: 1, middle: 2, high: 4 }, 2010, random) // → 2013, for a year
 */
export function likelyAmount(
  variable: Variable,
  spread: Spread,
  from: number | null,
  random: Random,
  attempts = 30,
): number | null {
  const { low, count, factor } = unitsOf(variable)
  const perUnit = variable.kind === 'months' ? 12 : factor
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const by = drawn(spread, random)
    const exact = ((from ?? 0) + by) * perUnit
    const unit = variable.kind === 'number' ? Math.round(exact) : Math.floor(exact)
    if ((from === null || by >= 0) && unit >= low && unit < low + count) return unit / factor
  }
  return null
}

/**
 * The bound of a variable that is nearest to what is likely of it.
 *
 * @example nearestBound(ended, { low: 1, middle: 2, high: 4 }, 2023) // → 2023, when it cannot be later
 */
export function nearestBound(variable: Variable, { middle }: Spread, from: number | null): number {
  const { low, count, factor } = unitsOf(variable)
  const unit = Math.floor(((from ?? 0) + middle) * (variable.kind === 'months' ? 12 : factor))
  return Math.min(low + count - 1, Math.max(low, unit)) / factor
}

/** Two amounts that are independent of each other, added up. */
function added(one: Spread, other: Spread): Spread {
  const middle = one.middle + other.middle
  return {
    low: middle - Math.hypot(one.middle - one.low, other.middle - other.low),
    middle,
    high: middle + Math.hypot(one.high - one.middle, other.high - other.middle),
  }
}

/**
 * How an amount is spread over everybody, whatever it is counted from; `null` when nothing is said of it.
 *
 * @example overallSpread({ amounts: [began, age], year: 2023 }, '7.2') // → { low: 26, middle: 31, high: 44 }
 */
export function overallSpread(
  { amounts, year }: { readonly amounts: readonly LikelyAmount[]; readonly year: number },
  id: string,
): Spread | null {
  const own = amounts.find(({ of }) => of === id)
  if (own === undefined) return null
  const from = overallSpread({ amounts, year }, own.after ?? own.since ?? '')
  if (from === null) return own
  if (own.since === undefined) return added(from, own)
  return added({ low: year - from.high, middle: year - from.middle, high: year - from.low }, own)
}

/**
 * How likely an amount is by its spread; not yet a share.
 *
 * @example likelihood({ low: 26, middle: 31, high: 44 }, 31) // → 1
 */
export function likelihood({ low, middle, high }: Spread, amount: number): number {
  const deviation = Math.max(amount < middle ? middle - low : high - middle, Number.EPSILON) / twentieth
  return Math.exp(-(((amount - middle) / deviation) ** 2) / 2)
}
