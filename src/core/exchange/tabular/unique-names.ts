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
  const names = wanted.map((name, index) => {
    const column = index + 1
    if (name !== '' && !used.has(name)) {
      used.add(name)
      return name
    }
    const instead = free(name === '' ? `V${column}` : name, name === '' ? 1 : 2, taken)
    taken.add(instead)
    used.add(instead)
    issues.push(issue(name === '' ? 'tabular-name-empty' : 'tabular-name-double', [instead], { name, column, instead }))
    return instead
  })
  return { names, issues }
}

function free(name: string, from: number, taken: ReadonlySet<string>): string {
  for (let number = from; ; number += 1) {
    const candidate = number === 1 ? name : `${name}_${number}`
    if (!taken.has(candidate)) return candidate
  }
}
