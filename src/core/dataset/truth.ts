import type { Column } from './dataset.ts'
import { firstMissingCode, missingAmount, missingReasons } from './missing.ts'

/** False, unknown and true as numbers, so that "and" is the smaller and "or" the larger of two. */
export const no = 0
export const unknown = 1
export const yes = 2

type Test = (stored: number) => boolean

/** Codes are few: the test is made once per code and looked up per row. */
function ofCodes(values: Uint8Array, holds: Test): Uint8Array {
  const perCode = Uint8Array.from({ length: 256 }, (_, code) =>
    code > firstMissingCode ? unknown : holds(code) ? yes : no,
  )
  const truth = new Uint8Array(values.length)
  for (let row = 0; row < values.length; row += 1) truth[row] = perCode[values[row] ?? 0] ?? unknown
  return truth
}

/** Read as signed numbers, which are faster, sets without an answer are below zero. */
function ofSets(values: Uint32Array, holds: Test): Uint8Array {
  const masks = new Int32Array(values.buffer, values.byteOffset, values.length)
  const truth = new Uint8Array(masks.length)
  for (let row = 0; row < masks.length; row += 1) {
    const mask = masks[row] ?? 0
    truth[row] = mask < 0 ? unknown : holds(mask) ? yes : no
  }
  return truth
}

function ofAmounts(values: Int32Array, holds: Test): Uint8Array {
  const highestReason = missingAmount + missingReasons.length
  const truth = new Uint8Array(values.length)
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0
    truth[row] = value <= highestReason ? unknown : holds(value) ? yes : no
  }
  return truth
}

/**
 * The truth per row of a test on the stored number of a column (0 for a text); a row without an answer is unknown.
 *
 * @example truthOf(age, (years) => years < 40) // → Uint8Array [2, 0, 1, …]: true, false, no answer
 */
export function truthOf(column: Column, holds: Test): Uint8Array {
  switch (column.storage) {
    case 'codes':
      return ofCodes(column.values, holds)
    case 'sets':
      return ofSets(column.values, holds)
    case 'amounts':
      return ofAmounts(column.values, holds)
    case 'texts':
      return column.reasons.map((reason) => (reason > 0 ? unknown : holds(0) ? yes : no))
  }
}

/**
 * Whether each row has the code at a position of a multiple item; the commonest rule, so with a loop of its own.
 *
 * @example hasPosition(Uint32Array.of(0b10, 0b01), 1) // → Uint8Array [2, 0]
 */
export function hasPosition(values: Uint32Array, position: number): Uint8Array {
  const masks = new Int32Array(values.buffer, values.byteOffset, values.length)
  const truth = new Uint8Array(masks.length)
  for (let row = 0; row < masks.length; row += 1) {
    const mask = masks[row] ?? 0
    truth[row] = mask < 0 ? unknown : ((mask >>> position) & 1) * yes
  }
  return truth
}

/**
 * Whether each row has an answer, which is never unknown.
 *
 * @example answeredIn(age) // → Uint8Array [2, 2, 0, …]
 */
export function answeredIn(column: Column): Uint8Array {
  const truth = truthOf(column, () => true)
  for (let row = 0; row < truth.length; row += 1) if (truth[row] === unknown) truth[row] = no
  return truth
}

/**
 * The smaller of two truths per row.
 *
 * @example both(Uint8Array.of(2, 2), Uint8Array.of(1, 0)) // → Uint8Array [1, 0]
 */
export function both(left: Uint8Array, right: Uint8Array): Uint8Array {
  const truth = new Uint8Array(left.length)
  for (let row = 0; row < truth.length; row += 1) truth[row] = Math.min(left[row] ?? 0, right[row] ?? 0)
  return truth
}

/**
 * The opposite of the truth per row.
 *
 * @example opposite(Uint8Array.of(0, 1, 2)) // → Uint8Array [2, 1, 0]
 */
export function opposite(truth: Uint8Array): Uint8Array {
  const other = new Uint8Array(truth.length)
  for (let row = 0; row < truth.length; row += 1) other[row] = yes - (truth[row] ?? 0)
  return other
}

/**
 * The larger of two truths per row.
 *
 * @example either(Uint8Array.of(0, 2), Uint8Array.of(1, 0)) // → Uint8Array [1, 2]
 */
export const either = (left: Uint8Array, right: Uint8Array): Uint8Array =>
  opposite(both(opposite(left), opposite(right)))
