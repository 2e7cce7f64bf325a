import { chainOf } from '../rule/combine-rules.ts'
import { mirrored, opposite } from '../rule/relation.ts'
import type { Relation, RuleTree } from '../rule/rule.ts'

/**
 * A rule in one form for all ways to write it down: negations inside, chains flat, sorted and without repetition, `=` and
 * `between` in other words. Two rules with the same normal form are true, false and unknown for the same answers; that
 * two rules have different ones does not mean that they differ.
 *
 * @example normalRule(parsed('not (a = 1 or b has 2)')) // → the same as that of 'not b has 2 and a != 1'
 */
export const normalRule = (tree: RuleTree): RuleTree => normal(tree, true)

/** True when two rules have the same normal form; `null` is the rule that always holds. */
export const sameRule = (left: RuleTree | null, right: RuleTree | null): boolean =>
  keyOf(left === null ? null : normalRule(left)) === keyOf(right === null ? null : normalRule(right))

const keyOf = (tree: RuleTree | null): string => JSON.stringify(tree)

function normal(tree: RuleTree, positive: boolean): RuleTree {
  switch (tree.kind) {
    case 'not':
      return normal(tree.of, !positive)
    case 'and':
    case 'or':
      return chain(
        positive ? tree.kind : otherChain[tree.kind],
        tree.of.map((part) => normal(part, positive)),
      )
    case 'any':
    case 'all':
      return { kind: positive ? tree.kind : otherRows[tree.kind], roster: tree.roster, of: normal(tree.of, positive) }
    case 'answered':
    case 'has':
      return positive ? tree : { kind: 'not', of: tree }
    case 'compare':
      return compared({ ...tree, relation: positive ? tree.relation : opposite(tree.relation) })
    case 'compare-variables':
      return ordered({ ...tree, relation: positive ? tree.relation : opposite(tree.relation) })
    case 'in':
      return among(tree.variable, tree.values, positive)
    case 'between': {
      const { variable, low, high } = tree
      return positive
        ? chain('and', [compared(at(variable, '>=', low)), compared(at(variable, '<=', high))])
        : chain('or', [compared(at(variable, '<', low)), compared(at(variable, '>', high))])
    }
    case 'count':
      return positive ? tree : { ...tree, relation: opposite(tree.relation) }
  }
}

const otherChain = { and: 'or', or: 'and' } as const
const otherRows = { any: 'all', all: 'any' } as const

type Compare = Extract<RuleTree, { kind: 'compare' }>
type CompareVariables = Extract<RuleTree, { kind: 'compare-variables' }>

const at = (variable: string, relation: Relation, value: number): Compare => ({
  kind: 'compare',
  variable,
  relation,
  value,
})

/** Equality is membership of a list of one. */
function compared(tree: Compare): RuleTree {
  if (tree.relation === '=') return among(tree.variable, [tree.value], true)
  return tree.relation === '!=' ? among(tree.variable, [tree.value], false) : tree
}

const ordered = (tree: CompareVariables): RuleTree =>
  tree.variable <= tree.other
    ? tree
    : { ...tree, variable: tree.other, relation: mirrored(tree.relation), other: tree.variable }

function among(variable: string, values: readonly number[], positive: boolean): RuleTree {
  const list: RuleTree = { kind: 'in', variable, values: [...new Set(values)].toSorted((a, b) => a - b) }
  return positive ? list : { kind: 'not', of: list }
}

/** A chain of parts that are normal: flat, with lists about one variable joined, sorted, and without repetition. */
function chain(kind: 'and' | 'or', parts: readonly RuleTree[]): RuleTree {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]))
  const lists = Map.groupBy(
    flat.filter((part) => listed(part, kind) !== null),
    (part) => listed(part, kind)?.variable ?? '',
  )
  const joined = [...lists.values()].map((own) => join(kind, own))
  const others = flat.filter((part) => listed(part, kind) === null)
  const distinct = new Map([...joined, ...others].map((part) => [keyOf(part), part]))
  const of = [...distinct].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, part]) => part)
  return chainOf(kind, of)
}

type List = Extract<RuleTree, { kind: 'in' }>

/** The list of a part that can be joined to one: "is one of" under `or`, "is none of" under `and`. */
function listed(part: RuleTree, kind: 'and' | 'or'): List | null {
  if (kind === 'or') return part.kind === 'in' ? part : null
  return part.kind === 'not' && part.of.kind === 'in' ? part.of : null
}

function join(kind: 'and' | 'or', parts: readonly RuleTree[]): RuleTree {
  const lists = parts.flatMap((part) => listed(part, kind) ?? [])
  return among(
    lists[0]?.variable ?? '',
    lists.flatMap(({ values }) => values),
    kind === 'or',
  )
}
