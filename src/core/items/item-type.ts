import type { Html } from '../html.ts'
import type { Issue } from '../issue.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { Language, Text } from '../text.ts'
import type { Variable } from './variable.ts'

/** A posted page: the values per field name, as a browser sends them. */
export type Form = { readonly [field: string]: readonly string[] }

/** A value that was posted, or why it is not accepted; `value` is absent when nothing was filled in. */
export type ReadValue = { readonly value?: Value; readonly issues: readonly Issue[] }

/** What a posted item says: the answers that are right, and issues about those that are not. */
export type Reading = { readonly answers: Answers; readonly issues: readonly Issue[] }

/** The rows and statistic with which an item is tabulated when `tables.yaml` says nothing. */
export type DefaultTable = {
  readonly rows: readonly { readonly variable: string; readonly code: number | null }[]
  readonly statistic: 'percentage' | 'top-box' | 'mean'
  /** The codes that a top-box adds up. */
  readonly codes: readonly number[]
  readonly decimals: number
}

/** What the HTML of an item depends on beside the item and its variables. */
export type FormContext = {
  readonly language: Language
  /** The words of a text of the study in the language of the page, with what is piped into them filled in. */
  readonly words: (text: Text) => string
  /** What the fields hold: stored answers as a browser would post them, or what was just posted. */
  readonly form: Form
  /** What is wrong with what the fields hold. */
  readonly issues: readonly Issue[]
  /** The codes of the options in the order in which this respondent sees them; `null` for the order of the study. */
  readonly order: readonly number[] | null
  /** How many rows of a roster are shown at least. */
  readonly rows: number
  /** True in the preview for researchers, which shows variables and codes. */
  readonly codes: boolean
}

/**
 * All that the chain must know of one type of question. One file per type holds these members; the list in
 * `item-types.ts` is typed so that a type without its members does not compile.
 */
export type ItemType<Item> = {
  /** Mistakes in an item that the schema cannot see, such as a double code. */
  readonly check: (item: Item) => readonly Issue[]
  /** The variables that the item yields, in the order of the codebook. */
  readonly variables: (item: Item) => readonly Variable[]
  /** What a posted page says about the item; `offered` are the item's variables as this respondent sees them. */
  readonly read: (item: Item, form: Form, offered: readonly Variable[]) => Reading
  /**
   * The HTML in which the item is answered. The names of its fields are those that `read` reads, and they hold what
   * `context.form` says, so that an answer that was shown and posted again stays the same.
   */
  readonly form: (item: Item, offered: readonly Variable[], context: FormContext) => Html
  /** The default table, or `null` where counting makes no sense (texts, rosters, notes). */
  readonly table: (item: Item) => DefaultTable | null
}
