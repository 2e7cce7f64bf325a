import type { Way } from './circulation.ts'
import { mendCirculation } from './circulation.ts'
import type { Quota } from './quota.ts'
import type { Bounds } from './quota-bounds.ts'
import type { QuotaCell, QuotaCounts } from './quota-cells.ts'
import { columnsOf } from './quota-cells.ts'

/** The bounds of people over classes and cells. */
export type QuotaLimits = {
  /** How many classes a person of a cell has in all: the number who answer, where each gives one answer. */
  readonly ofCell: (cell: number) => Bounds
  /** How many of a cell can have one class. */
  readonly ofPlace: (cell: number, place: number) => Bounds
  readonly ofColumn: (place: number, column: string) => Bounds
}

/** The classes whose counts are sought at once. */
export type FlowTask = {
  readonly quota: Quota
  readonly cells: readonly QuotaCell[]
  readonly places: readonly number[]
}

/**
 * The counts brought within their limits, as far as that can be. People go round a circle: from all who give an answer to
 * those of a column, to those of a cell, and back; where nothing else can be had, a bound is missed.
 *
 * @param start counts that are already within the limits of the cells and their places
 * @example countsWithin({ quota, cells, places: [0, 1] }, [[5, 5]], limits) // → [[4, 6]], where at most 4 may give the first
 */
export function countsWithin({ quota, cells, places }: FlowTask, start: QuotaCounts, limits: QuotaLimits): QuotaCounts {
  const ways: Way[] = []
  const nodes = { next: 1 + cells.length }
  const place = new Map<string, Way>()
  const columns = columnsOf(cells)
  const sum = (chosen: readonly number[], index: number): number =>
    chosen.reduce((all, cell) => all + (start[cell]?.[index] ?? 0), 0)
  const add = (from: number, to: number, bounds: Bounds, flow: number): Way => {
    const way = { from, to, ...bounds, flow }
    ways.push(way)
    return way
  }
  const addCell = (from: number, cell: number, index: number): void => {
    place.set(`${cell} ${index}`, add(from, 1 + cell, limits.ofPlace(cell, index), start[cell]?.[index] ?? 0))
  }
  for (const index of places) {
    const [table] = quota.classes[index]?.rows ?? []
    const counted = [...cells.keys()].filter((cell) => cells[cell]?.counted[table?.table ?? -1] === true)
    const total = nodes.next
    nodes.next += 1
    add(0, total, limits.ofColumn(index, 'total'), sum(counted, index))
    for (const column of columns) {
      const own = counted.filter((cell) => cells[cell]?.column === column)
      add(total, nodes.next, limits.ofColumn(index, column), sum(own, index))
      for (const cell of own) addCell(nodes.next, cell, index)
      nodes.next += 1
    }
    for (const cell of cells.keys()) {
      if (!counted.includes(cell)) addCell(0, cell, index)
      else if (cells[cell]?.column === null) addCell(total, cell, index)
    }
  }
  for (const cell of cells.keys()) {
    const flow = places.reduce((all, index) => all + (start[cell]?.[index] ?? 0), 0)
    add(1 + cell, 0, limits.ofCell(cell), flow)
  }
  mendCirculation(ways)
  return start.map((counts, cell) => counts.map((count, index) => place.get(`${cell} ${index}`)?.flow ?? count))
}
