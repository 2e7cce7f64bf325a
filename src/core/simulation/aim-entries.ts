import type { RuleTree, Value } from '../rule/rule.ts'
import type { Aim } from './aim.ts'
import type { AimGrid } from './aim-grid.ts'
import type { QuotaSource, QuotaSources } from './quota-source.ts'

/** An aim with the numbers in a grid that it is about: of those who are counted, and of all who answer. */
export type PlacedAim = {
  readonly aim: Aim
  /** True when it is about the question itself, and not about who gets into a column of an earlier one. */
  readonly own: boolean
  /** By how many people it may be missed; absent while it is to be met. */
  readonly slack?: number
  readonly counted: readonly number[]
  readonly among: readonly number[]
  /** How much the people of each number of the grid weigh, in whole numbers. */
  readonly weights: readonly number[]
  /** What each of `among` is worth in a mean or median; empty for any other aim. */
  readonly worth: readonly number[]
}

/** How much the people of each number of a grid weigh; one each where all weigh the same. */
function weightsOf({ cells, slots, ticks }: AimGrid): readonly number[] {
  const ofSlots = slots.map(({ cell }) => cells[cell]?.weight ?? 1)
  const all = [...ofSlots, ...ticks.map(({ slot }) => ofSlots[slot] ?? 1)]
  return new Set(all).size > 1 ? all : all.map(() => 1)
}

/** A group or filter of an aim; `null` for all respondents. */
export type RuleOf = (group: string) => RuleTree | null

/** Whether somebody in a slot is in a column and counts in its table; worked out once for each rule. */
function insideOf({ cells, slots }: AimGrid) {
  const known = new Map<RuleTree, readonly boolean[]>()
  return (rule: RuleTree | null, slot: number): boolean => {
    if (rule === null) return true
    const found = known.get(rule) ?? slots.map(({ cell, value }) => cells[cell]?.holds(rule, value) ?? false)
    known.set(rule, found)
    return found[slot] ?? false
  }
}

/** What a value is in the variable that is counted; `null` where it is no answer there. */
function codeIn({ exempt }: Aim, { valueOf }: QuotaSource, value: Value | undefined): number | null {
  const code = typeof value === 'number' ? valueOf(value) : null
  return code === null || exempt.includes(code) ? null : code
}

function worthOf({ wanted }: Aim, code: number): number | null {
  if (wanted.kind !== 'mean' || wanted.scores === null) return code
  return wanted.scores.find((one) => one.code === code)?.score ?? null
}

/** An aim about a question with several answers. */
function ofSeveral(grid: AimGrid, aim: Aim, own: readonly number[], valueOf: ValueOf) {
  const weights = weightsOf(grid)
  const [code, ...others] = aim.codes ?? []
  // How many gave one of two options does not follow from how many gave each.
  if (others.length > 0 || aim.exempt.length > 0) return []
  const isOwn = new Set(own)
  const among = own.filter((slot) => valueOf(slot) !== undefined)
  if (code === undefined) return [{ aim, counted: among, among, worth: [], weights }]
  const has = (slot: number): boolean => [valueOf(slot) ?? []].flat().some((one) => one === code)
  const ticks = grid.ticks.flatMap((tick, at) =>
    tick.code === code && isOwn.has(tick.slot) && !has(tick.slot) ? [grid.slots.length + at] : [],
  )
  return [{ aim, counted: [...among.filter(has), ...ticks], among, worth: [], weights }]
}

type ValueOf = (slot: number) => Value | undefined

/**
 * The aims that are to be met with a question, each with the numbers in its grid that it is about. An aim may be about
 * another question, which was answered before: then it counts who gets into its column now.
 *
 * @param question the question whose answers are handed out
 * @param source the question behind the variable of an aim
 * @example placeAims(grid, 'sex', aims, ruleOf, source)[0]?.counted // → [0, 3, 6]
 */
export function placeAims(
  grid: AimGrid,
  question: string,
  aims: readonly Aim[],
  ruleOf: RuleOf,
  source: QuotaSources,
): readonly PlacedAim[] {
  const inside = insideOf(grid)
  const { slots, cells } = grid
  const weights = weightsOf(grid)
  return aims.flatMap((aim): readonly PlacedAim[] => {
    const found = source(aim.variable)
    if (found === null) return []
    const { id, kind } = found.question
    const rule = ruleOf(aim.group)
    const own = [...slots.keys()].filter((slot) => inside(rule, slot) && inside(aim.filter, slot))
    if (aim.wanted.kind === 'at-least') return [{ aim, own: false, counted: own, among: own, worth: [], weights }]
    const valueOf: ValueOf = (slot) => {
      const { value, cell = -1 } = slots[slot] ?? {}
      return id === question ? value : cells[cell]?.given(id)
    }
    // The ticks of the grid are of its own question.
    if (kind === 'multiple') {
      const several = ofSeveral(id === question ? grid : { ...grid, ticks: [] }, aim, own, valueOf)
      return several.map((one) => ({ ...one, own: id === question }))
    }
    const codes = own.flatMap((slot) => {
      const code = codeIn(aim, found, valueOf(slot))
      const worth = code === null ? null : worthOf(aim, code)
      return code === null || worth === null ? [] : [{ slot, code, worth }]
    })
    const isAmount = aim.wanted.kind === 'mean' || aim.wanted.kind === 'median'
    return [
      {
        aim,
        own: id === question,
        counted: codes.filter(({ code }) => aim.codes?.includes(code) !== false).map(({ slot }) => slot),
        among: codes.map(({ slot }) => slot),
        worth: isAmount ? codes.map(({ worth }) => worth) : [],
        weights,
      },
    ]
  })
}
