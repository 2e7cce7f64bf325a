import { certainRule } from '../rule/certain-rule.ts'
import { allOf, chainOf } from '../rule/combine-rules.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { RuleTree } from '../rule/rule.ts'
import type { Derivation } from './derived.ts'

type Categories = Extract<Derivation, { kind: 'categories' }>
type Derivations = ReadonlyMap<string, Derivation>

/**
 * A rule in which each derived category is replaced by the rule behind it, so that whatever reads rules (routing, the
 * checker, words, SQL) needs to know of questions only. Scale scores stay, because no rule over answers says the same.
 * It is true for exactly the same people. Where that one is unknown, because the variable has no value, it may be false.
 *
 * @example expandRule(parsed('cluster = surgical'), derivations) // → { kind: 'in', variable: 'specialism', values: [1, 4] }
 */
export const expandRule = (tree: RuleTree, derivations: Derivations): RuleTree => claim(tree, true, derivations)

/**
 * The same for a check of a page, of which it matters for whom it is false: it is false for exactly the same people.
 *
 * @example expandCheck(parsed('cluster = surgical'), derivations).kind // → 'not'
 */
export const expandCheck = (tree: RuleTree, derivations: Derivations): RuleTree =>
  readsCategories(tree, derivations) ? { kind: 'not', of: claim(tree, false, derivations) } : tree

function categoriesOf(variable: string, derivations: Derivations): Categories | null {
  const derivation = derivations.get(variable)
  return derivation?.kind === 'categories' ? derivation : null
}

const readsCategories = (tree: RuleTree, derivations: Derivations): boolean =>
  variablesOf(tree).some((id) => categoriesOf(id, derivations) !== null)

/** A rule that is true where the tree has the wanted truth. `not` moves down: to lack one category is to have another. */
function claim(tree: RuleTree, wanted: boolean, derivations: Derivations): RuleTree {
  const plain: RuleTree = wanted ? tree : { kind: 'not', of: tree }
  if (!readsCategories(tree, derivations)) return plain
  const part = (of: RuleTree, truth = wanted): RuleTree => claim(of, truth, derivations)
  switch (tree.kind) {
    case 'not':
      return part(tree.of, !wanted)
    case 'and':
    case 'or':
      return { kind: (tree.kind === 'and') === wanted ? 'and' : 'or', of: tree.of.map((of) => part(of)) }
    case 'any':
    case 'all':
      return { ...tree, kind: (tree.kind === 'any') === wanted ? 'any' : 'all', of: part(tree.of) }
    case 'compare':
      return ofCodes(tree.variable, [tree.value], (tree.relation === '=') === wanted, derivations)
    case 'in':
      return ofCodes(tree.variable, tree.values, wanted, derivations)
    case 'compare-variables':
      return sameOrNot(tree, (tree.relation === '=') === wanted, derivations)
    case 'answered':
      return answered(tree.variable, wanted, derivations)
    case 'has':
    case 'between':
    case 'count':
      return plain
  }
}

/** That a derived variable has one of these codes, or has a code that is none of them. */
function ofCodes(variable: string, given: readonly number[], wanted: boolean, derivations: Derivations): RuleTree {
  const derivation = categoriesOf(variable, derivations) ?? { kind: 'categories', cases: [] }
  const codes = derivation.cases.map(({ code }) => code).filter((code) => given.includes(code) === wanted)
  const source = recodedVariable(derivation)
  if (codes.length === 0) return never(derivation, derivations)
  if (source === null)
    return chainOf(
      'or',
      codes.map((code) => caseRule(derivation, code, derivations)),
    )
  const values = derivation.cases.flatMap(({ code, rule }) =>
    codes.includes(code) && rule.kind === 'in' ? rule.values : [],
  )
  return claim({ kind: 'in', variable: source, values }, true, derivations)
}

/** What nobody answers, in words that can be printed. */
const never = ({ cases }: Categories, derivations: Derivations): RuleTree => ({
  kind: 'and',
  of: cases.slice(0, 1).flatMap(({ rule }) => [claim(rule, true, derivations), claim(rule, false, derivations)]),
})

/**
 * The variable of which categories bring codes together, each code in one of them, so that no answer makes two of their
 * rules true; `null` for categories by other rules.
 *
 * @example recodedVariable({ kind: 'categories', cases: [{ code: 1, rule: { kind: 'in', variable: 'a', … } }] }) // → 'a'
 */
export function recodedVariable({ cases }: Categories): string | null {
  const sources = new Set(cases.map(({ rule }) => (rule.kind === 'in' ? rule.variable : null)))
  const codes = cases.flatMap(({ rule }) => (rule.kind === 'in' ? rule.values : []))
  const [source = null] = sources
  return sources.size === 1 && new Set(codes).size === codes.length ? source : null
}

/** The rule for having a code: its own is true, and all those before it are false. */
function caseRule({ cases }: Categories, code: number, derivations: Derivations): RuleTree {
  const index = cases.findIndex((one) => one.code === code)
  const rules = cases.slice(0, index + 1).map(({ rule }, i) => claim(rule, i === index, derivations))
  return allOf(rules) ?? { kind: 'and', of: [] }
}

/** Two variables of which at least one is derived: that they have the same code, or others. */
function sameOrNot(
  { variable, other }: Extract<RuleTree, { kind: 'compare-variables' }>,
  same: boolean,
  derivations: Derivations,
): RuleTree {
  const [derived, second] = categoriesOf(variable, derivations) === null ? [other, variable] : [variable, other]
  const { cases } = categoriesOf(derived, derivations) ?? { cases: [] }
  const has = (id: string, value: number, wanted: boolean): RuleTree =>
    claim({ kind: 'compare', variable: id, relation: '=', value }, wanted, derivations)
  return chainOf(
    'or',
    cases.map(({ code }) => ({ kind: 'and', of: [has(derived, code, true), has(second, code, same)] })),
  )
}

/** That a derived variable has a value, or that it has none; an unanswered question may be the reason of either. */
function answered(variable: string, wanted: boolean, derivations: Derivations): RuleTree {
  const some = ofCodes(variable, [], false, derivations)
  return wanted ? some : { kind: 'not', of: certainRule(some) }
}
