import { z } from 'zod'

const figureSchema = z.number().min(0)

/** The name of a column: a group, or `total`. */
const columnSchema = z.string().regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)

/** What a published cell says; a subset of the statistics of a table. */
const publishedStatisticSchema = z.enum(['count', 'percentage', 'top-box', 'mean'])

/** The figures of one row, per statistic and in the order of the banner; `null` where nothing is printed. */
const publishedRowSchema = z.strictObject({
  /** The code of the option or row; for a question with several amounts, their number from 1. */
  code: z.int().min(1),
  /** The count that is printed behind the label of the row; it belongs to the total column. */
  n: z.int().min(0).nullable(),
  values: z.partialRecord(publishedStatisticSchema, z.array(figureSchema.nullable())),
})

/** A table as published: figures only. Lists of figures are in the order of the banner. */
const publishedTableSchema = z
  .strictObject({
    id: z.string(),
    banner: z.array(columnSchema).min(1),
    statistics: z.array(publishedStatisticSchema).min(1),
    base: z.array(z.int().min(0).nullable()),
    /** None where only bases were published. */
    rows: z.array(publishedRowSchema),
    /** The row with the sum of the percentages, or `null` for a table without one. */
    total: z.array(figureSchema.nullable()).nullable(),
  })
  .superRefine(({ banner, base, rows, total }, context) => {
    const lists = [base, total ?? banner, ...rows.flatMap(({ values }) => Object.values(values))]
    if (lists.every((list) => list.length === banner.length)) return
    const params = { code: 'simulation-columns', values: { columns: banner.length } }
    context.addIssue({ code: 'custom', params, message: params.code })
  })

/** A short key for a reason. */
const reasonSchema = z.string().regex(/^[a-z]+(?:-[a-z0-9]+)*$/)

/** What may be printed instead of a figure: one figure, or any in a range, with the reason why that is as near as it gets. */
const insteadSchema = z.union([
  figureSchema,
  z.strictObject({ from: figureSchema, to: figureSchema, reason: reasonSchema }),
])

/** A printed figure that no set of respondents can give, with the reason, and what is printed instead. */
const exceptionSchema = z.strictObject({
  table: z.string(),
  kind: z.enum(['base', 'count', 'value', 'total']),
  row: z.int().min(1).nullable(),
  column: columnSchema,
  statistic: publishedStatisticSchema.nullable(),
  printed: figureSchema,
  instead: insteadSchema,
  reason: reasonSchema,
})

/** A printed figure of which it is not certain what it says: no answers are made after it, and it is not compared. */
const notComparedSchema = z.strictObject({
  table: z.string(),
  row: z.int().min(1),
  column: columnSchema,
  statistic: publishedStatisticSchema,
  printed: figureSchema,
  reason: reasonSchema,
})

/** A file of `published/`: figures of one wave that the product must reproduce. A wave may have several files. */
export const publishedSchema = z
  .strictObject({
    wave: z.string(),
    exceptions: z.array(exceptionSchema),
    /** Absent where every figure is certain. */
    notCompared: z.array(notComparedSchema).min(1).optional(),
    tables: z.array(publishedTableSchema).min(1),
  })
  .superRefine(({ tables, notCompared = [] }, context) => {
    for (const { table, row, column, statistic } of notCompared) {
      const found = tables.find(({ id }) => id === table)
      const values = found?.rows.find(({ code }) => code === row)?.values[statistic]
      if ((values?.[found?.banner.indexOf(column) ?? -1] ?? null) === null) continue
      const params = { code: 'simulation-compared-twice', values: { table, row, column } }
      context.addIssue({ code: 'custom', params, message: params.code })
    }
  })

/** A type with everything in it read-only. */
type ReadOnly<T> = T extends object ? { readonly [Key in keyof T]: ReadOnly<T[Key]> } : T

/** Published figures of one wave. */
export type PublishedTables = ReadOnly<z.output<typeof publishedSchema>>

/** What may be printed instead of a figure that cannot be met. */
export type Instead = PublishedTables['exceptions'][number]['instead']

/** The published figures of one table. */
export type PublishedTable = PublishedTables['tables'][number]

/** One row of published figures. */
export type PublishedRow = PublishedTable['rows'][number]

/** What a published cell says. */
export type PublishedStatistic = PublishedTable['statistics'][number]
