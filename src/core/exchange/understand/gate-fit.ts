import type { RuleTree } from '../../rule/rule.ts'
import type { Gate } from './gate.ts'
import type { LevelCounts } from './level-counts.ts'

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

const sum = (values: Int32Array): number => values.reduce((all, value) => all + value, 0)

/** Which levels were asked: those with answers, and those too small to say that they were not. */
function askedLevels({ answered, blank }: LevelCounts): readonly boolean[] {
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
function askedFrom({ answered }: LevelCounts): readonly (readonly boolean[])[] {
  const first = answered.findIndex((count) => count > 0)
  const last = answered.findLastIndex((count) => count > 0)
  return [
    ...(first > 0 ? [Array.from(answered, (_, level) => level >= first)] : []),
    ...(last !== -1 && last < answered.length - 1 ? [Array.from(answered, (_, level) => level <= last)] : []),
  ]
}

function fitOf(gate: Gate, counts: LevelCounts, asked: readonly boolean[]): GateFit | null {
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
 * The best that a gate can say about who got a question, by the answers and blanks on its levels; `null` when it explains
 * nothing, when too many answers speak against it, or when too few rows decide. That many blanks are left does not matter
 * yet.
 *
 * @example fitGate(works, countLevels(works, hours))?.rule // → { kind: 'compare', variable: 'works', relation: '=', value: 1 }
 */
export function fitGate(gate: Gate, counts: LevelCounts): GateFit | null {
  const isClosed = (blank: number, level: number): boolean =>
    blank > 0 && (counts.answered[level] ?? 0) <= mostAgainst * (blank + (counts.answered[level] ?? 0))
  if (!counts.blank.some(isClosed)) return null
  if (counts.loose > mostAgainst * (sum(counts.answered) + counts.loose)) return null
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
