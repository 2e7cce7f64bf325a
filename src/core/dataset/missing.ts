/** Why a variable has no value; the order is that of the codes in the column store. */
export const missingReasons = ['not-asked', 'skipped', 'not-reached', 'declined'] as const

/**
 * Why a variable has no value: routed past, seen and left open, broken off before it, or "prefer not to say".
 * They are four different things in every table and file.
 */
export type MissingReason = (typeof missingReasons)[number]

/** The number of a reason: 1 not asked, 2 skipped, 3 not reached, 4 declined; 0 is an answer. */
export const reasonNumber = (reason: MissingReason): number => missingReasons.indexOf(reason) + 1

/** The first number above the codes: a code column holds `firstMissingCode + reason` where there is no answer. */
export const firstMissingCode = 250

/** The bit that marks a set without an answer; its lower bits are then the reason. */
export const missingSet = 0x8000_0000

/** The lowest amount: an amount column holds `missingAmount + reason` where there is no answer. */
export const missingAmount = -0x8000_0000
