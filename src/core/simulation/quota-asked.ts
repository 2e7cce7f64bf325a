import type { Variable } from '../items/variable.ts'
import type { AskedItem } from '../questionnaire/questionnaire.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { QuotaPerson } from './quota-people.ts'
import type { Quota, QuotaTable } from './quota.ts'

/** Somebody who is shown an item, with the variables and codes that are offered to them. */
export type Asked = { readonly person: QuotaPerson; readonly offered: readonly Variable[] }

/** People who are asked the same of an item and count in the same columns. */
export type AskedCell = {
  readonly people: readonly Asked[]
  readonly offered: readonly Variable[]
  readonly column: string | null
  /** How many of them answer, as it was decided by chance. */
  readonly n: number
  /** Somebody of the cell; all of them answer alike. */
  readonly like: QuotaPerson
  /** Per quota, per table: whether they count in it. */
  readonly counted: readonly (readonly boolean[])[]
}

/**
 * Whether somebody is among those to whom a table is limited, as far as they have answered.
 *
 * @example isCounted(table, 'views', one) // → false, when the filter of the table is not true of them
 */
export function isCounted({ spec, filter }: QuotaTable, item: string, { person, offered }: Asked): boolean {
  const lookup = answersLookup(person.answers)
  if (filter !== null && !holds(filter, lookup)) return false
  if (spec.base !== 'first-row') return true
  const first = spec.rows[0]?.variable ?? ''
  // Of the item itself it is not answered yet, but whoever is offered its first row and answers the item answers that.
  if (offered.some((variable) => variable.item === item && variable.id === first)) return true
  return lookup(first) !== undefined
}

/** What is offered, in a word: the variables with the codes that may be chosen. */
const nameOf = (offered: readonly Variable[]): string =>
  offered.map(({ id, codes }) => `${id}:${codes.map(({ code }) => code).join(',')}`).join(' ')

/**
 * Those who are asked an item, divided so that in each cell all are offered the same, count alike, and are likely to
 * answer alike.
 *
 * @example askedCells(asked, quotas, people, answering).map(({ column, n }) => [column, n]) // → [['aios', 2310], [null, 7811]]
 */
export function askedCells(
  { item }: AskedItem,
  quotas: readonly Quota[],
  people: readonly Asked[],
  answering: ReadonlySet<Asked>,
): readonly AskedCell[] {
  const offers = new Map<readonly Variable[], string>()
  const cells = new Map<string, Asked[]>()
  for (const one of people) {
    const offer = offers.get(one.offered) ?? nameOf(one.offered)
    offers.set(one.offered, offer)
    const counted = quotas.flatMap(({ tables }) => tables.map((table) => isCounted(table, item.id, one)))
    const key = [one.person.kind.key, offer, ...counted].join(' ')
    const cell = cells.get(key)
    if (cell === undefined) cells.set(key, [one])
    else cell.push(one)
  }
  return [...cells.values()].flatMap((members): readonly AskedCell[] => {
    const [first] = members
    if (first === undefined) return []
    const { person, offered } = first
    return [
      {
        people: members,
        offered,
        column: person.column,
        n: members.filter((one) => answering.has(one)).length,
        like: person,
        counted: quotas.map(({ tables }) => tables.map((table) => isCounted(table, item.id, first))),
      },
    ]
  })
}
