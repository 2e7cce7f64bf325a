import type { Bound } from '../items/item.ts'
import type { ParsedRule, Rule } from '../rule/rule.ts'

type Path = readonly (string | number)[]

const isParsedRule = (value: object): value is ParsedRule => 'state' in value && value.state === 'parsed'

/**
 * A part of a study file with each of its rules replaced by what `bind` makes of it, and all else as it was.
 * `bind` gets the rule and the path to it.
 *
 * @example bindRules(item, bind, ['items', 0]).when?.state // → 'bound'
 */
export function bindRules<T>(part: T, bind: (rule: ParsedRule, path: Path) => Rule, path: Path = []): Bound<T> {
  const walk = (value: unknown, at: Path): unknown => {
    if (Array.isArray(value)) return value.map((inner, index) => walk(inner, [...at, index]))
    if (typeof value !== 'object' || value === null) return value
    if (isParsedRule(value)) return bind(value, at)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner, [...at, key])]))
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the walk changes rules only, which is what `Bound` says
  return walk(part, path) as Bound<T>
}

/**
 * A rule that always holds, to stand in for a rule while it is not known which variables there are.
 *
 * @example unboundRule(parsed).tree // → { kind: 'and', of: [] }
 */
export const unboundRule = (rule: ParsedRule): Rule => ({
  state: 'bound',
  source: rule.source,
  tree: { kind: 'and', of: [] },
})
