import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { PublishedTables } from '../core/tables/published-schema.ts'
import { publishedSchema } from '../core/tables/published-schema.ts'
import { UserError } from './user-error.ts'

/** The file that `published/2023` means inside a study's folder. */
const fileOf = (folder: string, named: string): string =>
  path.resolve(folder, named.endsWith('.json') ? named : `${named}.json`)

/** The published figures of a wave, or `null` when the study has none for it. */
export async function publishedOf(folder: string, wave: string): Promise<PublishedTables | null> {
  try {
    return await loadPublished(folder, `published/${wave}`)
  } catch (error) {
    if (error instanceof UserError && error.key === 'command-no-published') return null
    throw error
  }
}

/**
 * The published figures that are named on the command line, relative to the study's folder.
 *
 * @throws UserError when there is no such file, or when it does not have the right form
 */
export async function loadPublished(folder: string, named: string): Promise<PublishedTables> {
  const file = fileOf(folder, named)
  const text = await readFile(file, 'utf8').catch(() => {
    throw new UserError('command-no-published', { file })
  })
  try {
    return publishedSchema.parse(JSON.parse(text))
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error)
    throw new UserError('command-published-broken', { file, message })
  }
}
