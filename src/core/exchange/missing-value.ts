import type { FileValue, FileVariable } from './data-file.ts'

/**
 * Whether a value stands for "no answer" by what the file says of its variable.
 *
 * @example isMissing({ missing: [{ kind: 'range', low: -9, high: -1 }] }, -2) // → true
 */
export const isMissing = ({ missing }: Pick<FileVariable, 'missing'>, value: FileValue): boolean =>
  missing.some((one) =>
    one.kind === 'value' ? one.value === value : typeof value === 'number' && value >= one.low && value <= one.high,
  )
