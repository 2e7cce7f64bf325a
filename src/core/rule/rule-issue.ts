import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { MessageKey, MessageValues } from '../messages/say.ts'
import type { Span } from './rule.ts'

/** How much of a long rule is shown before and after the place that is wrong. */
const shown = 40

/**
 * An issue at a place in the source of a rule. Its path is the offset of that place; beside `values` it carries
 * `source`, `column` (from 1), `found` (what stands there) and `marked` (the source with ▸ before the place).
 *
 * @example ruleIssue('rule-one-option', '0.2 has (1)', [8, 9]).values['marked'] // → '0.2 has ▸(1)'
 */
export function ruleIssue(code: MessageKey, source: string, [from, to]: Span, values: MessageValues = {}): Issue {
  const found = source.slice(from, to)
  return issue(code, [from], { source, column: from + 1, found, marked: mark(source, from), ...values })
}

function mark(source: string, from: number): string {
  const before = source.slice(Math.max(0, from - shown), from)
  const after = source.slice(from, from + shown)
  const text = `${from > shown ? '…' : ''}${before}▸${after}${from + shown < source.length ? '…' : ''}`
  return text.replaceAll(/\s+/g, ' ').trim()
}
