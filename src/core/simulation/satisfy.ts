import type { Variable } from '../items/variable.ts'
import type { RuleTree, Value } from '../rule/rule.ts'
import type { Random } from './random.ts'
import { whole } from './random.ts'

/** What somebody must answer to be asked a question: per variable the value, or the codes to choose and to avoid. */
export type Wishes = Map<string, { values?: readonly number[]; has?: Set<number>; avoid?: Set<number> }>

const between = (variable: Variable | undefined, accept: (value: number) => boolean): readonly number[] => {
  if (variable === undefined) return []
  if (variable.codes.length > 0) return variable.codes.map(({ code }) => code).filter(accept)
  const [min, max] = [variable.min ?? 0, variable.max ?? 0]
  const step = Math.max(1, Math.floor((max - min) / 200))
  const values: number[] = []
  for (let value = min; value <= max; value += step) if (accept(value)) values.push(value)
  return values
}

/**
 * Notes in `wishes` what makes a rule true (or, with `truth` false, untrue). Where there is a choice, chance takes it, so
 * that many attempts come past every way; rules over rosters and texts are left to chance altogether.
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
    known.values = (known.values ?? between(find(id), () => true)).filter((value) => accept(value) === truth)
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
      restrict(tree.variable, (value) => compare(value, other)[relation])
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
    case 'compare-variables':
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

const compare = (value: number, other: number) => ({
  '=': value === other,
  '!=': value !== other,
  '<': value < other,
  '<=': value <= other,
  '>': value > other,
  '>=': value >= other,
})

/** A value that grants a wish, or `undefined` where no wish was made of this variable. */
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
    if (wanted.some(({ exclusive }) => exclusive)) return wanted.slice(0, 1).map(({ code }) => code)
    const base = Array.isArray(sampled) ? sampled : []
    const chosen = offered.filter((one) => !one.exclusive && (wanted.includes(one) || base.includes(one.code)))
    const list =
      chosen.length > 0 ? chosen : offered.filter(({ exclusive }) => !exclusive).slice(...oneOf(offered.length, random))
    return list.length === 0 ? undefined : list.map(({ code }) => code)
  }
  const values = wish.values?.filter(
    (value) => variable.codes.length === 0 || variable.codes.some(({ code }) => code === value),
  )
  return values === undefined || values.length === 0 ? sampled : values[whole(random, values.length)]
}
