import type { Variable } from '../items/variable.ts'

/**
 * How the values of a variable are stored, in words that change exactly when stored values would come to mean something
 * else. The order of codes counts for a multiple item only, whose bitmask goes by position.
 *
 * @example storedAs(sex) // → 'code 1 2 3'
 */
export function storedAs({ kind, codes, min, max, decimals }: Variable): string {
  const list = codes.map(({ code }) => code)
  switch (kind) {
    case 'single':
      return `code ${list.toSorted((a, b) => a - b).join(' ')}`
    case 'multiple':
      return `set ${list.join(' ')}`
    case 'scale':
      return `grade ${min ?? '…'} to ${max ?? '…'}`
    case 'number':
      return `amount, decimals ${decimals}`
    case 'year':
    case 'months':
    case 'text':
      return kind
    case 'roster':
      return 'rows'
  }
}

/**
 * How every variable of a list is stored, and every column of its rosters: by id, in the order of the list.
 *
 * @example storedVariables([sex, age]) // → { '7.1': 'code 1 2 3', '7.2': 'amount, decimals 0' }
 */
export const storedVariables = (variables: Iterable<Variable>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...variables].flatMap((one) => [one, ...one.columns].map((variable) => [variable.id, storedAs(variable)])),
  )
