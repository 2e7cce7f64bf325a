import type { AnswerKind } from '../../dataset/answer-kind.ts'
import type { Issue } from '../../issue.ts'
import type { FileVariable } from '../data-file.ts'

/** A category of a variable; its value is a text as long as nothing says whether the column holds numbers. */
export type DdiCategory = { readonly value: string; readonly label: string; readonly isMissing: boolean }

/** A range of values that mean "no answer", ends included. */
export type DdiRange = { readonly low: number; readonly high: number }

/** A variable as the codebook describes it. */
export type DdiVariable = {
  /** The identifier inside the file, by which groups point to it; empty when there is none. */
  readonly id: string
  readonly name: string
  readonly label: string
  readonly question: string | null
  readonly universe: string | null
  readonly section: string | null
  readonly categories: readonly DdiCategory[]
  readonly missingValues: readonly string[]
  readonly missingRanges: readonly DdiRange[]
  readonly measure: FileVariable['measure']
  readonly decimals: number | null
  /** `character` when the codebook says that the column holds texts. */
  readonly type: 'numeric' | 'character' | null
  readonly isWeight: boolean
  readonly concept: string | null
  /** A description in free text. */
  readonly text: string | null
  /** What values are valid, in words: `1-5, 9`. */
  readonly valid: string | null
  readonly line: number
}

/** Variables that together hold the answers to one question. */
export type DdiSet = { readonly name: string; readonly label: string; readonly variables: readonly string[] }

/** What a codebook says of the study as a whole. */
export type DdiStudy = {
  readonly id: string
  readonly title: string
  readonly abstract: string
  readonly universe: string
  readonly producers: readonly string[]
  readonly authors: readonly string[]
  /** The first and last day on which data were collected, as the file has them; `null` when it does not say. */
  readonly collected: { readonly from: string | null; readonly to: string | null }
  /** The first and last day that the data are about. */
  readonly period: { readonly from: string | null; readonly to: string | null }
  readonly kind: string
  /** Whose answers they are by our own notes; `null` when the file does not say. */
  readonly answers: AnswerKind | null
}

/** A codebook as plain data: the study, its variables, and what was odd. */
export type DdiCodebook = {
  /** `2.5`, `2.0`, `1.2.2`; empty when the file does not say. */
  readonly version: string
  /** The language of the texts, as a two-letter code; `null` when the file does not say. */
  readonly language: string | null
  readonly study: DdiStudy
  readonly variables: readonly DdiVariable[]
  readonly sets: readonly DdiSet[]
  readonly issues: readonly Issue[]
}
