import type { Quota } from './quota.ts'
import type { QuotaCell, QuotaCounts } from './quota-cells.ts'
import type { QuotaLimits } from './quota-flow.ts'
import { countsWithin } from './quota-flow.ts'

/** What is chosen from: a question, who answers it, and counts to start from. */
export type ChoiceOf = { readonly quota: Quota; readonly cells: readonly QuotaCell[]; readonly start: QuotaCounts }

/** True for answers that a table does not count, and no figure is about: bases depend on how many give them. */
const isSettled = ({ tables, classes }: Quota, place: number): boolean =>
  tables.some(({ uncovered }) => uncovered.includes(classes[place]?.values[0] ?? -1)) &&
  classes[place]?.rows.every(({ marks }) => marks.length === 0) === true

const isOffered = (cell: QuotaCell | undefined, place: number): boolean => (cell?.weights[place] ?? 0) > 0

/**
 * Counts of a question with one answer, as near the start as the limits of the columns let them be: every cell has as many
 * answers as people.
 *
 * @example oneEach({ quota, cells, start: [[5, 5]] }, () => ({ low: 3, high: 4 })) // → one of the two has to give way
 */
export function oneEach({ quota, cells, start }: ChoiceOf, ofColumn: QuotaLimits['ofColumn']): QuotaCounts {
  const places = [...(start[0] ?? []).keys()]
  return countsWithin({ quota, cells, places }, start, {
    ofColumn,
    ofCell: (cell) => ({ low: cells[cell]?.n ?? 0, high: cells[cell]?.n ?? 0 }),
    ofPlace: (cell, place) => {
      const known = start[cell]?.[place] ?? 0
      if (isSettled(quota, place)) return { low: known, high: known }
      return { low: 0, high: isOffered(cells[cell], place) ? (cells[cell]?.n ?? 0) : 0 }
    },
  })
}

/**
 * Counts of a question with one answer or more: first those of the answers that stand alone, then those of the others, of
 * which everybody who is left has at least one.
 *
 * @example someEach({ quota, cells, start: [[6, 5, 2]] }, ofColumn) // → [[6, 5, 2]], of 10 people of whom 2 chose nothing
 */
export function someEach({ quota, cells, start }: ChoiceOf, ofColumn: QuotaLimits['ofColumn']): QuotaCounts {
  const places = [...quota.classes.keys()]
  const isAlone = (place: number): boolean =>
    quota.variable.codes.some(({ code, exclusive }) => exclusive && quota.classes[place]?.values[0] === code)
  const people = (cell: number): number => cells[cell]?.n ?? 0
  const alone = countsWithin({ quota, cells, places: places.filter(isAlone) }, start, {
    ofColumn,
    ofCell: (cell) => ({ low: 0, high: people(cell) }),
    ofPlace: (cell, place) => ({ low: 0, high: isOffered(cells[cell], place) ? people(cell) : 0 }),
  })
  const left = (cell: number): number =>
    people(cell) - places.filter(isAlone).reduce((all, place) => all + (alone[cell]?.[place] ?? 0), 0)
  const fitting = alone.map((counts, cell) =>
    counts.map((count, place) => (isAlone(place) ? count : Math.min(count, Math.max(0, left(cell))))),
  )
  const counts = countsWithin({ quota, cells, places: places.filter((place) => !isAlone(place)) }, fitting, {
    ofColumn,
    ofCell: (cell) => ({ low: left(cell), high: Infinity }),
    ofPlace: (cell, place) => ({ low: 0, high: isOffered(cells[cell], place) ? left(cell) : 0 }),
  })
  return counts.map((own, cell) => possible(own, cells[cell], isAlone))
}

/**
 * Counts that as many people can choose: where figures contradict each other, as when too few answers are printed for
 * everybody to have one, the counts give way.
 */
function possible(
  counts: readonly number[],
  cell: QuotaCell | undefined,
  isAlone: (place: number) => boolean,
): readonly number[] {
  const result = [...counts]
  const offered = [...result.keys()].filter((place) => isOffered(cell, place))
  const [alone, others] = [offered.filter(isAlone), offered.filter((place) => !isAlone(place))]
  const sum = (places: readonly number[]): number => places.reduce((all, place) => all + (result[place] ?? 0), 0)
  const n = cell?.n ?? 0
  for (const place of alone) {
    result[place] = Math.max(0, (result[place] ?? 0) - Math.max(0, sum(alone) - n))
  }
  const open = n - sum(alone)
  for (const place of others) result[place] = Math.min(result[place] ?? 0, open)
  let missing = Math.max(0, open - sum(others))
  for (const place of others.length > 0 ? others : alone) {
    const step = others.length > 0 ? Math.min(missing, open - (result[place] ?? 0)) : missing
    result[place] = (result[place] ?? 0) + step
    missing -= step
  }
  return result
}
