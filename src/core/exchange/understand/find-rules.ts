import type { RuleTree } from '../../rule/rule.ts'
import { printRule } from '../../rule/print-rule.ts'
import { answeredRows, patternOf } from './answered-rows.ts'
import type { Gate } from './gate.ts'
import { gatesOf } from './gate.ts'
import type { GateFit } from './gate-fit.ts'
import { fewestRows, fitGate, isRule } from './gate-fit.ts'
import { countInside, countLevels, insideOf, targetOf } from './level-counts.ts'
import type { Question } from './question.ts'

/** A rule that says who got a question, and the numbers behind it. */
export type FoundRule = {
  readonly rule: string
  /** The items that it reads. */
  readonly reads: readonly string[]
  readonly explained: number
  /** Answers of rows that the rule leads past the question. */
  readonly against: number
  /** Blanks in rows that the rule leads to the question. */
  readonly left: number
}

/** How many gates are tried together with another one. */
const pairs = 6

const exceptions = ({ against, left }: GateFit): number => against + left

/** The fewest exceptions first, then what is shortest to read, then the gate that is closest. */
const byFit = (one: GateFit, other: GateFit): number => {
  const differences = [
    exceptions(one) - exceptions(other),
    one.gate.weight(one.asked) - other.gate.weight(other.asked),
    other.gate.order - one.gate.order,
  ]
  return differences.find((difference) => difference !== 0) ?? 0
}

/** The rows that a fit leads to the question. */
function askedRows({ gate, asked }: GateFit): Int32Array {
  const rows: number[] = []
  for (let row = 0; row < gate.levels.length; row += 1) if (asked[gate.levels[row] ?? -1] === true) rows.push(row)
  return Int32Array.from(rows)
}

/** Two gates together, where one leaves blanks that another one explains. */
function findPair(fits: readonly GateFit[], gates: readonly Gate[], answered: Uint8Array): FoundRule | null {
  const firsts = fits.toSorted((one, other) => other.explained - one.explained).slice(0, pairs)
  let best: { readonly first: GateFit; readonly second: GateFit } | null = null
  for (const first of firsts) {
    const inside = insideOf(answered, askedRows(first))
    for (const gate of gates) {
      if (gate.item === first.gate.item) continue
      const counts = countInside(gate, inside)
      const second = counts === null ? null : fitGate(gate, counts)
      if (second === null || !isRule(second)) continue
      if (best === null || byFit(second, best.second) < 0) best = { first, second }
    }
  }
  if (best === null) return null
  const { first, second } = best
  const trees = [first, second].toSorted((one, other) => one.gate.order - other.gate.order).map(({ rule }) => rule)
  const tree: RuleTree = { kind: 'and', of: trees }
  return {
    rule: printRule(tree),
    reads: [first.gate.item, second.gate.item],
    explained: first.explained + second.explained,
    against: first.against + second.against,
    left: second.left,
  }
}

/** What share of those who were asked leave a question open without a reason behind it. */
const usualLeft = 0.03

const leavesMany = ({ left, agreed }: GateFit): boolean => left >= fewestRows && left > usualLeft * (left + agreed)

function findRule(answered: Uint8Array, gates: readonly Gate[]): FoundRule | null {
  const target = targetOf(answered)
  if (target.answers < fewestRows || answered.length - target.answers < fewestRows) return null
  const fits = gates.map((gate) => fitGate(gate, countLevels(gate, target))).filter((fit) => fit !== null)
  const [best] = fits.filter(isRule).toSorted(byFit)
  if (best !== undefined && !leavesMany(best)) return ofOne(best)
  const pair = findPair(fits, gates, answered)
  if (best === undefined) return pair
  // A second condition is worth reading only when it explains nearly all that one gate leaves.
  return pair !== null && pair.left * 4 <= best.left ? pair : ofOne(best)
}

const ofOne = ({ rule, gate, explained, against, left }: GateFit): FoundRule => ({
  rule: printRule(rule),
  reads: [gate.item],
  explained,
  against,
  left,
})

/**
 * The rules that say who got which question, as far as blanks follow from earlier answers. Per item its rule, for those
 * that have one. Only a rule with hardly any exceptions counts: one of a few rows, or one that chance could make, does not.
 *
 * @param items in the order of the questionnaire
 * @param before gates of questions that come before all of these
 * @example findRules(items).get('hours')?.rule // → 'works = 1'
 */
export function findRules(
  items: readonly { readonly id: string; readonly question: Question }[],
  before: readonly Gate[] = [],
): ReadonlyMap<string, FoundRule> {
  const gates: Gate[] = [...before]
  const found = new Map<string, FoundRule>()
  const known = new Map<string, FoundRule | null>()
  for (const [order, { id, question }] of items.entries()) {
    const target = answeredRows(question)
    const pattern = patternOf(target)
    const same = known.get(pattern)
    const rule = same === undefined ? findRule(target, gates) : same
    known.set(pattern, rule)
    if (rule !== null) found.set(id, rule)
    gates.push(...gatesOf(question, id, order))
  }
  return found
}
