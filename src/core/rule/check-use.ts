import type { MessageKey } from '../messages/say.ts'
import type { Binding } from './binding.ts'
import { report } from './binding.ts'
import type { Relation, VariableShape, Word } from './rule.ts'

/** What a condition does with a variable; every variable may be asked whether it is answered. */
export type Use = 'has' | 'equal' | 'order' | 'count' | 'rows'

type Kind = VariableShape['kind']

/** Per use and kind of variable the issue that they do not fit, or null when they do. */
const misfits: Readonly<Record<Use, Readonly<Record<Kind, MessageKey | null>>>> = {
  has: {
    ...ofOneAnswer('rule-has-needs-multiple'),
    multiple: null,
    text: 'rule-text-takes-answered',
    roster: 'rule-roster-takes-rows',
  },
  equal: {
    ...ofOneAnswer(null),
    multiple: 'rule-multiple-takes-has',
    text: 'rule-text-takes-answered',
    roster: 'rule-roster-takes-rows',
  },
  order: {
    ...ofOneAnswer(null),
    single: 'rule-options-have-no-order',
    multiple: 'rule-multiple-takes-has',
    text: 'rule-text-takes-answered',
    roster: 'rule-roster-takes-rows',
  },
  count: {
    ...ofOneAnswer('rule-count-needs-several'),
    multiple: null,
    text: 'rule-text-takes-answered',
    roster: null,
  },
  rows: {
    ...ofOneAnswer('rule-rows-need-roster'),
    multiple: 'rule-rows-need-roster',
    text: 'rule-rows-need-roster',
    roster: null,
  },
}

/** The same for all kinds that hold one answer with a code or amount. */
function ofOneAnswer<Code extends MessageKey | null>(code: Code) {
  return { single: code, scale: code, number: code, year: code, months: code }
}

/**
 * The variable again when a condition may use it so, otherwise null after reporting how it may be used. A variable that
 * is null was reported before. `value` is the value in the condition, for the example in the issue.
 *
 * @example checkUse('has', word, single, binding, 'aios') // → null, and the issue advises `0.2 = aios`
 */
export function checkUse(
  use: Use,
  name: Word,
  shape: VariableShape | null,
  binding: Binding,
  value = '…',
): VariableShape | null {
  if (shape === null) return null
  const code = misfits[use][shape.kind]
  return code === null ? shape : report(binding, code, name, { value })
}

/**
 * True when the relation needs values that have an order.
 *
 * @example isOrder('!=') // → false
 */
export const isOrder = (relation: Relation): boolean => relation !== '=' && relation !== '!='
