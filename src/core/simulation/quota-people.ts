import type { Value } from '../rule/rule.ts'
import { picker } from './apportion.ts'
import type { Kind } from './likely-values.ts'
import type { Division } from './quota-columns.ts'
import type { PeopleTask } from './quota-sizes.ts'
import { divisionCodes } from './quota-sizes.ts'
import type { Random } from './random.ts'
import { shuffled } from './random.ts'

/** A respondent while the answers are handed out. */
export type QuotaPerson = {
  readonly answers: Record<string, Value>
  readonly declined: Set<string>
  readonly kind: Kind
  readonly column: string | null
  /** The answer to the question that divides the respondents. */
  readonly code: number | null
  /** The number of the page at which they stop. */
  readonly leaves: number
}

/** How many of those who start stop on the way. */
const breakOff = 0.1

/** In a column of fewer people nobody stops before the last published question: there every answer counts. */
const few = 250

/**
 * Who gave a code of the question that divides the respondents: their groups, of which those inside another matter half.
 *
 * @example kindOf(3, division).groups // → [{ id: 'starting', weight: 0.5 }, { id: 'specialist', weight: 1 }]
 */
export function kindOf(code: number | null, { groups }: Division): Kind {
  const own = groups.filter(({ codes }) => code !== null && codes.includes(code))
  const isInside = (inner: readonly number[], outer: readonly number[]): boolean =>
    inner.length < outer.length && inner.every((one) => outer.includes(one))
  return {
    key: code === null ? '' : String(code),
    groups: own.map(({ id, codes }) => ({
      id,
      weight: own.some((other) => isInside(codes, other.codes)) ? 0.5 : 1,
    })),
  }
}

/**
 * The respondents of a wave before they have answered anything: in which groups they are, so that these are as large as
 * published, and where some of them will stop. Nobody stops before the question that divides them.
 *
 * @example quotaPeople(task, random)[0] // → { answers: {}, column: 'aios', code: 1, leaves: 41, … }
 */
export function quotaPeople(task: PeopleTask, random: Random): readonly QuotaPerson[] {
  const { division, pages } = task
  const { by } = division
  const codes = divisionCodes(task)
  const divides = pages.findIndex(({ items }) => items.some(({ item }) => item.id === by?.item))
  const last = pages.findLastIndex(({ items }) =>
    items.some(({ variables }) => variables.some(({ id }) => task.quotas.has(id))),
  )
  const effort = pages.map(({ items }) => (items.some(({ item }) => item.type === 'roster') ? 8 : 1))
  const stopAfter = (page: number) => picker(effort.map((own, index) => (index <= page ? 0 : own)))
  const stop = { early: stopAfter(divides), late: stopAfter(Math.max(divides, last)) }
  const columnOf = (code: number | null): string | null =>
    division.columns.find((group) => code !== null && group.codes.includes(code))?.id ?? null
  const sizes = new Map<string | null, number>()
  for (const code of codes) sizes.set(columnOf(code), (sizes.get(columnOf(code)) ?? 0) + 1)
  const kinds = new Map([...new Set(codes)].map((code) => [code, kindOf(code, division)]))
  return shuffled(codes, random).map((code): QuotaPerson => {
    const column = columnOf(code)
    const isFew = codes.length < few || (column !== null && (sizes.get(column) ?? 0) < few)
    const stopped = random() < breakOff ? stop[isFew ? 'late' : 'early'](random) : -1
    return {
      answers: {},
      declined: new Set(),
      kind: kinds.get(code) ?? { key: '', groups: [] },
      column,
      code,
      leaves: stopped < 0 ? pages.length : stopped,
    }
  })
}
