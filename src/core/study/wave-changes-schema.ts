import { z } from 'zod'
import { codeSchema, itemIdSchema, nameSchema, textSchema } from '../items/item-schema.ts'

/** The keys of an item that a wave cannot change: then it would be another question. */
export const fixedKeys: readonly string[] = ['id', 'type']

/** A category that two waves have in common, with the codes that stood for it before and those that do now. */
const commonCategorySchema = z.strictObject({
  id: nameSchema,
  label: textSchema,
  before: z.array(codeSchema).min(1),
  now: z.array(codeSchema).min(1),
})

/** What a wave asks in another way than the wave before. */
const changeSchema = z.strictObject({
  set: z
    .record(z.string(), z.unknown())
    .optional()
    .describe('Keys of the item with the value that they have from this wave on.'),
  categories: z
    .array(commonCategorySchema)
    .min(1)
    .optional()
    .describe('Where options changed: the categories in which both waves can be counted.'),
  comparable: z
    .enum(['with-note', 'no'])
    .optional()
    .describe('Whether answers may stand beside those of the wave before; by default that follows from the change.'),
  note: textSchema.optional().describe('What readers of a comparison must know.'),
})

/** What a wave says of the wave before it: which items came, went and changed. */
export const waveChangesShape = {
  after: z.string().optional().describe('The wave before; what it asked is asked again.'),
  adds: z.array(itemIdSchema).min(1).optional().describe('Items that are asked from this wave on.'),
  drops: z.array(itemIdSchema).min(1).optional().describe('Items that are no longer asked from this wave on.'),
  changes: z.record(itemIdSchema, changeSchema).optional().describe('Items that are asked in another way.'),
  strata: z
    .array(
      z.strictObject({
        group: nameSchema,
        population: z.int().min(1).optional().describe('How many there are, where that is known.'),
        invited: z.int().min(1).optional().describe('How many were invited, where that is known.'),
      }),
    )
    .min(1)
    .optional()
    .describe('Groups that the invited were drawn from; nobody is in two of them.'),
}
