import type { Issue } from '../../issue.ts'
import { issue } from '../../issue.ts'

/**
 * Names of which none is empty and none is there twice: an empty one becomes `V` with the number of its column, a double
 * one gets a number behind it. The issues say which, with the number of the column from 1.
 *
 * @example uniqueNames(['a', '', 'a']).names // → ['a', 'V2', 'a_2']
 */
export function uniqueNames(wanted: readonly string[]): {
  readonly names: readonly string[]
  readonly issues: readonly Issue[]
} {
  const taken = new Set(wanted)
  const used = new Set<string>()
  const issues: Issue[] = []
  /** The number to go on from, so that a name that is there a thousand times is not counted up each time. */
  const next = new Map<string, number>()
  const names = wanted.map((name, index) => {
    const column = index + 1
    if (name !== '' && !used.has(name)) {
      used.add(name)
      return name
    }
    const base = name === '' ? `V${column}` : name
    const number = free(base, next.get(base) ?? (name === '' ? 1 : 2), taken)
    const instead = numbered(base, number)
    next.set(base, number + 1)
    taken.add(instead)
    used.add(instead)
    issues.push(issue(name === '' ? 'tabular-name-empty' : 'tabular-name-double', [instead], { name, column, instead }))
    return instead
  })
  return { names, issues }
}

const numbered = (name: string, number: number): string => (number === 1 ? name : `${name}_${number}`)

/** The first number from one on with which a name is free. */
function free(name: string, from: number, taken: ReadonlySet<string>): number {
  let number = from
  while (taken.has(numbered(name, number))) number += 1
  return number
}
