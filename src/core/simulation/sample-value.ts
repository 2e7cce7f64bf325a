import { columnName } from '../items/fields.ts'
import type { Variable } from '../items/variable.ts'
import { say } from '../messages/say.ts'
import type { RosterRow, Value } from '../rule/rule.ts'
import type { Random } from './random.ts'
import { whole } from './random.ts'

/**
 * The numbers that a variable can have, counted in its smallest unit: the lowest, how many there are, and how many units
 * make one. The unit of a month is a month, though its bounds are years.
 *
 * @example unitsOf(price) // → { low: 0, count: 3001, factor: 100 }, for 0 to 30 with two decimals
 */
export function unitsOf({ kind, min, max, decimals }: Variable): {
  readonly low: number
  readonly count: number
  readonly factor: number
} {
  const [from, to] = [min ?? 0, max ?? 100]
  if (kind === 'months') return { low: from * 12, count: (to - from + 1) * 12, factor: 1 }
  const factor = 10 ** decimals
  // A bound may fall between two units: the first and last unit are those that a reader of the answer finds within bounds.
  const [first, last] = [Math.round(from * factor), Math.round(to * factor)]
  const low = first / factor < from ? first + 1 : first
  const high = last / factor > to ? last - 1 : last
  return { low, count: high - low + 1, factor }
}

/** A number between two bounds, most often near the middle. */
function amount(variable: Variable, random: Random): number {
  const { low, count, factor } = unitsOf(variable)
  const share = (random() + random() + random()) / 3
  return (low + Math.round(share * (count - 1))) / factor
}

/** How often a code is chosen: a fixed liking per variable and code, so that answers differ in popularity. */
const liking = (variable: Variable, code: number): number => {
  const text = `${variable.id}/${code}`
  let mixed = 2166136261
  for (const character of text) mixed = Math.imul(mixed ^ (character.codePointAt(0) ?? 0), 16777619)
  return 0.1 + ((mixed >>> 8) & 0xff) / 320
}

function oneCode(variable: Variable, random: Random): number | undefined {
  const likings = variable.codes.map(({ code }) => liking(variable, code))
  let left = random() * likings.reduce((sum, own) => sum + own, 0)
  return variable.codes.find((_, index) => {
    left -= likings[index] ?? 0
    return left <= 0
  })?.code
}

function someCodes(variable: Variable, random: Random): readonly number[] | undefined {
  const alone = variable.codes.find(({ exclusive }) => exclusive)
  if (alone !== undefined && random() < 0.03) return [alone.code]
  const open = variable.codes.filter(({ exclusive }) => !exclusive)
  const chosen = open.filter(({ code }) => random() < 0.55 * liking(variable, code)).map(({ code }) => code)
  if (chosen.length > 0) return chosen
  // Where only options that rule out others are offered, it is one of those.
  const one = open[whole(random, open.length)] ?? alone
  return one === undefined ? undefined : [one.code]
}

/**
 * A made-up row of a roster, now and then with a blank cell.
 *
 * @param cellOf what is filled in where a cell is not left blank; by chance when left out
 * @example sampleRow(jobs, random) // → { employer: 'gesimuleerde tekst 12', months: 7 }
 */
export function sampleRow(
  roster: Variable,
  random: Random,
  cellOf: (column: Variable) => Value | undefined = (column) => sampleValue(column, random),
  filled = 0.95,
): RosterRow {
  const cells: Record<string, number | string> = {}
  for (const column of roster.columns) {
    const value = random() < filled ? cellOf(column) : undefined
    if (typeof value === 'number' || typeof value === 'string') cells[columnName(roster.id, column)] = value
  }
  return cells
}

/**
 * How many rows somebody fills in of a roster: few more often than many.
 *
 * @example rowCount(jobs, random) // → 2
 */
export const rowCount = ({ max }: Variable, random: Random): number => 1 + Math.floor(random() * random() * (max ?? 1))

/**
 * A made-up answer to a variable: every code, grade and amount can occur, some more often than others.
 * Texts say that they are simulated, as far as their length allows. `undefined` when there is nothing to choose from.
 *
 * @example sampleValue(sex, random) // → 2
 */
export function sampleValue(variable: Variable, random: Random): Value | undefined {
  switch (variable.kind) {
    case 'single':
      return oneCode(variable, random)
    case 'multiple':
      return someCodes(variable, random)
    case 'scale':
    case 'number':
    case 'year':
    case 'months':
      return amount(variable, random)
    case 'text': {
      const text = say('nl', 'simulated-text', { number: whole(random, 1000) })
      return text.slice(0, variable.maxLength ?? text.length).trimEnd()
    }
    case 'roster': {
      const rows = Array.from({ length: rowCount(variable, random) }, () => sampleRow(variable, random))
      const filled = rows.filter((row) => Object.keys(row).length > 0)
      // Rows that are left blank do not count, and a required roster needs one that does.
      return filled.length === 0 ? [sampleRow(variable, random, undefined, 1)] : filled
    }
  }
}
