/** The kinds of variables in the standard. */
export const tripleSTypes = ['single', 'multiple', 'quantity', 'character', 'logical', 'date', 'time'] as const

/** One of the kinds of variables. */
export type TripleSType = (typeof tripleSTypes)[number]

/** A value that has a meaning. Codes stay texts: `format="literal"` has codes that are no numbers. */
export type TripleSValue = { readonly code: string; readonly label: string; readonly score: string | null }

/** A variable as the definition file has it, with nothing of the data yet. */
export type TripleSVariable = {
  readonly ident: string
  readonly name: string
  readonly type: TripleSType
  readonly label: string
  /** The text with `mode="interview"`, when that is another one. */
  readonly question: string | null
  readonly use: 'serial' | 'weight' | null
  readonly literal: boolean
  /** First and last place in the record, from 1 (fixed); or both the number of the field (CSV). */
  readonly start: number
  readonly finish: number
  /** The name of the variable that says of whom it was asked. */
  readonly filter: string | null
  /** How many answers fit, and how many characters each takes; `null` for a bit string. */
  readonly spread: { readonly subfields: number; readonly width: number } | null
  readonly size: number | null
  readonly range: { readonly from: string; readonly to: string } | null
  readonly values: readonly TripleSValue[]
  readonly sort: string | null
  /** The line in the definition file. */
  readonly line: number
}

/** A survey as the definition file has it. */
export type TripleSSurvey = {
  readonly version: string
  readonly date: string
  readonly origin: string
  readonly user: string
  readonly name: string
  readonly title: string
  readonly language: string | null
  readonly ident: string
  readonly href: string | null
  readonly format: 'fixed' | 'csv'
  /** Lines at the start of a CSV file that hold no data. */
  readonly skip: number
  readonly variables: readonly TripleSVariable[]
}

/** What differs from the usual when a survey is read. */
export type TripleSChoice = {
  /** The language of the texts, as a two-letter code; the main language of the file when it is absent. */
  readonly language?: string
  /** Columns times rows that are read at most. */
  readonly cells?: number
}

/** Bounds against files that would fill the memory. */
export const tripleSLimits = { cells: 50_000_000, size: 512 * 2 ** 20, recordLength: 1_000_000, codes: 10_000 } as const
