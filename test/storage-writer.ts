import { createHash } from 'node:crypto'
import { parseArgs } from 'node:util'
import type { Kysely } from 'kysely'
import { migrationsOf } from '../src/app/storage/migrations.ts'
import { openStore } from '../src/app/storage/open-store.ts'
import { newPageToken } from '../src/app/storage/page-token.ts'
import type { StoredResponse } from '../src/app/storage/stored-response.ts'
import { threePages } from './three-pages.ts'

/**
 * A process that tests start, watch and kill. It tells on its output what it was told itself:
 *
 * - `save`: opens the store and saves pages of new responses, some at a time, until it is killed or has saved `--pages`;
 *   a line per page that the store acknowledged, with the secret, the page and its number.
 * - `migrate`: opens the store with a migration that never ends.
 */
const { values, positionals } = parseArgs({
  // Whoever imports this file has options of their own.
  args: import.meta.main ? process.argv.slice(2) : [],
  options: { folder: { type: 'string' }, url: { type: 'string' }, pages: { type: 'string' } },
  allowPositionals: true,
})
const folder = values.folder ?? ''
const { url } = values
const most = Number(values.pages ?? Infinity)

/** What is saved as a page: long enough to fill several pages of a database, and with a sum to know a half one by. */
export function content(
  secret: string,
  number: number,
): { readonly number: number; readonly text: string; readonly sum: string } {
  const text = `${secret}-${number}-`.repeat(60)
  return { number, text, sum: createHash('sha256').update(text).digest('hex') }
}

async function save(): Promise<void> {
  const store = await openStore({ folder, url })
  const questionnaire = threePages()
  let count = 0
  const work = async (): Promise<void> => {
    while (count < most) {
      const started = await store.start({ questionnaire, language: 'nl', consent: '1', trial: false })
      if (started.state === 'closed') return
      let response: StoredResponse = started.response
      for (let number = 1; number <= 12 && count < most; number += 1) {
        count += 1
        const page = `page-${number % 4}`
        const pageToken = newPageToken(response, page)
        const saved = await store.savePage({ response, page, pageToken, answers: content(started.secret, number) })
        if (saved.state !== 'saved') throw new Error(`The page is ${saved.state}`)
        response = saved.response
        process.stdout.write(`${started.secret} ${page} ${number}\n`)
      }
    }
  }
  process.stdout.write('open\n')
  await Promise.all(Array.from({ length: 8 }, work))
  await store.close()
}

async function migrateForEver(): Promise<void> {
  const engine = url === undefined ? 'sqlite' : 'postgres'
  const never = {
    up: async (tables: Kysely<unknown>) => {
      await tables.schema.createTable('half_done').addColumn('one', 'text').execute()
      process.stdout.write('half\n')
      await new Promise((resolve) => {
        setTimeout(resolve, 600_000)
      })
    },
  }
  await openStore({ folder, url, migrations: { ...migrationsOf(engine), '9999-never': never } })
}

if (import.meta.main && positionals[0] === 'migrate') await migrateForEver()
if (import.meta.main && positionals[0] === 'save') await save()
