import type { Column } from './dataset.ts'

/** Why a variable has no value; the order is that of the codes in the column store. */
export const missingReasons = ['not-asked', 'skipped', 'not-reached', 'declined'] as const

/**
 * Why a variable has no value: routed past, seen and left open, broken off before it, or "prefer not to say".
 * They are four different things in every table and file.
 */
export type MissingReason = (typeof missingReasons)[number]

/**
 * The number of a reason: 1 not asked, 2 skipped, 3 not reached, 4 declined; 0 is an answer.
 *
 * @example reasonNumber('skipped') // → 2
 */
export const reasonNumber = (reason: MissingReason): number => missingReasons.indexOf(reason) + 1

/** The first number above the codes: a code column holds `firstMissingCode + reason` where there is no answer. */
export const firstMissingCode = 250

/** The bit that marks a set without an answer; its lower bits are then the reason. */
export const missingSet = 0x8000_0000

/** The lowest amount: an amount column holds `missingAmount + reason` where there is no answer. */
export const missingAmount = -0x8000_0000

/** The amounts that a column can hold; those below the lowest stand for reasons. */
export const amountRange = { lowest: missingAmount + missingReasons.length + 1, highest: 0x7fff_ffff } as const

/**
 * The number that stands in a column for the number of a reason; a column of texts has it in a plane of its own.
 *
 * @example missingNumber('codes', reasonNumber('skipped')) // → 252
 */
export function missingNumber(storage: Column['storage'], reason: number): number {
  switch (storage) {
    case 'codes':
      return firstMissingCode + reason
    case 'sets':
      return (missingSet | reason) >>> 0
    case 'amounts':
      return missingAmount + reason
    case 'texts':
      return reason
  }
}
