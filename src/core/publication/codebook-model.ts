import type { Language, Text } from '../text.ts'
import type { MissingReason } from '../dataset/missing.ts'
import type { VariableKind } from '../items/variable.ts'
import type { MadeValue } from './derived-words.ts'
import type { PrintedRule } from './questionnaire-model.ts'

/** A value that a variable can have, with its meaning; `when` says to whom it is offered. */
export type CodebookValue = {
  readonly code: number
  readonly label: Text
  readonly when: PrintedRule | null
  /** How it comes about, for a value that is computed. */
  readonly made: MadeValue | null
}

/** A code for an answer that is not there. */
export type CodebookMissing = { readonly code: number; readonly reason: MissingReason }

/** A variable as the codebook describes it. */
export type CodebookVariable = {
  readonly id: string
  /** The row, field or option that it stands for; `null` where the question says it. */
  readonly label: Text | null
  readonly kind: VariableKind
  /** Of the response, or of every line of a roster. */
  readonly level: { readonly of: 'response' } | { readonly of: 'row'; readonly roster: string }
  /** The codes that it can have; the two named ends of a slider. */
  readonly values: readonly CodebookValue[]
  /** The reasons for which it can be without an answer. */
  readonly missing: readonly CodebookMissing[]
  readonly unit: Text | null
  readonly min: number | null
  readonly max: number | null
  readonly decimals: number
  readonly maxLength: number | null
  /** What may be filled in, in words. */
  readonly bounds: Text
  /** Who was asked: all conditions together; `null` is everyone. */
  readonly base: PrintedRule | null
}

/** A question with the variables that it yields, or a derived variable. */
export type CodebookQuestion = {
  readonly id: string
  /** The label by which conditions call it, where it has no number. */
  readonly label: Text | null
  readonly anchor: string
  readonly text: Text
  /** The waves of the study in which it is asked, or can be computed. */
  readonly waves: readonly { readonly id: string; readonly title: Text }[]
  /** How it is computed, one sentence each; empty for what is asked. */
  readonly computed: readonly Text[]
  readonly variables: readonly CodebookVariable[]
}

/** The codebook of a wave for readers, by block; in every language and in no format yet. */
export type CodebookForReaders = {
  readonly study: { readonly id: string; readonly title: Text }
  readonly wave: { readonly id: string; readonly title: Text }
  readonly variables: number
  readonly blocks: readonly {
    readonly id: string
    /** The number by which readers know it. */
    readonly number: string
    readonly title: Text
    /** Whose module it is; `null` for a block that is none. */
    readonly owner: Text | null
    readonly questions: readonly CodebookQuestion[]
  }[]
  /** What is computed from the answers. */
  readonly derived: readonly CodebookQuestion[]
}

/** A language and what a codebook needs of the page that it stands on. */
export type CodebookPlace = {
  readonly language: Language
  /** The address of the page with the questionnaire, to link to; `null` where there is none. */
  readonly questionnaire: string | null
}
