import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'
import type { Migrations } from './migrations.ts'
import { migrationsOf } from './migrations.ts'
import { StoreError } from './store-error.ts'
import type { Database } from './tables.ts'

/** The table in which Kysely remembers what was done. */
type Done = { readonly kysely_migration: { readonly name: string; readonly timestamp: string } }

/** A moment that says nothing: the store holds no times, not even of its own making. */
const noTime = new Date(0).toISOString()

/**
 * Nothing, once the tables are as this program needs them. What was done before is not done again; two processes that
 * start together take turns; a migration that is interrupted leaves nothing behind.
 *
 * @throws StoreError when the store was made by a later version of this program
 */
export async function migrate(
  { tables, engine }: Database,
  migrations: Migrations = migrationsOf(engine),
): Promise<void> {
  const migrator = new Migrator({
    db: tables,
    provider: { getMigrations: () => Promise.resolve({ ...migrations }) },
  })
  const { error, results = [] } = await migrator.migrateToLatest()
  if (error instanceof Error && error.message.startsWith('corrupted migrations')) {
    throw new StoreError('other-version', error.message)
  }
  if (error !== undefined) throw error instanceof Error ? error : new StoreError('unexpected', 'a migration failed')
  if (results.length === 0) return
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a table of Kysely itself, which has no type for it
  const done = tables as unknown as Kysely<Done>
  await done.updateTable('kysely_migration').set({ timestamp: noTime }).execute()
}
