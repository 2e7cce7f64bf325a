import type { Issue } from '../../issue.ts'
import type { LaidVariable } from './case-layout.ts'
import { variableIssue } from './variable-issue.ts'

/** The variables of a file by every name that a record may use for them. */
export type NamedVariables = {
  /** The name of each, in the order of the variables. */
  readonly names: readonly string[]
  /** The place of a variable by a long or short name, in upper or lower case; -1 when there is none. */
  readonly placeOf: (name: string) => number
  readonly issues: readonly Issue[]
}

/** Names that are given, and the next number of a name that nobody has. */
type Given = { readonly taken: Set<string>; next: number }

/** A name that is not taken: the long one, else the short one, else one with a number. */
function freeName(names: readonly string[], given: Given): string {
  const free = names.find((name) => name !== '' && !given.taken.has(name))
  if (free !== undefined) return free
  for (;;) {
    const name = `V_${given.next}`
    given.next += 1
    if (!given.taken.has(name)) return name
  }
}

/**
 * The names of variables: the long ones of the file where there are any. Two variables never get the same name.
 *
 * Source: PSPP developer manual, "Long Variable Names Record".
 *
 * @example namedVariables(variables, new Map([['Q1', 'question_1']])).names // → ['question_1']
 */
export function namedVariables(
  variables: readonly LaidVariable[],
  longNames: ReadonlyMap<string, string>,
): NamedVariables {
  const given: Given = { taken: new Set(), next: 1 }
  const places = new Map<string, number>()
  const issues: Issue[] = []
  const names = variables.map(({ short }, place) => {
    const long = longNames.get(short.toUpperCase())
    const wanted = long ?? short
    const name = freeName([wanted, short, `V${place + 1}`], given)
    if (name !== wanted) issues.push(variableIssue('sav-name-taken', name, { name: wanted }))
    given.taken.add(name)
    return name
  })
  // Short names first, so that a long name of another variable wins where both are alike.
  for (const [place, { short }] of variables.entries()) places.set(short.toUpperCase(), place)
  for (const [place, name] of names.entries()) places.set(name.toUpperCase(), place)
  return { names, placeOf: (name) => places.get(name.toUpperCase()) ?? -1, issues }
}
