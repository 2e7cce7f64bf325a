import type { FileVariable } from '../data-file.ts'

/** What a codebook says of one variable; what it does not say is empty or `null`. */
export type CodebookEntry = {
  readonly name: string
  /** The file of which it is a column, in a codebook of several files; else empty. */
  readonly file: string
  readonly label: string
  readonly question: string | null
  readonly section: string | null
  readonly universe: string | null
  readonly type: 'number' | 'text' | 'year' | 'month' | 'day' | 'second' | null
  readonly measure: FileVariable['measure']
  readonly decimals: number | null
  /** Values as they are written, with their meaning. */
  readonly values: readonly { readonly value: string; readonly label: string }[]
  /** Values as they are written, or ranges (`98..99`), that stand for no answer. */
  readonly missing: readonly string[]
}

/** A codebook, with the variables in its order. */
export type Codebook = { readonly entries: readonly CodebookEntry[] }
