import type { Variable } from '../items/variable.ts'
import type { AimCell } from './aim-cells.ts'
import { valuesOf } from './quota-source.ts'

/** People of a cell who give one answer; of a question with several answers, those with exactly these deciding codes. */
export type AimSlot = { readonly cell: number; readonly value: number | readonly number[]; readonly likely: number }

/** People of a slot who tick one more option. */
export type AimTick = { readonly slot: number; readonly code: number; readonly likely: number }

/** All that is to be counted of a question: the numbers of the slots, then those of the ticks. */
export type AimGrid = {
  readonly cells: readonly AimCell[]
  readonly slots: readonly AimSlot[]
  readonly ticks: readonly AimTick[]
}

/** The most slots of a question, and the fewest values that are left of each cell to stay below it. */
const limits = { slots: 4000, values: 24 }

/** The most options of a question with several answers of which the combinations are counted. */
const mostDeciding = 4

/** As many values as there may be, evenly spread, with all that must be among them. */
function thinned(values: readonly number[], cells: number, wanted: ReadonlySet<number>): readonly number[] {
  const room = Math.max(limits.values, Math.floor(limits.slots / Math.max(1, cells)))
  if (values.length <= room) return values
  const step = (values.length - 1) / (room - 1)
  const kept = new Set(Array.from({ length: room }, (_, index) => values[Math.round(index * step)]))
  return values.filter((value) => kept.has(value) || wanted.has(value))
}

/** Every choice of some of the codes, from none to all; none with a code that rules out the others beside another. */
function patternsOf({ codes }: Variable, deciding: readonly number[]): readonly (readonly number[])[] {
  const offered = codes.filter(({ code }) => deciding.includes(code)).slice(0, mostDeciding)
  const all = Array.from({ length: 2 ** offered.length }, (_, number) =>
    offered.filter((_code, index) => ((number >> index) & 1) === 1),
  )
  return all
    .filter((some) => some.length < 2 || some.every(({ exclusive }) => !exclusive))
    .map((some) => some.map(({ code }) => code))
}

/** What the grid of a question is made from. */
export type GridTask = {
  readonly variable: Variable
  readonly cells: readonly AimCell[]
  /** How likely each value is. */
  readonly likely: ReadonlyMap<number, number>
  /** Codes of a question with several answers by which somebody gets into a column. */
  readonly deciding: readonly number[]
  /** Amounts that tables speak of. */
  readonly wanted: ReadonlySet<number>
}

/**
 * What can be answered to a question, cell by cell.
 *
 * @example aimGrid(task).slots.length // → 12, for three answers in four cells
 */
export function aimGrid({ variable, cells, likely, deciding, wanted }: GridTask): AimGrid {
  const weight = (value: number): number => likely.get(value) ?? 0
  if (variable.kind !== 'multiple') {
    const values = thinned(valuesOf(variable), cells.length, wanted)
    const slots = cells.flatMap(({ offered }, cell) => {
      const codes = new Set(offered.codes.map(({ code }) => code))
      const own = offered.kind === 'single' ? values.filter((value) => codes.has(value)) : values
      return own.map((value): AimSlot => ({ cell, value, likely: weight(value) + 1e-6 }))
    })
    return { cells, slots, ticks: [] }
  }
  const chance = (code: number): number => Math.min(0.95, Math.max(0.01, weight(code)))
  const slots = cells.flatMap(({ offered }, cell) => {
    const patterns = patternsOf(offered, deciding)
    const codes = patterns.flat()
    return patterns.map((value): AimSlot => {
      const parts = [...new Set(codes)].map((code) => (value.includes(code) ? chance(code) : 1 - chance(code)))
      return { cell, value, likely: parts.reduce((all, part) => all * part, 1) }
    })
  })
  const ticks = slots.flatMap(({ cell, value }, slot) => {
    const { codes } = cells[cell]?.offered ?? { codes: [] }
    const inPattern = slots.filter((one) => one.cell === cell).flatMap((one) => one.value)
    const isAlone = codes.some(({ code, exclusive }) => exclusive && [value].flat().includes(code))
    return codes
      .filter(
        ({ code, exclusive }) => !inPattern.includes(code) && !isAlone && !(exclusive && [value].flat().length > 0),
      )
      .map(({ code }): AimTick => ({ slot, code, likely: chance(code) }))
  })
  return { cells, slots, ticks }
}
