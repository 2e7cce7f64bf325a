import type { Text } from '../text.ts'

/** Sentences of the site part of the message catalogue. */
export const siteMessages = {} as const satisfies Record<string, Text>
