import { say } from '../messages/say.ts'
import type { Instead } from '../published/published-schema.ts'
import type { Language } from '../text.ts'

/**
 * What should stand in the place of a figure that cannot be met, for where something else does.
 *
 * @param print how a figure is written
 * @example sayExpected({ from: 246, to: 250, reason: 'as-the-percentage' }, 'en') // → 'A known exception, but 246 to 250 was expected here.'
 */
export function sayExpected(instead: Instead, language: Language, print: (figure: number) => string = String): string {
  if (typeof instead === 'number') return say(language, 'verification-expected', { figure: print(instead) })
  return say(language, 'verification-expected-range', { from: print(instead.from), to: print(instead.to) })
}
