import type { TripleSVariable } from './triple-s-survey.ts'

/** A variable as it will be written: its definition, and the text of every row. */
export type PlannedVariable = Omit<TripleSVariable, 'ident' | 'start' | 'finish' | 'size' | 'line'> & {
  /** Characters that the widest value takes; at least 1. */
  readonly width: number
  /** Whether values stand at the right end of their place, as numbers do. */
  readonly isRight: boolean
  /** The text of a row; empty when there is no value. */
  readonly field: (row: number) => string
}

/** A planned variable with the given parts and nothing else. */
export const plannedVariable = (
  parts: Pick<PlannedVariable, 'name' | 'type' | 'width' | 'field'> & Partial<PlannedVariable>,
): PlannedVariable => ({
  label: '',
  question: null,
  use: null,
  literal: false,
  filter: null,
  spread: null,
  range: null,
  values: [],
  sort: null,
  isRight: false,
  ...parts,
})

/**
 * The places that a text takes in a record: a character outside of the basic plane takes one, although a string has two
 * parts for it.
 *
 * @example placesOf('a😀') // → 2
 */
export const placesOf = (text: string): number => (/[\ud800-\udfff]/.test(text) ? Array.from(text).length : text.length)
