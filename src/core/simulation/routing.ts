import type { RuleTree } from '../rule/rule.ts'
import type { DefinedGroup } from './groups.ts'
import { chosen } from './groups.ts'

/** A question that lets through who gave one of the codes; `null`: who answered it at all. */
export type Gate = { readonly item: string; readonly codes: readonly number[] | null }

/** Who is asked a question: certain combinations of groups, and of those who passes every gate. */
export type Routing = {
  /** Per combination of groups: whether those in it are asked at all. */
  readonly atoms: readonly boolean[]
  readonly gates: readonly Gate[]
  /** Conditions that say nothing about published figures, and are not used. */
  readonly ignored: readonly RuleTree[]
}

/**
 * Who is asked a question, from the conditions of its block, page and itself. A condition about the groups holds or does
 * not hold for a whole combination of groups; a condition about a published question (`countable`) is a gate, because
 * the number of those who pass it is known.
 *
 * @example routing([has('0.11', 1), not(has('0.2', 1))], groups, atoms, countable).gates // → [{ item: '0.11', codes: [1] }]
 */
export function routing(
  conditions: readonly RuleTree[],
  groups: readonly DefinedGroup[],
  atoms: readonly (readonly string[])[],
  countable: (gate: Gate) => boolean,
): Routing {
  const parts = conditions.flatMap(conjuncts).map((condition) => ({
    condition,
    gate: gateOf(condition),
    truths: atoms.map((atom) => holds(condition, groups, atom)),
  }))
  const decided = parts.filter(({ truths }) => !truths.includes(null))
  const others = parts.filter(({ truths }) => truths.includes(null))
  return {
    atoms: atoms.map((_atom, index) => decided.every(({ truths }) => truths[index] === true)),
    gates: others.flatMap(({ gate }) => (gate !== null && countable(gate) ? [gate] : [])),
    ignored: others.flatMap(({ gate, condition }) => (gate !== null && countable(gate) ? [] : [condition])),
  }
}

const conjuncts = (rule: RuleTree): readonly RuleTree[] => (rule.kind === 'and' ? rule.of.flatMap(conjuncts) : [rule])

/** Whether a rule holds for those who are in exactly these groups; `null` when the groups do not decide it. */
function holds(rule: RuleTree, groups: readonly DefinedGroup[], atom: readonly string[]): boolean | null {
  if (rule.kind === 'not') {
    const truth = holds(rule.of, groups, atom)
    return truth === null ? null : !truth
  }
  const choice = chosen(rule)
  const group = groups.find(({ variable, codes }) => variable === choice?.variable && sameCodes(codes, choice.codes))
  if (group !== undefined) return atom.includes(group.id)
  if (rule.kind !== 'and' && rule.kind !== 'or') return null
  const parts = rule.of.map((part) => holds(part, groups, atom))
  if (parts.includes(null)) return null
  return rule.kind === 'and' ? !parts.includes(false) : parts.includes(true)
}

const sameCodes = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((code) => other.includes(code))

function gateOf(rule: RuleTree): Gate | null {
  if (rule.kind === 'answered') return { item: rule.variable, codes: null }
  const choice = chosen(rule)
  return choice === null ? null : { item: choice.variable, codes: choice.codes }
}
