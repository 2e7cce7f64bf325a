/**
 * What keeps the store from working: no room, not to be reached or not allowed, too busy at this moment, damaged, made by
 * another version of this program, or something that was not foreseen.
 */
export type StoreFault = 'full' | 'unavailable' | 'busy' | 'damaged' | 'other-version' | 'unexpected'

/**
 * The store could not do what was asked, and did nothing of it. `reason` is for the person who runs the server; it never
 * holds anything that a respondent filled in.
 */
export class StoreError extends Error {
  readonly fault: StoreFault
  readonly reason: string

  constructor(fault: StoreFault, reason: string) {
    super(`The store is ${fault}: ${reason}`)
    this.name = 'StoreError'
    this.fault = fault
    this.reason = reason
  }
}
