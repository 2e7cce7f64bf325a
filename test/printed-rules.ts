import { bindRule } from '../src/core/rule/bind-rule.ts'
import type { Scope } from '../src/core/rule/binding.ts'
import { parseRule } from '../src/core/rule/parse-rule.ts'
import type { RuleTree } from '../src/core/rule/rule.ts'

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/** A text of a page as a reader sees it. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()

/**
 * The conditions that a printed questionnaire names, by the part that has them, as they are printed: `0.11 has 3`.
 * It reads the page alone, as a program of somebody else would.
 */
export const rulesInPrint = (html: string): ReadonlyMap<string, string> =>
  new Map(
    [...html.matchAll(/data-part="([^"]*)" data-rule="([^"]*)"/g)].map(([, part = '', rule = '']) => [
      plainText(part),
      plainText(rule),
    ]),
  )

/** The tree that a printed condition stands for. */
export function treeInPrint(source: string, scope: Scope): RuleTree {
  const parsed = parseRule(source)
  const bound = parsed.ok ? bindRule(parsed.value, scope) : parsed
  if (bound.ok) return bound.value.tree
  throw new Error(`A printed condition that cannot be read: ${source}: ${JSON.stringify(bound.issues)}`)
}
