import { issue, type Issue } from '../../issue.ts'
import type { MessageKey } from '../../messages/say.ts'

/** What the standard has no place for, by the sentence that says so. */
export type LossKind = Extract<MessageKey, `triple-s-lost-${string}` | 'triple-s-missing-as-values'>

/** Counts in which variables something is lost, so that a thousand variables become one Issue. */
export type Losses = {
  readonly note: (kind: LossKind, variable: string) => void
  readonly issues: () => readonly Issue[]
}

/**
 * An empty count of what is lost. Each kind becomes one Issue, with the number of variables and the first of them.
 *
 * @example const lost = losses(); lost.note('triple-s-lost-section', 'q1'); lost.issues().length // → 1
 */
export function losses(): Losses {
  const found = new Map<LossKind, Set<string>>()
  return {
    note: (kind, variable) => {
      const variables = found.get(kind) ?? new Set<string>()
      found.set(kind, variables.add(variable))
    },
    issues: () =>
      Array.from(found, ([kind, variables]) => {
        const variable = [...variables][0] ?? ''
        return issue(kind, [variable], { count: variables.size, variable })
      }),
  }
}
