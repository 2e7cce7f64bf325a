import { z } from 'zod'
import { categorySchema, codeSchema, itemIdSchema, textSchema } from '../items/item-schema.ts'
import { ruleSchema } from '../rule/rule-schema.ts'

const head = { id: itemIdSchema, label: textSchema.describe('What the variable tells, as readers see it.') }

/** Categories by rules: the first rule that is true decides. */
const categoriesSchema = z.strictObject({
  ...head,
  type: z.literal('categories'),
  categories: z.array(categorySchema.extend({ rule: ruleSchema })).min(1),
})

/** The codes of an item brought together in fewer; of a matrix, for each row. */
const recodeSchema = z.strictObject({
  ...head,
  type: z.literal('recode'),
  of: z.string().describe('A single item, a matrix, or one variable of them.'),
  categories: z.array(categorySchema.extend({ codes: z.array(codeSchema).min(1) })).min(1),
})

/** A scale score: the mean of items that are answered on the same scale. */
const scoreSchema = z.strictObject({
  ...head,
  type: z.literal('score'),
  of: z.array(z.string()).min(1).describe('Variables, or a matrix or slider for all its rows.'),
  reverse: z.array(z.string()).min(1).optional().describe('Variables that count the other way round.'),
  needs: z.int().min(1).describe('How many must be answered; with fewer there is no score.'),
  decimals: z.int().min(0).max(3).default(2),
})

/** `derived.yaml`: variables that are computed from answers. */
export const derivedFileSchema = z.strictObject({
  variables: z.array(z.discriminatedUnion('type', [categoriesSchema, recodeSchema, scoreSchema])).default([]),
})
