import type { ChoiceTask } from './choice-task.ts'
import type { Random } from './random.ts'
import { shuffled, whole } from './random.ts'

/** The share of persons who also choose a code that the counts leave out, in a question with several answers. */
const omittedShare = 0.05

/**
 * At least one code per person, each as often as counted; a code that rules out the others stands alone.
 *
 * @throws when no such choice exists
 * @example severalCodesEach({ persons: 2, counts: new Map([[1, 2], [2, 1]]), … }, random) // → [[1], [1, 2]]
 */
export function severalCodesEach(task: ChoiceTask, random: Random): readonly (readonly number[])[] {
  const chosen = Array.from({ length: task.persons }, () => new Set<number>())
  const left = new Map(task.counts)
  const give = (person: number, code: number): void => {
    chosen[person]?.add(code)
    left.set(code, (left.get(code) ?? 0) - 1)
  }
  for (const { codes, persons } of task.required) {
    for (const person of persons) for (const code of codes) if (chosen[person]?.has(code) === false) give(person, code)
  }
  const unmarked = (): number[] => [...chosen.keys()].filter((person) => chosen[person]?.size === 0)
  const alone = shuffled(unmarked(), random)
  const exclusive = task.exclusive.flatMap((code) => copies(code, left))
  for (const code of exclusive) give(alone.pop() ?? -1, code)
  giveFirst(shuffled(alone, random), task, left, give, random)
  const open = [...chosen.keys()].filter((person) => !task.exclusive.some((code) => chosen[person]?.has(code)))
  for (const code of task.counts.keys()) {
    const without = shuffled(open, random).filter((person) => chosen[person]?.has(code) === false)
    for (const person of without.slice(0, Math.max(0, left.get(code) ?? 0))) give(person, code)
  }
  if ([...task.counts.keys()].some((code) => left.get(code) !== 0) || unmarked().length > 0) {
    throw new RangeError(`${task.persons} persons cannot choose these codes as often as counted`)
  }
  for (const code of task.omitted) for (const person of open) if (random() < omittedShare) chosen[person]?.add(code)
  return chosen.map((codes) => [...codes].toSorted((a, b) => a - b))
}

const copies = (code: number, left: ReadonlyMap<number, number>): readonly number[] =>
  Array.from({ length: left.get(code) ?? 0 }, () => code)

/** A first code for everyone who has none yet, in proportion to how often each code is chosen. */
function giveFirst(
  persons: readonly number[],
  { omitted, exclusive }: ChoiceTask,
  left: ReadonlyMap<number, number>,
  give: (person: number, code: number) => void,
  random: Random,
): void {
  const all = [...left].filter(([code]) => !exclusive.includes(code)).flatMap(([code]) => copies(code, left))
  const drawn = shuffled(all, random)
  for (const person of persons) {
    const code = drawn.pop() ?? omitted[whole(random, omitted.length)]
    if (code !== undefined) give(person, code)
  }
}
