import type { RuleTree } from '../../rule/rule.ts'
import type { Gate } from './gate.ts'
import { noCode } from './row-values.ts'

/** How well a gate says who got a question. */
export type GateFit = {
  readonly gate: Gate
  readonly asked: readonly boolean[]
  readonly rule: RuleTree
  /** Rows without an answer that the rule explains. */
  readonly explained: number
  /** Rows with an answer although the rule says that the question was not asked. */
  readonly against: number
  /** Rows without an answer although the rule says that it was asked. */
  readonly left: number
  /** Rows with an answer that the rule agrees with. */
  readonly agreed: number
}

/** Rows that are needed on both sides before anything is concluded, and the share of exceptions that a rule may have. */
export const fewestRows = 10
const mostAgainst = 0.005

/** What share of those who were asked may have left the question open. */
const mostLeft = 0.2

/** How unlikely it must be that a level has no answers by chance. */
const chance = 1e-4

type Counts = { readonly answered: Int32Array; readonly blank: Int32Array; readonly loose: number }

/** Answers and blanks per level. `loose` are answers of rows that the gate says nothing of. */
function countLevels(gate: Gate, target: Uint8Array, rows: Int32Array): Counts {
  const answered = new Int32Array(gate.count)
  const blank = new Int32Array(gate.count)
  const { levels } = gate
  let loose = 0
  for (const row of rows) {
    const level = levels[row] ?? noCode
    if (level === noCode) loose += target[row] ?? 0
    else if (target[row] === 1) answered[level] = (answered[level] ?? 0) + 1
    else blank[level] = (blank[level] ?? 0) + 1
  }
  return { answered, blank, loose }
}

const sum = (values: Int32Array): number => values.reduce((all, value) => all + value, 0)

/** Which levels were asked: those with answers, and those too small to say that they were not. */
function askedLevels({ answered, blank }: Counts): readonly boolean[] {
  const isOpen = (level: number): boolean =>
    (answered[level] ?? 0) > mostAgainst * ((answered[level] ?? 0) + (blank[level] ?? 0))
  let [answers, open] = [0, 0]
  for (let level = 0; level < answered.length; level += 1) {
    if (!isOpen(level)) continue
    answers += answered[level] ?? 0
    open += blank[level] ?? 0
  }
  const skips = Math.max(0.01, open / Math.max(1, answers + open))
  return Array.from(answered, (_, level) => {
    if (isOpen(level)) return true
    const rows = (blank[level] ?? 0) + (answered[level] ?? 0)
    return rows > 0 && skips ** rows * answered.length > chance
  })
}

/** For amounts: all levels from a bound on, or all up to one; the bound that explains most without an exception. */
function askedFrom({ answered }: Counts): readonly (readonly boolean[])[] {
  const first = answered.findIndex((count) => count > 0)
  const last = answered.findLastIndex((count) => count > 0)
  return [
    ...(first > 0 ? [Array.from(answered, (_, level) => level >= first)] : []),
    ...(last !== -1 && last < answered.length - 1 ? [Array.from(answered, (_, level) => level <= last)] : []),
  ]
}

function fitOf(gate: Gate, counts: Counts, asked: readonly boolean[]): GateFit | null {
  let [explained, against, left, agreed] = [0, counts.loose, 0, 0]
  for (let level = 0; level < gate.count; level += 1) {
    const [answered, blank] = [counts.answered[level] ?? 0, counts.blank[level] ?? 0]
    if (asked[level] === true) {
      agreed += answered
      left += blank
    } else {
      explained += blank
      against += answered
    }
  }
  const enough = explained >= fewestRows && agreed >= fewestRows
  if (!enough || against > mostAgainst * (agreed + against)) return null
  const rule = gate.ruleFor(asked)
  return rule === null ? null : { gate, asked, rule, explained, against, left, agreed }
}

/**
 * The best that a gate can say about who got a question, in these rows; `null` when it explains nothing, when too many
 * answers speak against it, or when too few rows decide. That many blanks are left does not matter yet.
 *
 * @param target per row 1 where the question has an answer
 * @example fitGate(works, hours, rows)?.rule // → { kind: 'compare', variable: 'works', relation: '=', value: 1 }
 */
export function fitGate(gate: Gate, target: Uint8Array, rows: Int32Array): GateFit | null {
  const counts = countLevels(gate, target, rows)
  if (counts.loose > mostAgainst * (sum(counts.answered) + counts.loose)) return null
  // A level that nobody has is not asked when the levels next to it are not; a rule is shorter without it.
  const found = (gate.rising ? askedFrom(counts) : [askedLevels(counts)]).map((asked) => fitOf(gate, counts, asked))
  return found.filter((fit) => fit !== null).toSorted((one, other) => one.left - other.left)[0] ?? null
}

/**
 * True when a fit explains nearly all blanks of those that it speaks of.
 *
 * @example isRule(fit) // → true, when 300 blanks are explained and 4 of 700 who were asked left it open
 */
export const isRule = ({ explained, left, agreed }: GateFit): boolean =>
  left <= mostLeft * (left + agreed) && left <= explained
