import type { Given } from './command.ts'

/**
 * What a server shows: everything that it has, as on the own machine; or, where people fill in a wave for real, only
 * that: no other waves to try, no studies that come along, and no preview of what is asked later.
 */
export type Scope = 'everything' | 'fielded'

/** What is shown where these waves are named with `--field`: everything only without any, or with `--all`. */
export const scopeOf = (given: Given): Scope =>
  given.texts('field').length === 0 || given.flag('all') ? 'everything' : 'fielded'
