import { isSavName, shortNames } from './sav-name.ts'
import type { WrittenVariable } from './written-variable.ts'

/** A variable with its place in the file. */
export type PlacedVariable = WrittenVariable & {
  /** Names of at most eight signs, one per segment. */
  readonly shorts: readonly string[]
  /** The first of its variable records, from 1. */
  readonly index: number
}

const slotsOf = (width: number): number => Math.max(1, Math.ceil(width / 8))

/**
 * The variables of a file with their places, and how many values of eight bytes a row has. Names must be allowed and
 * different, also where upper and lower case are the same: the caller makes them so with `savName`, else this throws.
 *
 * @example writtenLayout([age, open]).slots // → 79
 */
export function writtenLayout(variables: readonly WrittenVariable[]): {
  readonly placed: readonly PlacedVariable[]
  readonly slots: number
} {
  const seen = new Set<string>()
  for (const { name } of variables) {
    if (!isSavName(name)) throw new Error(`SPSS does not allow the name ${name}`)
    if (seen.has(name.toUpperCase())) throw new Error(`Two variables have the name ${name}`)
    seen.add(name.toUpperCase())
  }
  const shorts = shortNames(
    variables.map(({ name }) => name),
    variables.map(({ segments }) => segments.length),
  )
  let slots = 0
  const placed = variables.map((variable, place): PlacedVariable => {
    const index = slots + 1
    for (const width of variable.segments) slots += slotsOf(width)
    return { ...variable, shorts: shorts[place] ?? [], index }
  })
  return { placed, slots }
}
