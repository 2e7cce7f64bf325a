import type { Text } from '../text.ts'

/** Sentences of the table part of the message catalogue. */
export const tableMessages = {} as const satisfies Record<string, Text>
