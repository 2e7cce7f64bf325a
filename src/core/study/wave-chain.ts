import type { StudyFiles } from './study.ts'

type Wave = StudyFiles['waves'][number]

/**
 * A wave with the waves that it follows on, the first one first; each refers to the one before. Where they run in a
 * circle, which `checkWaves` reports, each stands once.
 *
 * @example wavesUpTo(waves, '2026').map(({ id }) => id) // → ['2022', '2024', '2026']
 */
export function wavesUpTo(waves: readonly Wave[], id: string): readonly Wave[] {
  const chain: Wave[] = []
  let wave = waves.find((one) => one.id === id)
  while (wave !== undefined && !chain.includes(wave)) {
    chain.unshift(wave)
    const before: string | undefined = wave.after
    wave = waves.find((one) => one.id === before)
  }
  return chain
}

/**
 * Per item the waves that ask it, for the items that not every wave asks. An item that some wave adds is not asked before
 * that wave; one that a wave drops is not asked from there on, until a wave adds it again.
 *
 * @example wavesPerItem(waves).get('own-cup') // → ['2026']
 */
export function wavesPerItem(waves: readonly Wave[]): ReadonlyMap<string, readonly string[]> {
  const moved = [...new Set(waves.flatMap(({ adds = [], drops = [] }) => [...adds, ...drops]))]
  const added = new Set(waves.flatMap(({ adds = [] }) => adds))
  const isAsked = (item: string, wave: string): boolean => {
    const last = wavesUpTo(waves, wave).findLast(
      ({ adds, drops }) => adds?.includes(item) === true || drops?.includes(item) === true,
    )
    return last === undefined ? startsAsked(item) : last.adds?.includes(item) === true
  }
  // An item that is dropped before it is ever added was there from the start.
  const startsAsked = (item: string): boolean =>
    !added.has(item) ||
    waves.some(({ id }) => {
      const first = wavesUpTo(waves, id).find(
        ({ adds, drops }) => adds?.includes(item) === true || drops?.includes(item) === true,
      )
      return first?.drops?.includes(item) === true
    })
  return new Map(moved.map((item) => [item, waves.map(({ id }) => id).filter((wave) => isAsked(item, wave))]))
}
