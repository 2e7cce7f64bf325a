import { z } from 'zod'
import type { StoreTables } from './tables.ts'
import { addedColumns, tableColumns } from './tables.ts'

/** The version of the layout of backups. Which columns rows have follows from the migrations that the head names. */
export const backupFormat = 1

/** The name of a table of the store. */
export type TableName = keyof StoreTables

/** The tables in the order in which they stand in a backup: what a row refers to comes before it. */
export const tableNames = [
  'questionnaire_version',
  'closed_wave',
  'response',
  'saved_page',
  'draft',
  'withdrawn',
] as const satisfies readonly TableName[]

/** A row of some table. */
export type Row = Readonly<Record<string, string | number | null>>

/** The first line of a backup: what it is, and which migrations its tables have had. */
export const headSchema = z.strictObject({
  loopbaan: z.literal('backup'),
  format: z.number(),
  migrations: z.array(z.string()),
})

/** Columns that a backup does not have, because it was made before they were added. */
const laterColumns = (migrations: readonly string[]) =>
  addedColumns.filter(({ migration }) => !migrations.includes(migration))

/**
 * The row of an earlier version as it is now.
 *
 * @example currentRow('response', row, ['0001-responses'])['trial'] // → 1
 */
export const currentRow = (table: TableName, row: Row, migrations: readonly string[]): Row => ({
  ...row,
  ...Object.fromEntries(
    laterColumns(migrations)
      .filter((later) => later.table === table)
      .map(({ column, value }) => [column, value]),
  ),
})

/** A line with one row. */
export const rowSchema = z.strictObject({
  table: z.enum(tableNames),
  row: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
})

/** True when a row has the columns that its table had after these migrations, and no others. */
export function hasColumns({ table, row }: z.output<typeof rowSchema>, migrations: readonly string[]): boolean {
  const later = laterColumns(migrations).filter((one) => one.table === table)
  const columns = tableColumns[table].filter((name) => later.every(({ column }) => column !== name))
  return Object.keys(row).length === columns.length && columns.every((column) => Object.hasOwn(row, column))
}

/** The last line: how many rows there are, and the hash of all lines before it, to know that nothing is missing. */
export const endSchema = z.strictObject({ rows: z.number(), sha256: z.string() })

/** A line of a backup as JSON, or `undefined` when it is none. */
export function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
