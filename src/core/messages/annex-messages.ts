import type { Text } from '../text.ts'

/** Sentences of the annex part of the message catalogue. */
export const annexMessages = {} as const satisfies Record<string, Text>
