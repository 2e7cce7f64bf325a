import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'
import type { MessageKey, MessageValues } from '../../messages/say.ts'

/** Why a file cannot be read any further. It is thrown inside the reader only; `readSav` gives its issue back. */
export class SavFault extends Error {
  readonly issue: Issue

  constructor(found: Issue) {
    super(found.code)
    this.name = 'SavFault'
    this.issue = found
  }
}

/**
 * The fault with one issue, to be thrown.
 *
 * @example throw savFault('sav-trailer')
 */
export const savFault = (code: MessageKey, values: MessageValues = {}, path: readonly string[] = []): SavFault =>
  new SavFault(issue(code, path, values))
