import { z } from 'zod'
import { missingReasons } from '../dataset/missing.ts'
import { dataFormats } from './data-file.ts'

const reasonSchema = z.enum(missingReasons)

/** Values of the file that are no answer, each with its reason. A range is written `98..99`. */
const missingSchema = z.record(z.string(), reasonSchema)

/** Values of the file with the code that they have in the study; a value that is not named keeps its own number. */
const codesSchema = z.record(z.string(), z.int().min(0).max(250))

const sourceShape = {
  codes: codesSchema.optional(),
  missing: missingSchema.optional(),
  blank: reasonSchema
    .optional()
    .describe('What an empty place means. By default: not asked where the rule of the question says so, else skipped.'),
  why: z
    .string()
    .optional()
    .describe('A column that says why a place is empty: -1 not asked, -2 skipped, -3 not reached, -4 declined.'),
}

/** A variable of the study that one column of the file holds. */
const oneColumnSchema = z.strictObject({
  variable: z.string(),
  column: z.string(),
  ...sourceShape,
  separator: z
    .string()
    .min(1)
    .optional()
    .describe('The sign between the answers, where one place holds several: `Soup;Salad`.'),
  times: z.number().positive().optional().describe('What a number is multiplied by, such as 0.01 for cents.'),
})

/** A multiple item of which each option has a column of its own. */
const dichotomiesSchema = z.strictObject({
  variable: z.string(),
  options: z.record(z.string(), z.int().min(0).max(250)).describe('Columns of the file with the code of their option.'),
  ticked: z.array(z.string()).min(1).describe('The values that say that the option was chosen.'),
  missing: missingSchema.optional(),
  blank: z
    .enum(['answered', ...missingReasons])
    .optional()
    .describe(
      'What it means when all columns are empty: `answered` is that nothing was chosen. By default as for one column.',
    ),
  none: z
    .enum(['answered', ...missingReasons])
    .default('answered')
    .describe('What it means when the columns have values, and none of them says that the option was chosen.'),
})

/** A multiple item of which each column holds one of the answers. */
const categoriesSchema = z.strictObject({
  variable: z.string(),
  columns: z.array(z.string()).min(1),
  ...sourceShape,
})

/** A roster whose rows are a level of the file. */
const rosterSchema = z.strictObject({
  variable: z.string(),
  level: z.string(),
  column: z.string().optional().describe('The column with the number of rows, for what it says where there are none.'),
  missing: missingSchema.optional(),
  rows: z.array(z.strictObject({ variable: z.string(), column: z.string(), ...sourceShape })).min(1),
})

/** How one variable of the study is filled. */
export const variableMappingSchema = z.union([oneColumnSchema, dichotomiesSchema, categoriesSchema, rosterSchema])

/**
 * A file of `imports/`: how the columns of a data file fill the variables of a study in one wave. It is data, written by
 * the first import and corrected by hand, so that the same import can be done again.
 */
export const mappingSchema = z.strictObject({
  wave: z.string(),
  file: z.strictObject({
    name: z.string(),
    format: z.enum(dataFormats),
    sha256: z.string().optional(),
    options: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
  simulated: z.boolean().default(false).describe('True when the answers were made by a program.'),
  weight: z.string().optional().describe('The column with the weight of each row.'),
  strata: z
    .strictObject({
      column: z.string(),
      population: z.union([z.string(), z.record(z.string(), z.number())]).optional(),
    })
    .optional()
    .describe('How the sample was drawn: the stratum of each row, and how many there are in each.'),
  complete: z
    .strictObject({ column: z.string(), values: z.array(z.string()).min(1) })
    .optional()
    .describe('Which rows were sent in; all when this is left out.'),
  variables: z.array(variableMappingSchema),
  labels: z
    .record(z.string(), z.string())
    .optional()
    .describe('What the file says of its columns; the file of a later wave is compared with it.'),
  drops: z
    .array(z.strictObject({ column: z.string(), why: z.string() }))
    .default([])
    .describe('Columns that are left out, each with the reason.'),
})

/** How a data file fills a wave. */
export type Mapping = z.output<typeof mappingSchema>

/** How one variable of the study is filled. */
export type VariableMapping = z.output<typeof variableMappingSchema>
