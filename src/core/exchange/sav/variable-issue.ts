import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { MessageKey, MessageValues } from '../../messages/say.ts'

/**
 * An issue about a variable, whose name is in its path and in its sentence.
 *
 * @example variableIssue('sav-labels-again', 'q1').values // → { variable: 'q1' }
 */
export const variableIssue = (code: MessageKey, variable: string, values: MessageValues = {}): Issue =>
  issue(code, [variable], { variable, ...values })
