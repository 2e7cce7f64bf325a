import { isBase } from './aim.ts'
import type { AimGrid } from './aim-grid.ts'
import type { PlacedAim } from './aim-entries.ts'
import { aimProgramme } from './aim-programme.ts'
import { rake } from './aim-rake.ts'
import type { Draft, LinearProgramme } from './linear.ts'
import { addVariable } from './linear.ts'
import type { Random } from './random.ts'
import type { SolveLp } from './solver.ts'
import { solveLeast, solveWhole } from './solver.ts'

/** How often aims are let go before whole numbers are taken as they come. */
const rounds = 4

/** Below this an aim counts as met. */
const nothing = 1e-6

/** The programme in which aims may be missed at a price: bases are the last to go, as all else rests on them. */
function elastic({ variables, rows }: LinearProgramme, placed: readonly PlacedAim[], whole: boolean) {
  const draft: Draft = { variables: variables.map((one) => ({ ...one, whole: whole && one.whole })), rows: [] }
  const misses = new Map<number, number>()
  for (const row of rows) {
    const number = row.figure === null ? -1 : Number(row.figure)
    const aim = placed[number]?.aim
    if (aim === undefined) {
      draft.rows.push(row)
      continue
    }
    // Numbers of people behind weighted figures are not in print, but what comes later rests on them.
    const own = aim.wanted.kind === 'weighted' ? 0.05 : isBase(aim) ? 4 : 1
    const price = own * (aim.group === 'total' ? 1.5 : 1)
    const miss = (): number => {
      const variable = addVariable(draft, { low: 0, high: null, whole: false, cost: price })
      misses.set(variable, number)
      return variable
    }
    if (row.low !== null) draft.rows.push({ ...row, terms: [...row.terms, [row.perPerson, miss()]], high: null })
    if (row.high !== null) draft.rows.push({ ...row, terms: [...row.terms, [-row.perPerson, miss()]], low: null })
  }
  return { programme: draft, misses }
}

/** By how many people aims have to be missed, by their places in the list, and the numbers at which they are. */
function missed(programme: LinearProgramme, placed: readonly PlacedAim[], whole: boolean, solveLp: SolveLp) {
  const { programme: priced, misses } = elastic(programme, placed, whole)
  const values = solveLeast(priced, solveLp)
  if (values === null) return null
  const slacks = new Map<number, number>()
  for (const [variable, number] of misses) {
    const miss = values[variable] ?? 0
    if (miss > nothing) slacks.set(number, Math.max(slacks.get(number) ?? 0, Math.ceil(miss - nothing)))
  }
  return { slacks, values: values.slice(0, programme.variables.length) }
}

/** Whole numbers that are near the given ones, whatever the aims; nobody is counted who is not there. */
function nearest(
  { cells, slots, ticks }: AimGrid,
  near: readonly number[],
  stays: readonly boolean[],
): readonly number[] {
  const result = slots.map((_, slot) => Math.floor((near[slot] ?? 0) + 1e-6))
  for (const [cell, { people }] of cells.entries()) {
    const own = [...slots.keys()].filter((slot) => slots[slot]?.cell === cell)
    const all = own.reduce((sum, slot) => sum + (near[slot] ?? 0), 0)
    const wanted = stays[cell] === true ? people.length : Math.round(all)
    const order = own.toSorted((a, b) => (near[b] ?? 0) - (result[b] ?? 0) - (near[a] ?? 0) + (result[a] ?? 0))
    let left = Math.min(wanted, people.length) - own.reduce((sum, slot) => sum + (result[slot] ?? 0), 0)
    for (let at = 0; left > 0 && order.length > 0; at = (at + 1) % order.length) {
      const slot = order[at] ?? 0
      result[slot] = (result[slot] ?? 0) + 1
      left -= 1
    }
  }
  // Of several answers each person at least ticks one, and those that rule out the others are left out here.
  const chosen = ticks.map(({ slot, code }, at) => {
    const { cell = -1 } = slots[slot] ?? {}
    const isAlone = cells[cell]?.offered.codes.some((one) => one.code === code && one.exclusive) ?? false
    return isAlone ? 0 : Math.min(result[slot] ?? 0, Math.round(near[slots.length + at] ?? 0))
  })
  for (const [slot, { value }] of slots.entries()) {
    if (ticks.length === 0 || [value].flat().length > 0) continue
    const own = [...ticks.keys()].filter((at) => ticks[at]?.slot === slot)
    let lacking = (result[slot] ?? 0) - own.reduce((sum, at) => sum + (chosen[at] ?? 0), 0)
    for (const at of own) {
      const step = Math.max(0, Math.min(lacking, (result[slot] ?? 0) - (chosen[at] ?? 0)))
      chosen[at] = (chosen[at] ?? 0) + step
      lacking -= step
    }
  }
  return [...result, ...chosen]
}

/** Per cell whether everybody answers: where no table says how many of them do, nobody leaves the question open. */
function staying({ cells, slots }: AimGrid, placed: readonly PlacedAim[]): readonly boolean[] {
  const told = new Set(
    placed.flatMap(({ aim, own, among }) => (own && isBase(aim) && aim.group === 'total' ? among : [])),
  )
  return cells.map((_, cell) => !slots.some((slot, at) => slot.cell === cell && told.has(at)))
}

/**
 * How many people give each answer, so that as many aims as can be are met. First near what is likely; where aims
 * contradict each other, those are let go that are missed by least. The number of programmes that are solved is bounded:
 * at most 16 for a question, each of at most as many nodes as the options of the solver say.
 *
 * @example solveAims(grid, placed, solveLp, random) // → [20, 8, …], in the order of the slots and ticks
 */
export function solveAims(
  grid: AimGrid,
  placed: readonly PlacedAim[],
  solveLp: SolveLp,
  random: Random,
): readonly number[] {
  const stays = staying(grid, placed)
  let left = placed
  let near: readonly number[] = [...rake(grid, placed, stays)]
  for (let round = 0; round < rounds; round += 1) {
    const { variables, rows } = aimProgramme(grid, left, stays)
    const drawn = variables.map((variable) => ({ ...variable, cost: Math.round(random() * 100) / 100 }))
    const values = solveWhole({ variables: drawn, rows }, near, [], solveLp)
    if (values !== null) return values
    const found = missed({ variables, rows }, left, round > 0, solveLp)
    if (found === null) break
    const { slacks } = found
    if (slacks.size === 0 && round > 0) near = found.values
    left = left.map((one, number) => ({ ...one, slack: (one.slack ?? 0) + (slacks.get(number) ?? 0) }))
  }
  return nearest(grid, near, stays)
}
