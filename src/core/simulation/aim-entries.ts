import type { RuleTree } from '../rule/rule.ts'
import type { Aim } from './aim.ts'
import type { AimGrid } from './aim-grid.ts'
import type { QuotaSource } from './quota-source.ts'

/** An aim with the numbers in a grid that it is about: of those who are counted, and of all who answer. */
export type PlacedAim = {
  readonly aim: Aim
  readonly counted: readonly number[]
  readonly among: readonly number[]
  /** What each of `among` is worth in a mean or median; empty for any other aim. */
  readonly worth: readonly number[]
}

/** A group or filter of an aim; `null` for all respondents. */
export type RuleOf = (group: string) => RuleTree | null

/** Whether somebody in a slot is in a column and counts in its table; worked out once for each rule. */
function insideOf({ cells, slots }: AimGrid) {
  const known = new Map<RuleTree, readonly boolean[]>()
  return (rule: RuleTree | null, slot: number): boolean => {
    if (rule === null) return true
    const found =
      known.get(rule) ?? slots.map(({ cell, value }) => cells[cell]?.holds(rule, value) ?? false)
    known.set(rule, found)
    return found[slot] ?? false
  }
}

/** What a value is in the variable that is counted; `null` where it is no answer there. */
function codeIn({ exempt }: Aim, { valueOf }: QuotaSource, value: number): number | null {
  const code = valueOf(value)
  return code === null || exempt.includes(code) ? null : code
}

function worthOf({ wanted }: Aim, code: number): number {
  if (wanted.kind !== 'mean' || wanted.scores === null) return code
  return wanted.scores.find((one) => one.code === code)?.score ?? 0
}

/**
 * The aims about a question with the numbers in its grid that they are about.
 *
 * @param source the question behind the variable of an aim
 * @example placeAims(grid, aims, ruleOf, source)[0]?.counted // → [0, 3, 6]
 */
export function placeAims(
  grid: AimGrid,
  aims: readonly Aim[],
  ruleOf: RuleOf,
  source: (variable: string) => QuotaSource | null,
): readonly PlacedAim[] {
  const inside = insideOf(grid)
  const { slots, ticks } = grid
  return aims.flatMap((aim): readonly PlacedAim[] => {
    const found = source(aim.variable)
    if (found === null) return []
    const rule = ruleOf(aim.group)
    const own = [...slots.keys()].filter((slot) => inside(rule, slot) && inside(aim.filter, slot))
    if (found.question.kind === 'multiple') {
      const [code, ...others] = aim.codes ?? []
      // How many gave one of two options does not follow from how many gave each.
      if (others.length > 0 || aim.exempt.length > 0) return []
      if (code === undefined) return [{ aim, counted: own, among: own, worth: [] }]
      const isOwn = new Set(own)
      const counted = [
        ...own.filter((slot) => [slots[slot]?.value ?? []].flat().includes(code)),
        ...ticks.flatMap((tick, at) => (tick.code === code && isOwn.has(tick.slot) ? [slots.length + at] : [])),
      ]
      return [{ aim, counted, among: own, worth: [] }]
    }
    const codes = own.flatMap((slot) => {
      const value = slots[slot]?.value
      const code = typeof value === 'number' ? codeIn(aim, found, value) : null
      const isWorth = aim.wanted.kind !== 'mean' || aim.wanted.scores?.some((one) => one.code === code) !== false
      return code === null || !isWorth ? [] : [{ slot, code }]
    })
    const isAmount = aim.wanted.kind === 'mean' || aim.wanted.kind === 'median'
    return [
      {
        aim,
        counted: codes.filter(({ code }) => aim.codes?.includes(code) !== false).map(({ slot }) => slot),
        among: codes.map(({ slot }) => slot),
        worth: isAmount ? codes.map(({ code }) => worthOf(aim, code)) : [],
      },
    ]
  })
}
