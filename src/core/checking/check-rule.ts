import type { Issue } from '../issue.ts'
import { printRule } from '../rule/print-rule.ts'
import type { Rule, RuleTree } from '../rule/rule.ts'
import type { Condition } from './asked-of.ts'
import { checkValues } from './check-values.ts'
import type { Finding, FindingCode } from './finding.ts'
import { finding } from './finding.ts'
import type { People } from './people.ts'
import { anybody } from './people.ts'
import { rulePartsOf } from './rule-parts.ts'

/** A rule with what it decides: who of those in its `context` get something. */
export type Judged = {
  readonly rule: Rule
  readonly path: Issue['path']
  readonly context: readonly Condition[]
  /** What is found when the rule is true of nobody in the context, though of people outside it. */
  readonly nobody: FindingCode
  /** What is found when it is true of nobody at all who comes here, though it does not contradict itself. */
  readonly never: FindingCode
  /** What is found when it is true of everybody in the context. */
  readonly everybody: FindingCode
  /** How messages call what the rule is about. */
  readonly id: string
}

/**
 * What is wrong with a rule, seen from those whom it is for: it is true of none of them or of all, or it has parts that
 * make no difference. `null` in the context is everybody. Nothing is said of a rule for which there are no people.
 *
 * @example checkRule(people, judged)[0]?.code // → 'contradiction', for `a = 1 and a = 2`
 */
export function checkRule(people: People, judged: Judged): readonly Finding[] {
  const { rule, path, context, id } = judged
  const { world } = people.search
  if (anybody(people, { true: context, notTrue: [] }).state === 'no') return []
  const values = checkValues(world, rule, path)
  if (values.some(({ severity }) => severity === 'fault')) return values
  const texts = { rule: rule.source, id }
  const inContext = anybody(people, { true: [...context, rule.tree], notTrue: [] })
  if (inContext.state === 'open') return [...values, finding('not-decided', path, texts)]
  if (inContext.state === 'no') {
    const alone = anybody(people, { true: [rule.tree], notTrue: [] })
    const because = alone.state === 'no' ? alone.because : inContext.because
    const never = because.length === 0 ? 'contradiction' : judged.never
    return [...values, finding(alone.state === 'no' ? never : judged.nobody, path, texts, { because })]
  }
  // A comparison that every answer meets explains what else may be said of the rule.
  if (values.length > 0) return values
  const others = anybody(people, { true: context, notTrue: [rule.tree] })
  if (others.state === 'open') return [finding('not-decided', path, texts)]
  if (others.state === 'no') return [finding(judged.everybody, path, texts, { because: others.because })]
  return idleParts(people, judged, rule.tree)
}

/**
 * Findings about parts of a rule without which it is true of the same people; each is left out before the next is tried.
 * `whole` is the rule, or its negation where only those of whom it is false matter. Of parts that nobody wrote in the rule
 * itself nothing is said.
 *
 * @example idleParts(people, judged, rule.tree)[0]?.values['part'] // → 'hours > 30', for `hours > 20 or hours > 30`
 */
export function idleParts(
  people: People,
  { rule, path, context, id }: Pick<Judged, 'rule' | 'path' | 'context' | 'id'>,
  whole: RuleTree,
): readonly Finding[] {
  const { scope } = people.search.world
  const found: Finding[] = []
  let tree = whole
  let tried = 0
  for (;;) {
    const next = rule.expanded === true ? undefined : rulePartsOf(tree)[tried]
    if (next === undefined) return found
    const { chain, part, without, widens } = next
    const [wide, narrow] = widens ? [without, tree] : [tree, without]
    const different = anybody(people, { true: [...context, wide], notTrue: [narrow] })
    const texts = { rule: rule.source, part: printRule(part, scope), id }
    // The other parts are about as hard.
    if (different.state === 'open') return [...found, finding('not-decided', path, texts)]
    if (different.state !== 'no') {
      tried += 1
      continue
    }
    found.push(
      finding(chain === 'or' ? 'adds-nothing' : 'changes-nothing', path, texts, { because: different.because }),
    )
    tree = without
    tried = 0
  }
}
