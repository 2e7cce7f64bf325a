import type { Value } from '../rule/rule.ts'
import type { PlannedTable } from './plan.ts'
import type { Gate } from './routing.ts'

/** A respondent while the answers are allotted: what he has answered so far. */
export type Person = Record<string, Value>

/** The solved counts of one combination of groups. */
export type Counts = {
  readonly base: (table: PlannedTable) => number
  readonly row: (table: PlannedTable, code: number) => number
}

/**
 * True when the person gave an answer that lets him through the gate.
 *
 * @example passes({ '0.11': [1, 3] }, { item: '0.11', codes: [3] }) // → true
 */
export function passes(person: Person, { item, codes }: Gate): boolean {
  const value = person[item]
  const given = Array.isArray(value) ? value : [value]
  return value !== undefined && (codes === null || codes.some((code) => given.includes(code)))
}
