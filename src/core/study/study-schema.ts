import { z } from 'zod'
import { itemIdSchema, itemSchema, nameSchema, namedSchema, says, textSchema } from '../items/item-schema.ts'
import { ruleSchema } from '../rule/rule-schema.ts'
import { organisationSchema } from './organisation-schema.ts'
import { derivedFileSchema } from './derived-schema.ts'
import { likelyFileSchema } from './likely-schema.ts'
import { tableSchema } from './table-schema.ts'
import { waveChangesShape } from './wave-changes-schema.ts'

/** True for a day that the calendar has, and for a month or a year. */
function isDay(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day
}

/** A day, or a month or year where the day is not known: `2024-05-13`, `2024-05`, `2024`. */
const daySchema = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, { error: says('study-bad-day'), abort: true })
  .refine(isDay, says('study-bad-day'))

/** The id of a block or a wave: `2`, `2026`, `your-work`. */
const numberOrNameSchema = namedSchema(/^[0-9a-z]+(?:-[0-9a-z]+)*$/, 'study-bad-number-or-name')

/** A check of a page: a rule over its answers and earlier ones that should hold. */
export const pageCheckSchema = z.strictObject({
  id: nameSchema.optional(),
  rule: ruleSchema.describe('What should be true; where it is unknown, because something was left open, it passes.'),
  level: z
    .enum(['hard', 'soft'])
    .default('hard')
    .describe('`hard`: the page is not accepted while the rule is false. `soft`: it is, once that is confirmed.'),
  message: textSchema.describe('What the respondent reads when the rule is false.'),
})

/** A page: what is shown, read and stored together. */
const pageSchema = z.strictObject({
  id: nameSchema,
  when: ruleSchema.optional(),
  items: z.array(itemSchema).min(1),
  checks: z.array(pageCheckSchema).min(1).optional(),
})

/** What makes a block a module: whose it is, and of whom it is asked. */
const moduleSchema = z.strictObject({
  option: nameSchema.describe('The option of the item that `modules` in study.yaml names: only who chose it is asked.'),
  owner: textSchema.describe('Who decides about the questions and gets the answers.'),
})

/** A file of `questionnaire/` or `modules/`: one block. */
export const blockSchema = z.strictObject({
  id: numberOrNameSchema,
  title: textSchema,
  intro: textSchema.optional(),
  when: ruleSchema.optional(),
  module: moduleSchema.optional(),
  pages: z.array(pageSchema),
})

/** A file of `waves/`: one edition of the study. */
export const waveSchema = z.strictObject({
  id: numberOrNameSchema,
  title: textSchema,
  opens: daySchema.describe('The first day of the fieldwork.'),
  closes: daySchema.describe('The last day of the fieldwork.'),
  population: textSchema.describe('Who could take part, in words.'),
  invited: z.int().min(1).optional().describe('How many were invited, where that is known.'),
  disclosure: z
    .enum(['already-published', 'public'])
    .default('public')
    .describe(
      'The profile under which tables are published; `already-published` is for figures that are public as they are.',
    ),
  wording: z
    .enum(['as-asked', 'rebuilt'])
    .default('as-asked')
    .describe(
      '`rebuilt`: questions and answers are not literally those that respondents read, but were written afresh after what was published. Every publication says so.',
    ),
  paradata: z
    .boolean()
    .default(false)
    .describe(
      'True when it is stored how long each page took, rounded, and on what kind of device. Respondents are told so.',
    ),
  ...waveChangesShape,
})

/** Sets of respondents by name; they may overlap. The columns of tables. */
const groupsSchema = z.record(
  nameSchema.refine((name) => name !== 'total', says('study-total-reserved')),
  z.strictObject({ label: textSchema, rule: ruleSchema }),
)

/** `study.yaml`. */
export const studyFileSchema = z.strictObject({
  id: nameSchema,
  title: textSchema,
  description: textSchema,
  organisation: organisationSchema.optional(),
  privacy: z
    .array(textSchema)
    .min(1)
    .optional()
    .describe(
      'What respondents read about their answers after what the program itself says: purpose, storage, rights.',
    ),
  consent: textSchema
    .optional()
    .describe('What respondents tick before they start; without it they tick the general sentence.'),
  groups: groupsSchema.default({}),
  identifying: z
    .array(z.string())
    .optional()
    .describe(
      'Variables that an acquaintance of a respondent may know (age, sex, region): answers leave the team only while enough respondents are alike in all of them.',
    ),
  modules: itemIdSchema.optional().describe('The single item whose options have modules: blocks of their own.'),
})

/** `tables.yaml`. */
export const tablesFileSchema = z.strictObject({
  banner: z.array(z.string()).min(1),
  defaults: z.boolean().default(true).describe('Also make the default table of every item that no table names.'),
  tables: z.array(tableSchema).default([]),
  trends: z
    .strictObject({ banner: z.array(z.string()).min(1) })
    .optional()
    .describe('The groups that are compared over waves; the whole banner when left out.'),
})

/** All files of a study together, in the shape in which they are checked. */
export const studySchema = z.strictObject({
  study: studyFileSchema,
  blocks: z.array(blockSchema).min(1),
  waves: z.array(waveSchema).min(1),
  derived: derivedFileSchema.default({ variables: [] }),
  likely: likelyFileSchema.default({ amounts: [] }),
  tables: tablesFileSchema,
})
