import type { Random } from './random.ts'
import { shuffled, whole } from './random.ts'

/**
 * A category of a scale per person: as many as counted in the top, the others below it, fewer the further down.
 *
 * @example scaleAnswers(4, 2, { top: [3], others: [1, 2] }, random) // → [3, 2, 3, 1]
 */
export function scaleAnswers(
  count: number,
  counted: number,
  { top, others }: { readonly top: readonly number[]; readonly others: readonly number[] },
  random: Random,
): readonly number[] {
  const inTop = Array.from({ length: counted }, () => top[whole(random, top.length)] ?? 0)
  const below = Array.from({ length: count - counted }, () => downFrom(others, random))
  return shuffled([...inTop, ...below], random)
}

/** A code of the list, the last twice as often as the one before it, and so on. */
function downFrom(codes: readonly number[], random: Random): number {
  const place = codes.findLastIndex((_code, index) => index === 0 || random() < 2 / 3)
  return codes[Math.max(0, place)] ?? 0
}
