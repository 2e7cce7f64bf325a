import type { MessageKey } from '../messages/say.ts'
import type { Relation } from './rule.ts'

type Predicates = Readonly<Record<'amount' | 'time', Readonly<Record<Relation, MessageKey>>>>

/** The words for a relation: to a value or to another answer, between amounts or between moments. */
export const predicates: Readonly<Record<'value' | 'variable', Predicates>> = {
  value: {
    amount: {
      '=': 'rule-words-is',
      '!=': 'rule-words-is-not',
      '<': 'rule-words-lower',
      '<=': 'rule-words-or-lower',
      '>': 'rule-words-higher',
      '>=': 'rule-words-or-higher',
    },
    time: {
      '=': 'rule-words-is',
      '!=': 'rule-words-is-not',
      '<': 'rule-words-before',
      '<=': 'rule-words-or-earlier',
      '>': 'rule-words-after',
      '>=': 'rule-words-or-later',
    },
  },
  variable: {
    amount: {
      '=': 'rule-words-same',
      '!=': 'rule-words-not-same',
      '<': 'rule-words-lower',
      '<=': 'rule-words-not-higher',
      '>': 'rule-words-higher',
      '>=': 'rule-words-not-lower',
    },
    time: {
      '=': 'rule-words-same',
      '!=': 'rule-words-not-same',
      '<': 'rule-words-before',
      '<=': 'rule-words-not-after',
      '>': 'rule-words-after',
      '>=': 'rule-words-not-before',
    },
  },
}
