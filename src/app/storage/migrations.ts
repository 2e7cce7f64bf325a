import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { Migration } from 'kysely/migration'
import type { Database } from './tables.ts'
import { trialByDefault } from './tables.ts'

/** Migrations by name; they run in the order of their names, each of them once. */
export type Migrations = Readonly<Record<string, Migration>>

/** A table of SQLite is kept in the order of its key, and has no number for every row. */
const inKeyOrder = sql`strict, without rowid`

/** Texts that are keys: compared byte by byte on both engines, so that both have rows in the same order. */
const keyText = { sqlite: sql`text`, postgres: sql`text collate "C"` } as const

/** A new table, laid out so that nothing tells in which order its rows came. */
function newTable({ schema }: Kysely<unknown>, engine: Database['engine'], name: string) {
  const table = schema.createTable(name)
  return engine === 'sqlite' ? table.modifyEnd(inKeyOrder) : table
}

async function makeTables(tables: Kysely<unknown>, engine: Database['engine']): Promise<void> {
  const { schema } = tables
  const key = keyText[engine]
  const make = (name: string) => newTable(tables, engine, name)
  await make('questionnaire_version')
    .addColumn('hash', key, (column) => column.primaryKey().notNull())
    .addColumn('study', key, (column) => column.notNull())
    .addColumn('wave', key, (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .execute()
  await make('closed_wave')
    .addColumn('study', key, (column) => column.notNull())
    .addColumn('wave', key, (column) => column.notNull())
    .addPrimaryKeyConstraint('closed_wave_pkey', ['study', 'wave'])
    .execute()
  await make('response')
    .addColumn('id', key, (column) => column.primaryKey().notNull())
    .addColumn('secret', 'text', (column) => column.unique())
    .addColumn('receipt', 'text', (column) => column.unique())
    .addColumn('study', key, (column) => column.notNull())
    .addColumn('wave', key, (column) => column.notNull())
    .addColumn('version', key, (column) => column.notNull().references('questionnaire_version.hash'))
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('consent', 'text', (column) => column.notNull())
    .addColumn('week', 'text', (column) => column.notNull())
    .addColumn('paradata', 'integer', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addCheckConstraint('response_state', sql`state in ('open', 'complete', 'stopped')`)
    .execute()
  await schema.createIndex('response_of_wave').on('response').columns(['study', 'wave', 'id']).execute()
  await make('saved_page')
    .addColumn('response', key, (column) => column.notNull().references('response.id').onDelete('cascade'))
    .addColumn('page', key, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('token', 'text')
    .addColumn('mark', 'text')
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_page_pkey', ['response', 'page', 'revision'])
    .execute()
  await make('draft')
    .addColumn('response', key, (column) => column.notNull().references('response.id').onDelete('cascade'))
    .addColumn('page', key, (column) => column.notNull())
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('draft_pkey', ['response', 'page'])
    .execute()
}

/**
 * Whether a response is a trial. Before there was this column only `start` stored responses, and it served every wave as
 * a trial, so those that are there are trials. A row of which nobody says what it is, is one too: what was promised to
 * count in no result never does, and what was given for real is missed and can be mended.
 */
async function tellTrials({ schema }: Kysely<unknown>): Promise<void> {
  await schema
    .alterTable('response')
    .addColumn('trial', 'integer', (column) =>
      column
        .notNull()
        .defaultTo(trialByDefault)
        .check(sql`trial in (0, 1)`),
    )
    .execute()
}

/** Which responses were withdrawn. Of what was withdrawn before there was this table, nothing is known. */
async function rememberWithdrawn(tables: Kysely<unknown>, engine: Database['engine']): Promise<void> {
  const key = keyText[engine]
  await newTable(tables, engine, 'withdrawn')
    .addColumn('study', key, (column) => column.notNull())
    .addColumn('wave', key, (column) => column.notNull())
    .addColumn('mark', key, (column) => column.notNull())
    .addPrimaryKeyConstraint('withdrawn_pkey', ['study', 'wave', 'mark'])
    .execute()
}

/**
 * The migrations of the store. One that has been released is never changed: add another, with a later name.
 *
 * @example Object.keys(migrationsOf('sqlite')) // → ['0001-responses', '0002-trials', '0003-withdrawn']
 */
export const migrationsOf = (engine: Database['engine']): Migrations => ({
  '0001-responses': { up: (tables) => makeTables(tables, engine) },
  '0002-trials': { up: tellTrials },
  '0003-withdrawn': { up: (tables) => rememberWithdrawn(tables, engine) },
})
