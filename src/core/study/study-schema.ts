import { z } from 'zod'
import { itemSchema, nameSchema, textSchema } from '../items/item-schema.ts'
import { ruleSchema } from '../rule/rule-schema.ts'

/** A day, or a month or year where the day is not known: `2024-05-13`, `2024-05`, `2024`. */
const daySchema = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/)

/** A file of `questionnaire/`: one block. */
export const blockSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-z]+(?:-[0-9a-z]+)*$/),
  title: textSchema,
  intro: textSchema.optional(),
  when: ruleSchema.optional(),
  pages: z
    .array(z.strictObject({ id: nameSchema, when: ruleSchema.optional(), items: z.array(itemSchema).min(1) }))
    .min(1),
})

/** A file of `waves/`: one edition of the study. */
export const waveSchema = z.strictObject({
  id: z.string().regex(/^[0-9a-z]+(?:-[0-9a-z]+)*$/),
  title: textSchema,
  /** First and last day of the fieldwork. */
  opens: daySchema,
  closes: daySchema,
  /** Who could take part, in words. */
  population: textSchema,
  /** How many were invited, where that is known. */
  invited: z.int().min(1).optional(),
  /** The profile under which tables are published; `already-published` is for figures that are public as they are. */
  disclosure: z.enum(['already-published', 'public']).default('public'),
})

/** Sets of respondents by name; they may overlap. The columns of tables. */
const groupsSchema = z.record(
  nameSchema.refine((name) => name !== 'total', { message: 'total is kept for the column of all respondents' }),
  z.strictObject({ label: textSchema, rule: ruleSchema }),
)

/** `study.yaml`. */
export const studyFileSchema = z.strictObject({
  id: nameSchema,
  title: textSchema,
  description: textSchema,
  groups: groupsSchema.default({}),
})

/** How a column of percentages is rounded. */
const roundingSchema = z.enum(['half-up', 'largest-remainder'])

/** What a table counts. */
export const statisticSchema = z.enum(['percentage', 'top-box', 'mean', 'median', 'count', 'share-of-answers'])

/** One table of `tables.yaml`: only what differs from the default table of its item. */
export const tableSchema = z.strictObject({
  /** The number of the table in print; the item's id when absent. */
  id: z.string().optional(),
  /** The item whose options, rows or fields are the rows of the table. */
  item: z.string().optional(),
  /** Rows from several items: variables, each a row. Instead of `item`. */
  variables: z.array(z.string()).min(1).optional(),
  title: textSchema.optional(),
  /** Codes of options or rows that the table leaves out. */
  omit: z.array(z.int()).optional(),
  banner: z.array(z.string()).min(1).optional(),
  statistics: z.array(statisticSchema).min(1).optional(),
  /** The codes that a top-box table adds up. */
  codes: z.array(z.int()).min(1).optional(),
  decimals: z.int().min(0).max(3).optional(),
  rounding: roundingSchema.optional(),
  /** Rounding that differs in one column of the banner. */
  columnRounding: z.record(z.string(), roundingSchema).optional(),
  /** Who is counted: who answered the row, who answered the first row, who was shown the item, or everybody. */
  base: z.enum(['answered', 'first-row', 'shown', 'everyone']).optional(),
  /** Only respondents for whom this holds. */
  filter: ruleSchema.optional(),
  /** Print the count of all respondents behind the label of each row. */
  stubCounts: z.boolean().optional(),
  /** Print a row with the sum of the printed percentages. */
  total: z.boolean().optional(),
  sort: z.enum(['as-asked', 'descending']).optional(),
  notes: z.array(textSchema).optional(),
})

/** `tables.yaml`. */
export const tablesFileSchema = z.strictObject({
  banner: z.array(z.string()).min(1),
  /** Also make the default table of every item that no table names. */
  defaults: z.boolean().default(true),
  tables: z.array(tableSchema).default([]),
})

/** All files of a study together, in the shape in which they are checked. */
export const studySchema = z.strictObject({
  study: studyFileSchema,
  blocks: z.array(blockSchema).min(1),
  waves: z.array(waveSchema).min(1),
  tables: tablesFileSchema,
})
