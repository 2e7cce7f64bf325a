import type { MessageKey, MessageValues } from '../core/messages/say.ts'

/** The exit codes of the command line. */
export const exitCodes = { done: 0, faults: 1, usage: 2, environment: 3 } as const

/** Something that went wrong through no fault of the program: it is told in one sentence, without a stack trace. */
export class UserError extends Error {
  readonly key: MessageKey
  readonly values: MessageValues
  readonly exitCode: number

  constructor(key: MessageKey, values: MessageValues = {}, exitCode: number = exitCodes.environment) {
    super(key)
    this.name = 'UserError'
    this.key = key
    this.values = values
    this.exitCode = exitCode
  }
}
