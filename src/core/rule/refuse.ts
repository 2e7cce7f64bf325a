import type { MessageKey } from '../messages/say.ts'
import { commonMistake } from './common-mistakes.ts'
import type { Cursor } from './cursor.ts'
import { nameBefore, peek } from './cursor.ts'
import { ruleIssue } from './rule-issue.ts'

/** What the grammar can ask for at a place. */
export type Expected = keyof typeof expectations

/** Per expectation its message, and what may stand there: fixed words as they are, classes of words by their name. */
const expectations = {
  condition: ['rule-expected-condition', 'name, not, answered, count, any, all, ('],
  name: ['rule-expected-name', 'name'],
  relation: ['rule-expected-relation', 'has, =, !=, <, <=, >, >=, in, between'],
  sign: ['rule-expected-sign', '=, !=, <, <=, >, >='],
  option: ['rule-expected-option', 'option'],
  value: ['rule-expected-value', 'value, [name]'],
  number: ['rule-expected-number', 'number'],
  joint: ['rule-expected-joint', 'and, or'],
  open: ['rule-expected-open', '('],
  separator: ['rule-expected-separator', ', )'],
  bracket: ['rule-expected-bracket', ']'],
  'second value': ['rule-expected-second-value', 'and'],
} as const satisfies Record<string, readonly [MessageKey, string]>

/**
 * Null, after writing down why the rule does not parse at the cursor: a mistake that many make, with its remedy, or else
 * what should stand there.
 *
 * @example refuse(cursor, 'option') // cursor.issue.code → 'rule-expected-option'
 */
export function refuse(cursor: Cursor, expected: Expected): null {
  const [code, names] = expectations[expected]
  cursor.issue =
    commonMistake(cursor, expected) ??
    ruleIssue(code, cursor.source, peek(cursor).span, { expected: names, name: nameBefore(cursor) })
  return null
}
