import { z } from 'zod'

/** How an amount is spread: one in twenty is below `low`, half are below `middle`, one in twenty is above `high`. */
const spread = {
  low: z.number().describe('One in twenty is below it.'),
  middle: z.number().describe('Half are below it.'),
  high: z.number().describe('One in twenty is above it.'),
}

/** How an amount is spread when it is made up. Years and months are counted in years. */
const likelyAmountSchema = z.strictObject({
  of: z.string().describe('An amount, a year or a month; of a roster a column, such as 2.1.months.'),
  ...spread,
  after: z
    .string()
    .optional()
    .describe('Another amount that is described above this one: `low`, `middle` and `high` are counted from it.'),
  since: z
    .string()
    .optional()
    .describe('A year or month that is described above this one: the years from then until the wave are added.'),
  within: z
    .string()
    .optional()
    .describe(
      'Of a number of months: a year or month that is described above. No more fit in than from then to the end of the wave.',
    ),
  next: z
    .strictObject(spread)
    .optional()
    .describe('Of a column of a roster: how much it grows from a row to the next.'),
  filled: z.number().gt(0).lte(1).default(1).describe('The share of people who fill it in.'),
})

/** `likely.yaml`: what made-up answers are like where no published figure decides them. */
export const likelyFileSchema = z.strictObject({ amounts: z.array(likelyAmountSchema).default([]) })

/** How an amount is spread when it is made up. */
export type LikelyAmount = z.output<typeof likelyAmountSchema>

/** Where one in twenty, half and nineteen in twenty of the amounts lie below. */
export type Spread = Pick<LikelyAmount, 'low' | 'middle' | 'high'>
