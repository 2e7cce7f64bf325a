import type { Variable } from '../items/variable.ts'
import { mirrored, related } from '../rule/relation.ts'
import type { RuleTree, Value } from '../rule/rule.ts'
import type { Random } from './random.ts'
import { whole } from './random.ts'
import { unitsOf } from './sample-value.ts'

/** What somebody must answer to be asked a question: per variable the value, or the codes to choose and to avoid. */
export type Wishes = Map<string, { values?: readonly number[]; has?: Set<number>; avoid?: Set<number> }>

/** The most values of one variable that are looked at. */
const manyValues = 10_000

/** The values that a variable can have; of very many, some at equal distances. */
function valuesOf(variable: Variable | undefined): readonly number[] {
  if (variable === undefined) return []
  if (variable.codes.length > 0) return variable.codes.map(({ code }) => code)
  const { low, factor, count } = unitsOf(variable)
  const step = Math.ceil(count / manyValues)
  return Array.from({ length: Math.ceil(count / step) }, (_, index) => (low + index * step) / factor)
}

/**
 * Notes in `wishes` what makes a rule true (or, with `truth` false, untrue). Where there is a choice, chance takes it, so
 * that many attempts come past every way; rules over rosters, texts and numbers of answers are left to chance altogether, and
 * so are two answers that are compared, unless one of them is decided already.
 *
 * @param wishes is added to
 * @example satisfy(tree, true, wishes, find, random) // wishes: Map { '0.2' → { has: Set { 3 } } }, for `0.2 has aios`
 */
export function satisfy(
  tree: RuleTree,
  truth: boolean,
  wishes: Wishes,
  find: (id: string) => Variable | undefined,
  random: Random,
): void {
  const wish = (id: string) => {
    const known = wishes.get(id) ?? {}
    wishes.set(id, known)
    return known
  }
  const restrict = (id: string, accept: (value: number) => boolean) => {
    const known = wish(id)
    known.values = (known.values ?? valuesOf(find(id))).filter((value) => accept(value) === truth)
  }
  /** The one value that is left of a variable. */
  const decided = (id: string): number | undefined => {
    const values = wishes.get(id)?.values
    return values?.length === 1 ? values[0] : undefined
  }
  switch (tree.kind) {
    case 'not':
      satisfy(tree.of, !truth, wishes, find, random)
      break
    case 'and':
    case 'or': {
      const every = (tree.kind === 'and') === truth
      const chosen = every ? tree.of : tree.of.slice(...oneOf(tree.of.length, random))
      for (const part of chosen) satisfy(part, truth, wishes, find, random)
      break
    }
    case 'has': {
      const known = wish(tree.variable)
      if (truth) known.has = (known.has ?? new Set()).add(tree.code)
      else known.avoid = (known.avoid ?? new Set()).add(tree.code)
      break
    }
    case 'compare': {
      const { relation, value: other } = tree
      restrict(tree.variable, (value) => related(value, relation, other))
      break
    }
    case 'in':
      restrict(tree.variable, (value) => tree.values.includes(value))
      break
    case 'between':
      restrict(tree.variable, (value) => value >= tree.low && value <= tree.high)
      break
    case 'answered':
      if (truth) wish(tree.variable)
      break
    case 'compare-variables': {
      const { variable, relation, other } = tree
      const [mine, theirs] = [decided(variable), decided(other)]
      if (theirs !== undefined) restrict(variable, (value) => related(value, relation, theirs))
      else if (mine !== undefined) restrict(other, (value) => related(value, mirrored(relation), mine))
      break
    }
    case 'count':
    case 'any':
    case 'all':
      break
  }
}

const oneOf = (length: number, random: Random): [number, number] => {
  const index = whole(random, length)
  return [index, index + 1]
}

/**
 * A value that grants the wish that was made of a variable, as far as what is offered allows; what was sampled where no
 * wish was made.
 *
 * @example grant(work, new Map([['0.2', { has: new Set([3]) }]]), [1], random) // → [1, 3]
 */
export function grant(
  variable: Variable,
  wishes: Wishes,
  sampled: Value | undefined,
  random: Random,
): Value | undefined {
  const wish = wishes.get(variable.id)
  if (wish === undefined) return sampled
  if (variable.kind === 'multiple') {
    const offered = variable.codes.filter(({ code }) => wish.avoid?.has(code) !== true)
    const wanted = offered.filter(({ code }) => wish.has?.has(code) === true)
    const alone = wanted.find(({ exclusive }) => exclusive)
    if (alone !== undefined) return [alone.code]
    const base = Array.isArray(sampled) ? sampled : []
    const chosen = offered.filter((one) => !one.exclusive && (wanted.includes(one) || base.includes(one.code)))
    if (chosen.length > 0) return chosen.map(({ code }) => code)
    const open = offered.filter(({ exclusive }) => !exclusive)
    const others = open.length > 0 ? open : offered
    const one = others[whole(random, others.length)]
    return one === undefined ? undefined : [one.code]
  }
  const values = wish.values?.filter(
    (value) => variable.codes.length === 0 || variable.codes.some(({ code }) => code === value),
  )
  return values === undefined || values.length === 0 ? sampled : values[whole(random, values.length)]
}
