import { z } from 'zod'
import { itemIdSchema, says, textSchema } from '../items/item-schema.ts'
import { ruleSchema } from '../rule/rule-schema.ts'

/** How a column of percentages is rounded. */
const roundingSchema = z.enum(['half-up', 'largest-remainder'])

/** What a table counts. */
export const statisticSchema = z.enum(['percentage', 'top-box', 'mean', 'median', 'count', 'share-of-answers'])

const codesSchema = z.array(z.int()).min(1)

/** Why somebody gave no answer; the order is that of the numbers -1, -2, … by which files call the reasons. */
export const reasonSchema = z.enum(['not-asked', 'skipped', 'not-reached', 'declined'])

/** A row that adds up answers of a question with one answer. */
export const netSchema = z.strictObject({
  code: z.int().min(1).max(999).describe('The number of the row; none that an option has.'),
  label: textSchema,
  of: codesSchema.describe('The codes that it adds up.'),
  above: z.int().optional().describe('The code above which it stands; at the bottom when absent.'),
})

/** A note that holds for some waves only: it tells of something that happened in them. */
const noteOfWavesSchema = z.strictObject({
  text: textSchema,
  waves: z.array(z.string()).min(1).describe('The waves whose tables have the note.'),
})

/** One table of `tables.yaml`: only what differs from the default table of its item. */
export const tableSchema = z.strictObject({
  id: itemIdSchema.optional().describe("The number of the table in print; the item's id when absent."),
  item: z.string().optional().describe('The item whose options, rows or fields are the rows of the table.'),
  variables: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('Rows from several items: variables, each a row. Instead of `item`.'),
  title: textSchema.optional(),
  omit: z.array(z.int()).optional().describe('Codes of options or rows that the table leaves out.'),
  banner: z.array(z.string()).min(1).optional(),
  columns: z
    .enum(['groups', 'categories'])
    .optional()
    .describe('What the columns are: groups of the banner, or for one group the categories of the answers.'),
  statistics: z.array(statisticSchema).min(1).optional(),
  codes: codesSchema.optional().describe('The codes that a top-box table adds up, or the categories that are columns.'),
  nets: z.array(netSchema).min(1).optional().describe('Rows (or columns) that add up answers.'),
  scores: z
    .union([z.literal('codes'), z.record(z.string(), z.number())], { error: says('study-needs-scores') })
    .optional()
    .describe('What each code of a scale is worth in a mean or median: `codes` for the codes themselves.'),
  percentOf: z
    .enum(['column', 'row', 'table'])
    .optional()
    .describe('What a percentage is of: the column, everybody who gave the answer of the row, or the whole table.'),
  decimals: z.int().min(0).max(3).optional(),
  rounding: roundingSchema.optional(),
  columnRounding: z
    .record(z.string(), roundingSchema)
    .optional()
    .describe('Rounding that differs in one column of the banner.'),
  base: z
    .enum(['answered', 'ticked', 'first-row', 'shown', 'everyone'])
    .optional()
    .describe(
      'Who is counted: who answered the row, who ticked at least one option, who answered the first row, who was shown the item, or everybody.',
    ),
  exempt: codesSchema
    .optional()
    .describe('Codes that are no answer in this table: they have no row, and who gave nothing else is not counted.'),
  missingRows: z
    .array(reasonSchema)
    .min(1)
    .optional()
    .describe('Reasons for a missing answer that are rows; who has them is in the base.'),
  missingInBase: z
    .array(reasonSchema)
    .min(1)
    .optional()
    .describe('Reasons for a missing answer that have no row; who has them is in the base.'),
  answerBase: z
    .enum(['all', 'rows'])
    .optional()
    .describe('Of which answers shares of answers are: all of those who are counted, or those in the rows.'),
  filter: ruleSchema.optional().describe('Only respondents for whom this holds.'),
  keep: z
    .array(z.enum(['complete', 'known-group']))
    .min(1)
    .optional()
    .describe('Only respondents who finished the questionnaire, or who are in a group of the banner.'),
  weights: z.enum(['wave', 'none']).optional().describe('`none`: not weighted, also where the wave has weights.'),
  sizes: z
    .enum(['unweighted', 'weighted', 'both'])
    .optional()
    .describe('The numbers of people in print: unweighted, weighted, or both.'),
  blankBelow: z.int().min(2).optional().describe('Columns with fewer people are left blank.'),
  stubCounts: z.boolean().optional().describe('Print the count of all respondents behind the label of each row.'),
  total: z.boolean().optional().describe('Print a row with the sum of the printed percentages.'),
  sort: z.enum(['as-asked', 'descending']).optional(),
  notes: z
    .array(z.union([textSchema, noteOfWavesSchema], { error: says('study-needs-note') }))
    .optional()
    .describe(
      'Texts below the table. What is true of one wave names it in `waves`. Numbers of people do not belong here: the table prints them, as far as they may be seen.',
    ),
})
