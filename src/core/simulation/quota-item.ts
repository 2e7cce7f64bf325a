import type { Variable } from '../items/variable.ts'
import type { AskedItem } from '../questionnaire/questionnaire.ts'
import type { Value } from '../rule/rule.ts'
import { severalCodesEach } from './several-codes.ts'
import type { QuotaPlan } from './quota-plan.ts'
import type { QuotaPerson } from './quota-people.ts'
import type { Asked, AskedCell } from './quota-asked.ts'
import { askedCells } from './quota-asked.ts'
import { settle } from './quota-settle.ts'
import type { Quota } from './quota.ts'
import type { Random } from './random.ts'
import { shuffled } from './random.ts'

/** How often a question that may be left open is skipped, and how often one is declined where that is offered. */
const skip = 0.02
const decline = 0.03

/** Whether somebody answers an item; a wish not to answer is noted. */
function answersItem({ person }: Asked, { item }: AskedItem, random: Random): boolean {
  if (item.type === 'note') return false
  if (item.decline && random() < decline) {
    person.declined.add(item.id)
    return false
  }
  return item.required || random() >= skip
}

/** Writes the classes that were counted for a cell as answers of its people, in random order. */
function writeCell(
  plan: QuotaPlan,
  quota: Quota,
  { offered }: AskedCell,
  people: readonly QuotaPerson[],
  counts: readonly number[],
): void {
  const own = offered.find(({ id }) => id === quota.variable.id)
  if (own === undefined) return
  const { draw, random } = plan
  if (quota.variable.kind === 'multiple') {
    const codeOf = (place: number): number => quota.classes[place]?.values[0] ?? 0
    const task = {
      persons: people.length,
      counts: new Map(counts.map((count, place) => [codeOf(place), count])),
      omitted: [],
      exclusive: own.codes.filter(({ exclusive }) => exclusive).map(({ code }) => code),
      required: [],
    }
    const chosen = severalCodesEach(task, random)
    for (const [index, person] of people.entries()) person.answers[own.id] = chosen[index] ?? []
    return
  }
  const places = shuffled(
    counts.flatMap((count, place) => Array.from({ length: count }, () => place)),
    random,
  )
  for (const [index, person] of people.entries()) {
    const values = quota.classes[places[index] ?? -1]?.values ?? plan.restOf(quota)
    const value = draw.oneOf(own, person.kind, values)
    if (value !== undefined) person.answers[own.id] = value
  }
}

/** Answers to what was not published, by chance. */
function writeRest(
  plan: QuotaPlan,
  { item }: AskedItem,
  { person, offered }: Asked,
  variables: readonly Variable[],
): void {
  const isRequired = item.type !== 'note' && item.required
  for (const own of offered) {
    if (!variables.some(({ id }) => id === own.id)) continue
    const value: Value | undefined =
      own.id === plan.division.by?.id ? (person.code ?? undefined) : plan.draw.any(own, person, isRequired)
    if (value !== undefined) person.answers[own.id] = value
  }
}

/**
 * Hands out the answers to an item among those who are asked it. Where figures about it were published, as many get each
 * answer as these say; who leaves it open is decided before, and changed only where the figures need it.
 *
 * @example handOutItem(plan, asked, people); people[0]?.person.answers // → { phase: 1, gender: 2 }
 */
export function handOutItem(plan: QuotaPlan, asked: AskedItem, people: readonly Asked[]): void {
  const { random } = plan
  const isDivision = asked.variables.some(({ id }) => id === plan.division.by?.id)
  const answering = new Set(people.filter((one) => isDivision || answersItem(one, asked, random)))
  const quotas = isDivision ? [] : asked.variables.flatMap(({ id }) => plan.quotas.get(id) ?? [])
  if (quotas.length > 0) {
    const cells = askedCells(asked, quotas, people, answering)
    const settled = settle(plan, asked, quotas, cells)
    for (const [index, cell] of cells.entries()) {
      const chosen = chosenIn(cell, settled.n[index] ?? 0, answering, random)
      for (const one of cell.people) answering.delete(one)
      for (const one of chosen) answering.add(one)
      for (const one of chosen) one.person.declined.delete(asked.item.id)
      for (const [number, quota] of quotas.entries()) {
        const counts = settled.counts[number]?.[index] ?? []
        writeCell(
          plan,
          quota,
          cell,
          chosen.map(({ person }) => person),
          counts,
        )
      }
    }
  }
  const rest = asked.variables.filter(({ id }) => quotas.every(({ variable }) => variable.id !== id))
  for (const one of people) if (answering.has(one)) writeRest(plan, asked, one, rest)
}

/** As many of a cell as are to answer: first those who meant to. */
function chosenIn({ people }: AskedCell, n: number, answering: ReadonlySet<Asked>, random: Random): readonly Asked[] {
  const order = shuffled(people, random)
  return [...order.filter((one) => answering.has(one)), ...order.filter((one) => !answering.has(one))].slice(0, n)
}
