import type { z } from 'zod'
import type { Bound, InWaves } from '../items/item.ts'
import type { Rule } from '../rule/rule.ts'
import type { studySchema } from './study-schema.ts'
import type { Text } from '../text.ts'
import type { Derived } from './derived.ts'
import type { LikelyAmount } from './likely-schema.ts'
import type { Origins } from './origins.ts'
import type { Category, CountingFields } from './table-fields.ts'

type Files = z.output<typeof studySchema>
type FileBlock = Files['blocks'][number]
type FilePage = FileBlock['pages'][number]

/** The files of a study after reading, before its rules are bound. What waves add and drop may be noted at the items. */
export type StudyFiles = Omit<Files, 'blocks'> & {
  blocks: (Omit<FileBlock, 'pages'> & {
    pages: (Omit<FilePage, 'items'> & { items: (FilePage['items'][number] & InWaves)[] })[]
  })[]
}

/** What a study is in one wave: what that wave asks, and what can be made of it. */
export type Edition = {
  /** Every block and item of the study; an item that the wave does not ask says so in `waves`. */
  readonly blocks: readonly Block[]
  readonly derived: readonly Derived[]
  readonly groups: readonly Group[]
  readonly banner: readonly string[]
  readonly tables: readonly TableSpec[]
  /** Where in the files something stands that was found in these blocks and tables. */
  readonly origins: Origins
}

/**
 * A study that was checked: every id, option and rule in it holds. What differs between waves is as the last wave has it;
 * `editionOf` gives it as another one has it.
 */
export type Study = Edition & {
  readonly id: string
  readonly title: StudyFiles['study']['title']
  readonly description: StudyFiles['study']['description']
  /** Who asks; `null` where the study does not say. */
  readonly organisation: Organisation | null
  /** What respondents read about their answers, beside what the program itself says. */
  readonly privacy: readonly Text[]
  /** What respondents agree to; `null` for the general sentence. */
  readonly consent: Text | null
  /** Variables by which somebody could recognise a respondent; `null` where the study does not say. */
  readonly identifying: readonly string[] | null
  /** What made-up answers are like where no published figure decides them. */
  readonly likely: readonly LikelyAmount[]
  readonly waves: readonly Wave[]
  /** The groups that are compared over waves. */
  readonly trendBanner: readonly string[]
  readonly editions: ReadonlyMap<string, Edition>
}

/** Who asks, and how to reach them. */
export type Organisation = NonNullable<StudyFiles['study']['organisation']>

/** A named set of respondents; groups may overlap. */
export type Group = { readonly id: string } & Bound<StudyFiles['study']['groups'][string]>

/** A block of the questionnaire. */
export type Block = Bound<StudyFiles['blocks'][number]>

/** A page: the items that are shown, read and stored together. */
export type Page = Block['pages'][number]

/** A rule over the answers to a page and earlier ones that should hold before the page is left. */
export type PageCheck = NonNullable<Page['checks']>[number]

/** One edition of the study. */
export type Wave = StudyFiles['waves'][number]

/** A table with everything decided: what `tables.yaml` left out is filled in from the item type. */
export type TableSpec = CountingFields & {
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
  readonly filter: Rule | null
  readonly stubCounts: boolean
  readonly total: boolean
  readonly sort: 'as-asked' | 'descending'
  readonly notes: readonly Text[]
}

/**
 * A row of a table. With `code`: respondents who gave that code of `variable` (an option). With `net` or `reason`: those
 * who gave one of several codes, or none. Else the whole variable (a matrix row, a slider, an amount). `number` is what the
 * row is called in lists and files: the code of the option or of the matrix row, for fields and loose variables their
 * position from 1, for reasons -1, -2, … as in files of answers.
 */
export type TableRow = Category & { readonly variable: string }

/** What a table counts. */
export type Statistic = 'percentage' | 'top-box' | 'mean' | 'median' | 'count' | 'share-of-answers'

/** How printed percentages are rounded. */
export type Rounding = 'half-up' | 'largest-remainder'
