import type { VariableKind } from '../items/variable.ts'
import type { Study, Wave } from '../study/study.ts'
import type { Text } from '../text.ts'

/** A questionnaire to compare: a wave of a study. */
export type Edition = { readonly study: Study; readonly wave: Wave }

/** One of the two questionnaires that are compared: a wave of a study, as its files have it. */
export type ComparedSide = {
  readonly study: { readonly id: string; readonly title: Text }
  readonly wave: { readonly id: string; readonly title: Text }
}

/** What became of a variable between two questionnaires; several can hold at once, `same` stands alone. */
export type Verdict =
  | 'same'
  | 'reworded'
  | 'options-changed'
  | 'base-changed'
  | 'type-changed'
  | 'bounds-changed'
  | 'answering-changed'
  | 'scale-turned'
  | 'label-moved'
  | 'moved'
  | 'new'
  | 'dropped'

/** A code with its label. */
export type LabelledCode = { readonly code: number; readonly label: Text }

/** The words at both ends of a scale. */
export type ScaleEnds = { readonly low: Text; readonly high: Text }

/** A rule in words and as source; everyone where there is none. */
export type ComparedRule = { readonly words: Text; readonly source: string | null }

/** One thing about a variable that is different. */
export type Change =
  | {
      readonly kind: 'wording'
      readonly part: 'question' | 'help' | 'label' | 'low' | 'high' | 'row'
      readonly before: Text | null
      readonly after: Text | null
    }
  | { readonly kind: 'code-label'; readonly code: number; readonly before: Text; readonly after: Text }
  | { readonly kind: 'codes-added'; readonly codes: readonly LabelledCode[] }
  | {
      readonly kind: 'codes-removed'
      readonly codes: readonly LabelledCode[]
      /** True when none of the answers of before is left. */
      readonly all: boolean
    }
  | {
      readonly kind: 'codes-moved'
      /** What was stored under `from` is stored under `to`. */
      readonly moves: readonly { readonly from: number; readonly to: number; readonly label: Text }[]
    }
  | { readonly kind: 'codes-order' }
  | {
      readonly kind: 'code-offered'
      readonly code: number
      readonly label: Text
      readonly before: ComparedRule
      readonly after: ComparedRule
    }
  | {
      readonly kind: 'base'
      readonly before: ComparedRule
      readonly after: ComparedRule
      /** Questions that decide and that are asked of others themselves, where the rule is the same. */
      readonly through: readonly { readonly item: string; readonly name: Text }[]
    }
  | { readonly kind: 'type'; readonly before: VariableKind; readonly after: VariableKind }
  | {
      readonly kind: 'bounds'
      readonly what: 'min' | 'max' | 'decimals' | 'length'
      readonly before: number | null
      readonly after: number | null
      /** True when values that were possible are so no longer. */
      readonly narrower: boolean
    }
  | {
      readonly kind: 'scale-turned'
      readonly before: ScaleEnds
      readonly after: ScaleEnds
      /** What was stored as `x` means what `sum - x` means now. */
      readonly sum: number
    }
  | {
      readonly kind: 'label-moved'
      readonly label: Text
      /** The variable of the same question that stands for it now, where there is one. */
      readonly to: string | null
    }
  | { readonly kind: 'unit'; readonly before: Text | null; readonly after: Text | null }
  | {
      readonly kind: 'answering'
      readonly what: 'required' | 'decline' | 'random' | 'exclusive'
      readonly after: boolean
    }
  | {
      readonly kind: 'moved'
      readonly before: { readonly block: string; readonly page: string }
      readonly after: { readonly block: string; readonly page: string }
    }

/** What a change means for answers that are stored already: nothing, they must be recoded, or some mean nothing now. */
export type StoredEffect = 'safe' | 'recode' | 'breaking'

/** Whether the answers to both may stand side by side. */
export type Comparability = 'yes' | 'with-note' | 'no'

/** A category in which two waves can both be counted. */
export type CommonCategory = {
  readonly id: string
  readonly label: Text
  readonly before: readonly number[]
  readonly now: readonly number[]
}

/** What a study says of a question between two of its waves. */
export type Declaration = {
  /** Whether it says so itself that the question can be compared with a note, or cannot be compared. */
  readonly comparable: 'with-note' | 'no' | null
  readonly notes: readonly Text[]
  /** Where options differ: the categories to count both waves in. */
  readonly categories: readonly CommonCategory[] | null
  /** How many times the options changed between the two. */
  readonly optionSteps: number
}

/** A variable in two questionnaires. */
export type VariableComparison = {
  readonly variable: string
  readonly item: string
  /** The question as it is now, or as it was when it was dropped. */
  readonly question: Text
  readonly label: Text
  readonly level: 'response' | 'row'
  readonly verdicts: readonly Verdict[]
  readonly changes: readonly Change[]
  readonly stored: StoredEffect
  /** True when the stored form changes, so that a dataset must be made again from the responses. */
  readonly rebuild: boolean
  readonly comparable: Comparability
  /** Between waves: what the study itself says of comparing, and the notes that it gives. */
  readonly declared: Pick<Declaration, 'comparable' | 'notes'>
  /** Between waves that can be compared: the categories to count both in, where the study gives them. */
  readonly categories: readonly CommonCategory[] | null
}

/** What is no question: the title or introduction of a block, a note, a check of a page with its rule. */
export type SurroundingChange = {
  readonly place: 'block-title' | 'block-intro' | 'note' | 'check'
  readonly id: string
  readonly before: Text | null
  readonly after: Text | null
}

/** Two questionnaires, variable by variable. */
export type QuestionnaireComparison = {
  readonly from: ComparedSide
  readonly to: ComparedSide
  /**
   * Two versions of one wave, where answers that were given to the first are read with the second; or two waves, each
   * read with its own.
   */
  readonly mode: 'versions' | 'waves'
  /** In the order in which they are asked now; what was dropped comes last. */
  readonly variables: readonly VariableComparison[]
  readonly surroundings: readonly SurroundingChange[]
}
