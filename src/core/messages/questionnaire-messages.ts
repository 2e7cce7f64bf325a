import type { Text } from '../text.ts'

/** Sentences of the questionnaire part of the message catalogue. */
export const questionnaireMessages = {} as const satisfies Record<string, Text>
