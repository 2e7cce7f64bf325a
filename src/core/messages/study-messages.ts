import type { Text } from '../text.ts'

/** Sentences of the study part of the message catalogue. */
export const studyMessages = {} as const satisfies Record<string, Text>
