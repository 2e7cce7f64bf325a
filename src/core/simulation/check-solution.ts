import type { LinearProgramme } from './linear.ts'

/**
 * True when the values satisfy every bound and condition of a programme exactly, without tolerance. For whole values and
 * whole factors the arithmetic is exact.
 *
 * @example satisfies({ variables: [], rows: [] }, []) // → true
 */
export function satisfies({ variables, rows }: LinearProgramme, values: readonly number[]): boolean {
  const isWithin = (value: number, low: number | null, high: number | null): boolean =>
    (low === null || value >= low) && (high === null || value <= high)
  const sum = (terms: LinearProgramme['rows'][number]['terms']): number =>
    terms.reduce((total, [factor, variable]) => total + factor * (values[variable] ?? 0), 0)
  return (
    variables.every(({ low, high }, index) => isWithin(values[index] ?? 0, low, high)) &&
    rows.every(({ terms, low, high }) => isWithin(sum(terms), low, high))
  )
}
