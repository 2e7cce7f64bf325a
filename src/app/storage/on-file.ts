import type { MessageKey } from '../../core/messages/say.ts'
import { UserError } from '../user-error.ts'

/**
 * What some work with a file beside the store gives.
 *
 * @throws UserError with the message, the file and the reason, when the file system is in the way
 */
export async function onFile<T>(file: string, message: MessageKey, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : undefined
    if (typeof code !== 'string') throw error
    throw new UserError(message, { file, reason: code })
  }
}
