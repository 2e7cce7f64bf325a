import type { z } from 'zod'
import type { Bound } from '../items/item.ts'
import type { Rule } from '../rule/rule.ts'
import type { studySchema } from './study-schema.ts'
import type { Text } from '../text.ts'

/** The files of a study after reading, before its rules are bound. */
export type StudyFiles = z.output<typeof studySchema>

/** A study that was checked: every id, option and rule in it holds. */
export type Study = {
  readonly id: string
  readonly title: StudyFiles['study']['title']
  readonly description: StudyFiles['study']['description']
  readonly groups: readonly Group[]
  readonly blocks: readonly Block[]
  readonly waves: readonly Wave[]
  readonly banner: readonly string[]
  readonly tables: readonly TableSpec[]
}

/** A named set of respondents; groups may overlap. */
export type Group = { readonly id: string } & Bound<StudyFiles['study']['groups'][string]>

/** A block of the questionnaire. */
export type Block = Bound<StudyFiles['blocks'][number]>

/** A page: the items that are shown, read and stored together. */
export type Page = Block['pages'][number]

/** A rule over the answers to a page and earlier ones that should hold before the page is left. */
export type PageCheck = NonNullable<Page['checks']>[number]

/** One edition of the study. */
export type Wave = Bound<StudyFiles['waves'][number]>

/** A table with everything decided: what `tables.yaml` left out is filled in from the item type. */
export type TableSpec = {
  readonly id: string
  readonly block: string
  readonly item: string | null
  readonly title: Text | null
  /** The rows: a code of the item's variable, or a variable of its own. */
  readonly rows: readonly TableRow[]
  /** Group ids, and `total` for all respondents, in the order of the columns. */
  readonly banner: readonly string[]
  readonly statistics: readonly Statistic[]
  readonly codes: readonly number[]
  readonly decimals: number
  readonly rounding: Rounding
  readonly columnRounding: Readonly<Record<string, Rounding>>
  readonly base: BaseRule
  readonly filter: Rule | null
  readonly stubCounts: boolean
  readonly total: boolean
  readonly sort: 'as-asked' | 'descending'
  readonly notes: readonly Text[]
}

/**
 * A row of a table. With `code`: respondents who gave that code of `variable` (an option).
 * Without: the whole variable (a matrix row, a slider, an amount). `number` is what the row is called in lists and
 * files: the code of the option or of the matrix row, and for fields and loose variables their position from 1.
 */
export type TableRow = { readonly variable: string; readonly code: number | null; readonly number: number }

/** What a table counts. */
export type Statistic = 'percentage' | 'top-box' | 'mean' | 'median' | 'count' | 'share-of-answers'

/** How printed percentages are rounded. */
export type Rounding = 'half-up' | 'largest-remainder'

/** Who is counted in the base of a cell. */
export type BaseRule = 'answered' | 'first-row' | 'shown' | 'everyone'
