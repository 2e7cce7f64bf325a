import type { Text } from '../text.ts'

/** Sentences of the rule part of the message catalogue. */
export const ruleMessages = {} as const satisfies Record<string, Text>
