import { z } from 'zod'
import type { MessageKey } from '../messages/say.ts'
import { ruleSchema } from '../rule/rule-schema.ts'
import { everywhere } from '../text.ts'

/**
 * The key of a message as what a schema says of a value that does not fit; `schema-issues.ts` looks for it.
 *
 * @example z.string().regex(/\S/, says('study-empty-text'))
 */
export const says = (key: MessageKey): string => key

/** Names become names of files and of places in pages. */
const longestName = 60

const sentenceSchema = z.string().regex(/\S/, says('study-empty-text'))

/** A text in Dutch and English, or one text for readers of any language: a name, a year, a question that was asked in one. */
export const textSchema = z
  .union(
    [
      z.strictObject({ any: sentenceSchema }).transform(({ any }) => everywhere(any)),
      z.strictObject(
        { nl: sentenceSchema, en: sentenceSchema },
        { error: ({ code }) => says(code === 'unrecognized_keys' ? 'study-text-keys' : 'study-needs-languages') },
      ),
    ],
    { error: says('study-needs-languages') },
  )
  .meta({ id: 'text' })

/**
 * The schema of a name of a certain form. The names that every object inherits (`constructor`) are refused: answers and
 * columns are found by name, and under such a name there is always something.
 *
 * @example namedSchema(/^[a-z]+$/, 'study-bad-name').safeParse('constructor').success // → false
 */
export const namedSchema = (form: RegExp, key: MessageKey): z.ZodString =>
  z
    .string()
    .max(longestName, { error: says('study-too-long-name'), abort: true })
    .regex(form, { error: says(key), abort: true })
    .refine((name) => !(name in {}), says('study-reserved-name'))

/** The id of an item or a table: `0.1`, `4.5-ja`, `commute`. */
export const itemIdSchema = namedSchema(/^[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)*$/, 'study-bad-item-id').meta({ id: 'id' })

/** The id of an option, a field, a column, a group or a page: lower case, with hyphens. */
export const nameSchema = namedSchema(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'study-bad-name').meta({ id: 'name' })

/** An answer code. The column store keeps the numbers above 250 for missing values. */
export const codeSchema = z.int().min(0).max(250).meta({ id: 'code' })

/** An open text at an option or a row: `true` for the plain one, or a text that says what to fill in. */
const openSchema = z.union([z.literal(true), textSchema], { error: says('study-needs-open') })

const yearSchema = z.int().min(1900).max(2200)

const optionShape = { code: codeSchema, id: nameSchema.optional(), label: textSchema, when: ruleSchema.optional() }

/** An option of a single or multiple item. */
export const optionSchema = z.strictObject({ ...optionShape, open: openSchema.optional() })

/** A category of the scale of a matrix. */
export const categorySchema = z.strictObject({ code: codeSchema, id: nameSchema.optional(), label: textSchema })

/** A row of a matrix. */
export const rowSchema = z.strictObject({ ...optionShape, open: openSchema.optional() })

/** A column of a roster. */
export const columnSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('text'),
    id: nameSchema,
    label: textSchema,
    maxLength: z.int().min(1).max(10_000).default(200),
  }),
  z.strictObject({
    type: z.literal('number'),
    id: nameSchema,
    label: textSchema,
    unit: textSchema.optional(),
    min: z.number().default(0),
    max: z.number(),
    decimals: z.int().min(0).max(6).default(0),
  }),
  z.strictObject({ type: z.literal('year'), id: nameSchema, label: textSchema, min: yearSchema, max: yearSchema }),
  z.strictObject({
    type: z.literal('single'),
    id: nameSchema,
    label: textSchema,
    options: z.array(categorySchema).min(2),
  }),
])

const itemShape = {
  id: itemIdSchema,
  text: textSchema.describe('The question as the respondent reads it.'),
  help: textSchema.optional().describe('A line below the question.'),
  label: textSchema.optional().describe('A short name for tables and lists, where the question is long.'),
  when: ruleSchema.optional().describe('Who gets the item: a condition over answers on earlier pages.'),
  required: z.boolean().default(false).describe('True when the page may not be left without an answer.'),
  decline: z.boolean().default(false).describe('True when the respondent may say "prefer not to say".'),
}

const orderSchema = z.enum(['as-written', 'random']).default('as-written')

export const singleSchema = z.strictObject({
  ...itemShape,
  type: z.literal('single'),
  options: z.array(optionSchema).min(2),
  order: orderSchema,
})

export const multipleSchema = z.strictObject({
  ...itemShape,
  type: z.literal('multiple'),
  options: z
    .array(
      optionSchema.extend({ exclusive: z.boolean().default(false).describe('True when it rules out the others.') }),
    )
    .min(2)
    .max(31),
  order: orderSchema,
})

export const matrixSchema = z.strictObject({
  ...itemShape,
  type: z.literal('matrix'),
  scale: z.array(categorySchema).min(2),
  rows: z.array(rowSchema).min(1),
})

export const sliderSchema = z.strictObject({
  ...itemShape,
  type: z.literal('slider'),
  min: z.int().min(0).default(1),
  max: z.int().max(250).default(10),
  rows: z.array(z.strictObject({ ...optionShape, low: textSchema, high: textSchema })).min(1),
})

export const numberSchema = z.strictObject({
  ...itemShape,
  type: z.literal('number'),
  fields: z
    .array(
      z.strictObject({
        id: nameSchema,
        label: textSchema,
        unit: textSchema.optional(),
        min: z.number().default(0),
        max: z.number(),
        decimals: z.int().min(0).max(6).default(0),
      }),
    )
    .min(1),
})

export const dateSchema = z.strictObject({
  ...itemShape,
  type: z.literal('date'),
  precision: z.enum(['year', 'month']),
  min: yearSchema.describe('The first year that is accepted.'),
  max: yearSchema.describe('The last year that is accepted.'),
})

export const textItemSchema = z.strictObject({
  ...itemShape,
  type: z.literal('text'),
  maxLength: z.int().min(1).max(10_000).default(500),
  multiline: z.boolean().default(false),
})

export const choiceBecauseSchema = z.strictObject({
  ...itemShape,
  type: z.literal('choice-because'),
  options: z.array(z.strictObject({ ...optionShape, because: textSchema.optional() })).min(2),
})

export const rosterSchema = z.strictObject({
  ...itemShape,
  type: z.literal('roster'),
  row: textSchema.describe('How one row is called: "Job {number}".'),
  maxRows: z.int().min(1).max(50),
  columns: z.array(columnSchema).min(1),
})

export const noteSchema = z.strictObject({
  id: itemIdSchema,
  type: z.literal('note'),
  text: textSchema,
  when: ruleSchema.optional(),
})

/** One question (or note) of a questionnaire, as written in a study file. */
export const itemSchema = z.discriminatedUnion('type', [
  singleSchema,
  multipleSchema,
  matrixSchema,
  sliderSchema,
  numberSchema,
  dateSchema,
  textItemSchema,
  choiceBecauseSchema,
  rosterSchema,
  noteSchema,
])
