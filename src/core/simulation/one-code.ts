import type { ChoiceTask } from './choice-task.ts'
import type { Random } from './random.ts'
import { shuffled, whole } from './random.ts'

/**
 * One code per person, each as often as counted.
 *
 * @throws when more is counted than there are persons
 * @example oneCodeEach({ persons: 3, counts: new Map([[1, 2], [2, 1]]), … }, random) // → [1, 2, 1]
 */
export function oneCodeEach(task: ChoiceTask, random: Random): readonly number[] {
  const left = new Map(task.counts)
  const chosen = Array.from({ length: task.persons }, (): number | null => null)
  const take = (code: number): number => {
    left.set(code, (left.get(code) ?? 0) - 1)
    return code
  }
  for (const { codes, persons } of task.required) {
    for (const person of persons) {
      const [code] = codes.toSorted((a, b) => (left.get(b) ?? 0) - (left.get(a) ?? 0))
      if (code !== undefined && chosen[person] === null && (left.get(code) ?? 0) > 0) chosen[person] = take(code)
    }
  }
  const rest = [...left].flatMap(([code, count]) => Array.from({ length: count }, () => code))
  const free = chosen.filter((code) => code === null).length
  while (rest.length < free) rest.push(task.omitted[whole(random, task.omitted.length)] ?? 0)
  if (rest.length > free) throw new RangeError(`${task.persons} persons cannot choose ${rest.length} codes`)
  const drawn = shuffled(rest, random)
  return chosen.map((code) => code ?? drawn.pop() ?? 0)
}
