import type { Issue } from '../../issue.ts'
import type { DataFormat } from '../data-file.ts'
import type { Guess, WrittenItem } from '../written-study.ts'

/** A question that was made of columns of a file. */
export type ImportedItem = {
  readonly id: string
  readonly type: WrittenItem['type']
  /** The question in short. */
  readonly label: string
  readonly columns: readonly string[]
}

/**
 * What was made of a data file, as plain data: it is the same as JSON. Guesses lead to their place in the study; what was
 * dropped and what is strange has a path that begins with the name of the column.
 */
export type ImportReport = {
  readonly file: {
    readonly name: string
    readonly format: DataFormat
    readonly rows: number
    readonly columns: number
  }
  /** How many questions there are of each type. */
  readonly counts: Readonly<Record<string, number>>
  readonly items: readonly ImportedItem[]
  readonly groups: readonly string[]
  readonly guesses: readonly Guess[]
  readonly drops: readonly Issue[]
  readonly warnings: readonly Issue[]
}
