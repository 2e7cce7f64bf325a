import type { Item } from '../items/item.ts'
import type { Text } from '../text.ts'

/**
 * The questionnaire of a wave as it is printed: every word that a reader needs, in every language and in no format yet.
 * The page of the site, the PDF and the text flow are all made from this.
 */
export type QuestionnaireAnnex = {
  readonly study: { readonly id: string; readonly title: Text }
  readonly wave: { readonly id: string; readonly title: Text }
  /** That its words are not literally those that respondents read, where that is so. */
  readonly rebuilt: Text | null
  /** What it is made of: numbers of blocks, pages, questions and variables. */
  readonly facts: readonly { readonly label: Text; readonly count: number }[]
  /** How the study was done: population, fieldwork, invited. */
  readonly method: readonly { readonly label: Text; readonly value: Text }[]
  /** How to read the questionnaire, one sentence each. */
  readonly reading: readonly Text[]
  readonly blocks: readonly PrintedBlock[]
}

/** A check of a page: what must hold of its answers, and what a respondent reads when it does not. */
export type PrintedCheck = {
  readonly id: string
  readonly rule: PrintedRule
  /** What the check does, with its message, as the rest of a sentence. */
  readonly words: Text
}

/** A condition in words and in codes; both are made of the tree by which the questionnaire is routed. */
export type PrintedRule = {
  /** The end of a sentence that starts with "Only if". */
  readonly words: Text
  /** The rule with codes: parsed and bound again it gives the same tree. */
  readonly source: string
  /** The questions whose answers decide, each once, by the name that they have in the words. */
  readonly reads: readonly { readonly item: string; readonly name: Text }[]
}

/** A block with its title and everything in it. */
export type PrintedBlock = {
  readonly id: string
  /** The number by which readers know it. */
  readonly number: string
  readonly title: Text
  /** Whose module it is; `null` for a block that is none. */
  readonly owner: Text | null
  readonly intro: Text | null
  readonly when: PrintedRule | null
  readonly pages: readonly PrintedPage[]
  /** Its size in words: pages and questions. */
  readonly size: Text
}

/** A page: what a respondent sees at one time. `when` is the page's own condition, without that of its block. */
export type PrintedPage = {
  readonly id: string
  readonly when: PrintedRule | null
  readonly items: readonly PrintedItem[]
  readonly checks: readonly PrintedCheck[]
}

/** A question, or a note between questions. */
export type PrintedItem = {
  readonly id: string
  /** Its number, where its id is one. */
  readonly number: string | null
  /** What it is called in a sentence: `question 0.11`, or its label in quotation marks. */
  readonly name: Text
  /** The label that is its name, where it has no number: readers find the question by it. */
  readonly label: Text | null
  readonly type: Item['type']
  /** The place of the item on its page of the site. */
  readonly anchor: string
  readonly text: Text
  readonly help: Text | null
  readonly when: PrintedRule | null
  /** How to answer, one sentence each: how many answers, whether one is required. */
  readonly how: readonly Text[]
  readonly parts: PrintedParts
}

/** What can be filled in at a question, by the form that it takes. */
export type PrintedParts =
  | { readonly form: 'none' }
  | { readonly form: 'options'; readonly variable: string; readonly options: readonly PrintedOption[] }
  | { readonly form: 'matrix'; readonly scale: readonly PrintedCode[]; readonly rows: readonly PrintedRow[] }
  | {
      readonly form: 'slider'
      readonly min: number
      readonly max: number
      readonly rows: readonly (PrintedRow & { readonly low: Text; readonly high: Text })[]
    }
  | { readonly form: 'fields'; readonly fields: readonly PrintedField[] }
  | { readonly form: 'text'; readonly variable: string; readonly multiline: boolean }
  | {
      readonly form: 'roster'
      readonly variable: string
      /** How a line is called: "Job {number}". */
      readonly row: Text
      readonly maxRows: number
      readonly columns: readonly PrintedColumn[]
    }

/** A code with its label. */
export type PrintedCode = { readonly code: number; readonly label: Text }

/** An open text that belongs to an option or a row. */
export type PrintedOpen = {
  readonly variable: string
  /** What to fill in, with the remark that it is an open answer. */
  readonly prompt: Text
  /** The follow-up rule of the variable: its place in print says the same. */
  readonly when: PrintedRule
}

/** An answer to choose. */
export type PrintedOption = PrintedCode & {
  /** True when it is for ticking among several, false when it is the only one that can be chosen. */
  readonly several: boolean
  readonly exclusive: boolean
  readonly when: PrintedRule | null
  readonly open: PrintedOpen | null
}

/** A row of a matrix or of sliders: a variable of its own. */
export type PrintedRow = PrintedCode & {
  readonly variable: string
  readonly when: PrintedRule | null
  readonly open: PrintedOpen | null
}

/** A field for a number or a date. */
export type PrintedField = {
  readonly variable: string
  /** What the field is about; `null` where the question says it. */
  readonly label: Text | null
  readonly unit: Text | null
  /** What may be filled in. */
  readonly bounds: Text
}

/** A column of a roster. */
export type PrintedColumn = {
  readonly variable: string
  readonly label: Text
  readonly unit: Text | null
  readonly bounds: Text
  readonly codes: readonly PrintedCode[]
}
