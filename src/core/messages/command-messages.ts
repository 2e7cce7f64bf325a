import type { Text } from '../text.ts'

/** Sentences of the command part of the message catalogue. */
export const commandMessages = {} as const satisfies Record<string, Text>
