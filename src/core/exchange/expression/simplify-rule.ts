import { chainOf } from '../../rule/combine-rules.ts'
import type { RuleTree } from '../../rule/rule.ts'
import { always, isAlways, isNever, never } from './rule-parts.ts'

/**
 * A shorter rule that is true for exactly the same answers: without what is said twice, and without `answered` where
 * another condition needs the answer already. Where this rule is not true, one may be false and the other unknown.
 *
 * @example simplifyRule(treeOf('answered a and (not answered a or a != 1)')) // → the tree of `a != 1`
 */
export function simplifyRule(tree: RuleTree): RuleTree {
  switch (tree.kind) {
    case 'and':
      return shorterAll(tree.of.map(simplifyRule))
    case 'or':
      return shorterAny(tree.of.map(simplifyRule))
    case 'not':
      return tree.of.kind === 'not' ? simplifyRule(tree.of.of) : tree
    case 'answered':
    case 'has':
    case 'compare':
    case 'compare-variables':
    case 'in':
    case 'between':
    case 'count':
    case 'any':
    case 'all':
      return tree
  }
}

/**
 * A shorter check that is false for exactly the same answers: what is not answered passes by itself, so it need not be
 * said beside a condition about the same answer.
 *
 * @example simplifyCheck(treeOf('not answered a or a < 3')) // → the tree of `a < 3`
 */
export function simplifyCheck(tree: RuleTree): RuleTree {
  if (tree.kind === 'and') return togetherAll(tree.of.map(simplifyCheck))
  if (tree.kind !== 'or') return tree
  const parts = tree.of.map(simplifyCheck)
  const kept = parts.filter((part) => {
    if (part.kind !== 'not' || part.of.kind !== 'answered') return true
    const { variable } = part.of
    return !parts.some((other) => other !== part && isOpenWithout(other, variable))
  })
  return shorterAny(kept)
}

/** All parts, each once. Nothing is left out for another: what is unknown is not false. */
function togetherAll(written: readonly RuleTree[]): RuleTree {
  const parts = flat('and', written)
  return parts.some(isNever) ? never : chainOf('and', parts)
}

/** True where a condition cannot be false while the variable is not answered. */
function isOpenWithout(tree: RuleTree, variable: string): boolean {
  if (tree.kind === 'and') return tree.of.every((part) => isOpenWithout(part, variable))
  if (tree.kind === 'or') return tree.of.some((part) => isOpenWithout(part, variable))
  if (tree.kind === 'not') return tree.of.kind !== 'answered' && isOpenWithout(tree.of, variable)
  return tree.kind !== 'answered' && needed(tree).includes(variable)
}

/** The variables that must be answered for the rule to be true. */
function needed(tree: RuleTree): readonly string[] {
  switch (tree.kind) {
    case 'and':
      return tree.of.flatMap(needed)
    case 'or': {
      const [first, ...others] = tree.of.map(needed)
      return (first ?? []).filter((variable) => others.every((other) => other.includes(variable)))
    }
    case 'not':
      return tree.of.kind === 'answered' || tree.of.kind === 'and' || tree.of.kind === 'or' ? [] : needed(tree.of)
    case 'compare-variables':
      return [tree.variable, tree.other]
    case 'any':
    case 'all':
      return [tree.roster]
    case 'answered':
    case 'has':
    case 'compare':
    case 'in':
    case 'between':
    case 'count':
      return [tree.variable]
  }
}

/** The parts of a chain, each once, without chains of the same kind inside it. */
function flat(kind: 'and' | 'or', written: readonly RuleTree[]): readonly RuleTree[] {
  const parts = written.flatMap((part) => (part.kind === kind ? part.of : [part]))
  return [...new Map(parts.map((part) => [JSON.stringify(part), part])).values()]
}

const isBlank = (tree: RuleTree, variables: ReadonlySet<string>): boolean =>
  tree.kind === 'not' && tree.of.kind === 'answered' && variables.has(tree.of.variable)

function shorterAll(written: readonly RuleTree[]): RuleTree {
  const parts = flat('and', written)
  if (parts.some(isNever)) return never
  // An alternative "or it is not answered" is none where another condition needs the answer.
  const narrowed = parts.map((part, index): RuleTree => {
    if (part.kind !== 'or') return part
    const variables = new Set(parts.flatMap((other, i) => (i === index ? [] : needed(other))))
    const of = part.of.filter((one) => !isBlank(one, variables))
    return of.length === part.of.length ? part : shorterAny(of)
  })
  const all = flat('and', narrowed)
  const kept = all.filter(
    (part) => part.kind !== 'answered' || !all.some((other) => other !== part && needed(other).includes(part.variable)),
  )
  return chainOf('and', kept)
}

function shorterAny(written: readonly RuleTree[]): RuleTree {
  const parts = flat('or', written)
  if (parts.some(isAlways)) return always
  // "not answered" beside a condition that holds for everybody who answers.
  const blanks = parts.flatMap((part) => (part.kind === 'not' && part.of.kind === 'answered' ? [part.of.variable] : []))
  const holdsAlways = parts.some((part) => part.kind === 'answered' && blanks.includes(part.variable))
  return holdsAlways ? always : chainOf('or', parts)
}
