import type { RuleTree } from '../../rule/rule.ts'
import { printRule } from '../../rule/print-rule.ts'
import { answeredRows, patternOf } from './answered-rows.ts'
import type { Gate } from './gate.ts'
import { gatesOf } from './gate.ts'
import type { GateFit } from './gate-fit.ts'
import { fewestRows, fitGate, isRule } from './gate-fit.ts'
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

/** With more rows than this, gates are first tried on some of them. */
const manyRows = 5_000

const some = 2_500

/** How many gates are tried together with another one. */
const pairs = 6

/** Rows at equal distances, at most as many as asked for. */
function everySo(rows: number, most: number): Int32Array {
  const step = Math.max(1, Math.ceil(rows / most))
  return Int32Array.from({ length: Math.ceil(rows / step) }, (_, index) => index * step)
}

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

/** On a sample a gate is worth a closer look when it explains something and little speaks against it. */
function isWorthwhile(gate: Gate, target: Uint8Array, sample: Int32Array): boolean {
  const answered = new Int32Array(gate.count)
  const blank = new Int32Array(gate.count)
  let [answers, loose] = [0, 0]
  for (const row of sample) {
    const level = gate.levels[row] ?? -1
    if (target[row] === 1) {
      answers += 1
      if (level < 0) loose += 1
      else answered[level] = (answered[level] ?? 0) + 1
    } else if (level >= 0) blank[level] = (blank[level] ?? 0) + 1
  }
  if (loose > 0.02 * answers) return false
  return blank.some((count, level) => count > 0 && (answered[level] ?? 0) <= 0.02 * (count + (answered[level] ?? 0)))
}

/** The rows that a fit leads to the question. */
const askedRows = ({ gate, asked }: GateFit, rows: Int32Array): Int32Array =>
  rows.filter((row) => asked[gate.levels[row] ?? -1] === true)

/** Two gates together, where one leaves blanks that another one explains. */
function findPair(
  fits: readonly GateFit[],
  gates: readonly Gate[],
  target: Uint8Array,
  rows: Int32Array,
): FoundRule | null {
  const firsts = fits.toSorted((one, other) => other.explained - one.explained).slice(0, pairs)
  let best: { readonly first: GateFit; readonly second: GateFit } | null = null
  for (const first of firsts) {
    const inside = askedRows(first, rows)
    for (const gate of gates) {
      if (gate.item === first.gate.item) continue
      const second = fitGate(gate, target, inside)
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

function findRule(target: Uint8Array, gates: readonly Gate[]): FoundRule | null {
  const answers = target.reduce((all, one) => all + one, 0)
  if (answers < fewestRows || target.length - answers < fewestRows) return null
  const rows = everySo(target.length, target.length)
  const sample = target.length > manyRows ? everySo(target.length, some) : rows
  const worthwhile = gates.filter((gate) => isWorthwhile(gate, target, sample))
  const fits = worthwhile.map((gate) => fitGate(gate, target, rows)).filter((fit) => fit !== null)
  const [best] = fits.filter(isRule).toSorted(byFit)
  if (best !== undefined && best.left < fewestRows) return ofOne(best)
  const pair = findPair(fits, worthwhile, target, rows)
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
 * @example findRules(items).get('hours')?.rule // → 'works = 1'
 */
export function findRules(
  items: readonly { readonly id: string; readonly question: Question }[],
): ReadonlyMap<string, FoundRule> {
  const gates: Gate[] = []
  const found = new Map<string, FoundRule>()
  const known = new Map<string, FoundRule | null>()
  for (const [order, { id, question }] of items.entries()) {
    const target = answeredRows(question)
    const pattern = patternOf(target)
    const before = known.get(pattern)
    const rule = before === undefined ? findRule(target, gates) : before
    known.set(pattern, rule)
    if (rule !== null) found.set(id, rule)
    gates.push(...gatesOf(question, id, order))
  }
  return found
}
