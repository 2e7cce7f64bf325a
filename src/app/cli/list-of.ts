import type { Given } from './command.ts'

/**
 * The words of an option that takes a list with commas; `null` when it is not given.
 *
 * @example listOf(given, 'format') // → ['spss', 'ddi'] for `--format spss,ddi`
 */
export const listOf = (given: Given, option: string): readonly string[] | null =>
  given
    .text(option)
    ?.split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '') ?? null
