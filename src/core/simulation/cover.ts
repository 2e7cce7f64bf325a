/** Something that can be chosen, with what it covers. */
export type Covering<T> = { readonly one: T; readonly parts: ReadonlySet<string> }

/**
 * A few of these that together cover every part that any of them covers: each time the first of those that cover most of
 * what is left (the greedy set cover: Chvátal, 1979), and at the end without those that the others make needless.
 *
 * @example cover([{ one: 'a', parts: new Set(['x']) }, { one: 'b', parts: new Set(['x', 'y']) }]) // → ['b']
 */
export function cover<T>(choices: readonly Covering<T>[]): readonly T[] {
  const left = new Set(choices.flatMap(({ parts }) => [...parts]))
  const chosen: Covering<T>[] = []
  while (left.size > 0) {
    let [best, most] = [choices[0], 0]
    for (const choice of choices) {
      const gain = [...choice.parts].filter((part) => left.has(part)).length
      if (gain > most) [best, most] = [choice, gain]
    }
    if (best === undefined) break
    chosen.push(best)
    for (const part of best.parts) left.delete(part)
  }
  return withoutNeedless(chosen).map(({ one }) => one)
}

function withoutNeedless<T>(chosen: readonly Covering<T>[]): readonly Covering<T>[] {
  const times = new Map<string, number>()
  for (const part of chosen.flatMap(({ parts }) => [...parts])) times.set(part, (times.get(part) ?? 0) + 1)
  return chosen.filter(({ parts }) => {
    const needed = [...parts].some((part) => times.get(part) === 1)
    if (!needed) for (const part of parts) times.set(part, (times.get(part) ?? 0) - 1)
    return needed
  })
}
