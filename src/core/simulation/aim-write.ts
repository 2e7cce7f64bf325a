import type { AimGrid } from './aim-grid.ts'
import type { AimedPerson } from './aim-person.ts'
import type { Turn } from './aim-turns.ts'
import type { Random } from './random.ts'
import { shuffled } from './random.ts'
import { severalCodesEach } from './several-codes.ts'

/** Who stops soon and who left questions open before comes last: they are the first to leave this one open too. */
function inOrder(people: readonly AimedPerson[], { number }: Turn, random: Random): readonly AimedPerson[] {
  const late = ({ last }: AimedPerson): number => (last > number ? 0 : 1)
  return shuffled(people, random)
    .toSorted((a, b) => a.open - b.open)
    .toSorted((a, b) => b.leaves - a.leaves)
    .toSorted((a, b) => late(a) - late(b))
}

/**
 * Writes as many answers as were counted among the people of each cell, in random order.
 *
 * @param counts per slot and tick of the grid
 * @example writeAnswers(turn, grid, counts, random); grid.cells[0]?.people[0]?.answers // → { sex: 2 }
 */
export function writeAnswers(turn: Turn, grid: AimGrid, counts: readonly number[], random: Random): void {
  const { cells, slots, ticks } = grid
  const { id } = turn.variable
  for (const [cell, { people, offered }] of cells.entries()) {
    const own = [...slots.keys()].filter((slot) => slots[slot]?.cell === cell)
    const n = own.reduce((sum, slot) => sum + (counts[slot] ?? 0), 0)
    const order = inOrder(people, turn, random)
    const answering = shuffled(order.slice(0, n), random)
    for (const person of order.slice(n)) person.open += 1
    for (const person of people) person.cells.set(id, cell)
    for (const person of answering) person.last = Math.max(person.last, turn.number)
    for (const slot of own) {
      const some = answering.splice(0, counts[slot] ?? 0)
      const value = slots[slot]?.value ?? 0
      if (typeof value === 'number') {
        for (const person of some) person.answers[id] = value
        continue
      }
      const ticked = ticks.flatMap((tick, at): readonly (readonly [number, number])[] =>
        tick.slot === slot ? [[tick.code, counts[slots.length + at] ?? 0]] : [],
      )
      const chosen = severalCodesEach(
        {
          persons: some.length,
          counts: new Map([...value.map((code): [number, number] => [code, some.length]), ...ticked]),
          omitted: [],
          exclusive: offered.codes.filter(({ exclusive }) => exclusive).map(({ code }) => code),
          required: value.length === 0 ? [] : [{ codes: value, persons: [...some.keys()] }],
        },
        random,
      )
      for (const [index, person] of some.entries()) {
        person.answers[id] = (chosen[index] ?? []).toSorted((a, b) => a - b)
      }
    }
  }
}
