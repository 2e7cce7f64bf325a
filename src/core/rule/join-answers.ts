import type { Answers, Value } from './rule.ts'

/**
 * The answers of several parts together; where two of them answer the same variable the later one counts.
 *
 * @example joinAnswers([{ hours: 36 }, { visits: 3 }]) // → { hours: 36, visits: 3 }
 */
export function joinAnswers(parts: readonly Answers[]): Answers {
  const joined: Record<string, Value> = {}
  for (const part of parts) Object.assign(joined, part)
  return joined
}
