import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { MessageKey, MessageValues } from '../../messages/say.ts'

/** How much of the expression a message shows around the place. */
const shown = 24

/**
 * An issue at a character of an expression; the message counts characters from 1 and shows what stands there.
 *
 * @example expressionIssue('quest-expr-quote', "{a} = 'x", 6).values // → { at: 7, near: "'x" }
 */
export const expressionIssue = (code: MessageKey, source: string, at: number, values: MessageValues = {}): Issue =>
  issue(code, [], { at: at + 1, near: source.slice(at, at + shown).toWellFormed(), ...values })
