import { issue, type Issue } from '../../issue.ts'

/** Counts what is odd in the values of a variable, so that a thousand such values become one Issue. */
export type Oddities = {
  readonly note: (code: Issue['code'], row: number, value: string) => void
  readonly issues: () => readonly Issue[]
}

/**
 * An empty count of odd values of one variable. Each kind becomes one Issue, with how often, the first value, and the
 * line of that one.
 *
 * @param line gives the line of a row in the data file
 * @example const odd = oddities('q1', (row) => row + 1); odd.note('triple-s-not-a-number', 0, 'x'); odd.issues().length // → 1
 */
export function oddities(variable: string, line: (row: number) => number): Oddities {
  const found = new Map<Issue['code'], { readonly row: number; readonly value: string; count: number }>()
  return {
    note: (code, row, value) => {
      const before = found.get(code)
      if (before === undefined) found.set(code, { row, value, count: 1 })
      else before.count += 1
    },
    issues: () =>
      [...found].map(([code, { row, value, count }]) =>
        issue(code, [variable], { variable, line: line(row), value, count }),
      ),
  }
}
