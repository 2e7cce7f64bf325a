import type { AnswerKind } from '../dataset/answer-kind.ts'
import type { Issue } from '../issue.ts'

/** A value of a data file as it stands there: a number or a text. Moments are milliseconds since 1970-01-01, UTC. */
export type FileValue = number | string

/** Values that stand for "no answer": single ones, or all numbers from `low` to `high`, ends included. */
export type FileMissing =
  | { readonly kind: 'value'; readonly value: FileValue }
  | { readonly kind: 'range'; readonly low: number; readonly high: number }

/** The values of one column, one per row. A number that is absent is `NaN`; a text that is absent is `''`. */
export type FileColumn =
  | { readonly kind: 'number'; readonly values: Float64Array }
  /** Moments in milliseconds since 1970-01-01 (UTC); `precision` is the finest part that the file means. */
  | { readonly kind: 'date'; readonly values: Float64Array; readonly precision: 'year' | 'month' | 'day' | 'second' }
  | { readonly kind: 'text'; readonly values: readonly string[] }

/** A variable of a data file, with all that the file says of it; what it does not say is empty or `null`. */
export type FileVariable = {
  readonly name: string
  readonly label: string
  readonly column: FileColumn
  /** The meaning of values, in the order of the file. */
  readonly labels: readonly { readonly value: FileValue; readonly label: string }[]
  readonly missing: readonly FileMissing[]
  readonly measure: 'nominal' | 'ordinal' | 'scale' | null
  /** Decimals that the file prints; `null` when it does not say. */
  readonly decimals: number | null
  /** The question as it was asked, its interviewer or respondent help, and who was asked, in words. */
  readonly question: string | null
  readonly universe: string | null
  /** The heading of the part of the questionnaire that it stands under. */
  readonly section: string | null
  /** What a program attached to the variable under names of its own; ours say where a variable comes from. */
  readonly attributes: Readonly<Record<string, string>>
}

/** Variables that together hold the answers to one question with several answers. */
export type ResponseSet = {
  readonly name: string
  readonly label: string
  /** `dichotomies`: a variable per option, chosen where it has the counted value. `categories`: each holds one answer. */
  readonly kind: 'dichotomies' | 'categories'
  readonly counted: FileValue | null
  readonly variables: readonly string[]
}

/** Rows below the rows of a file, such as the jobs of a person: per row the number of the row above it, from 0. */
export type DataLevel = {
  readonly id: string
  readonly label: string
  readonly parent: Int32Array
  readonly data: DataFile
}

/** The formats in which data come in and go out. */
export const dataFormats = ['spss', 'csv', 'excel', 'parquet', 'triple-s'] as const

/** One of the formats of data files. */
export type DataFormat = (typeof dataFormats)[number]

/**
 * A data file of any format as plain columns with what it says of them. Readers make it, writers take it; nothing in it
 * is interpreted yet.
 */
export type DataFile = {
  readonly format: DataFormat
  /** The title in the file; empty when there is none. */
  readonly title: string
  /** The language of labels, as a two-letter code; `null` when the file does not say. */
  readonly language: string | null
  /** The day on which the file was made (`2024-05-13`); `null` when it does not say. */
  readonly made: string | null
  readonly rows: number
  readonly variables: readonly FileVariable[]
  readonly sets: readonly ResponseSet[]
  /** The variable by which the file says that rows are to be weighted. */
  readonly weight: string | null
  readonly levels: readonly DataLevel[]
  /** Whose answers the file says that these are; `null` when it does not say. */
  readonly answers: AnswerKind | null
  /** Free text in the file: documents, notes, a description. */
  readonly notes: readonly string[]
  /** What was strange on reading, and what was left out. The path begins with the name of the variable. */
  readonly issues: readonly Issue[]
}

/**
 * A variable of a data file with the given parts and nothing else; the starting point of every reader.
 *
 * @example fileVariable({ name: 'q1', column }).labels // → []
 */
export const fileVariable = (parts: Pick<FileVariable, 'name' | 'column'> & Partial<FileVariable>): FileVariable => ({
  label: '',
  labels: [],
  missing: [],
  measure: null,
  decimals: null,
  question: null,
  universe: null,
  section: null,
  attributes: {},
  ...parts,
})

/**
 * A data file with the given parts and nothing else.
 *
 * @example dataFile({ format: 'csv', rows: 2, variables }).sets // → []
 */
export const dataFile = (parts: Pick<DataFile, 'format' | 'rows' | 'variables'> & Partial<DataFile>): DataFile => ({
  title: '',
  language: null,
  made: null,
  sets: [],
  weight: null,
  levels: [],
  answers: null,
  notes: [],
  issues: [],
  ...parts,
})
