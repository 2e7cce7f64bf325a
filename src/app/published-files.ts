import { readFile, readdir } from 'node:fs/promises'
import path from 'node:path'
import { joinPublished } from '../core/published/join-published.ts'
import type { PublishedTables } from '../core/published/published-schema.ts'
import { publishedSchema } from '../core/published/published-schema.ts'
import { UserError } from './user-error.ts'

/** What was published of a wave, by the names of its files, and of the other waves of the study. */
export type PublishedWave = {
  readonly named: string
  readonly published: PublishedTables
  readonly others: readonly PublishedTables[]
}

/** The file that `published/2023` means inside a study's folder. */
const fileOf = (folder: string, named: string): string =>
  path.resolve(folder, named.endsWith('.json') ? named : `${named}.json`)

/** The names of all files with published figures of a study, as they are named on the command line. */
async function publishedNames(folder: string): Promise<readonly string[]> {
  const names = await readdir(path.join(folder, 'published')).catch(() => [])
  const files = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).toSorted()
  return files.map((name) => `published/${name.slice(0, -'.json'.length)}`)
}

async function loadAll(folder: string) {
  const names = await publishedNames(folder)
  return Promise.all(names.map(async (named) => ({ named, published: await loadPublished(folder, named) })))
}

/**
 * The published figures of a wave, from every file of the study that says to be about it, or `null` when there is none.
 *
 * @throws UserError when a file with published figures does not have the right form
 */
export async function publishedOf(folder: string, wave: string): Promise<PublishedWave | null> {
  const files = await loadAll(folder)
  const own = files.filter(({ published }) => published.wave === wave)
  const published = joinPublished(own.map((file) => file.published))
  if (published === null) return null
  const others = files.filter((file) => file.published.wave !== wave)
  return { named: own.map(({ named }) => named).join(', '), published, others: others.map((file) => file.published) }
}

/**
 * The published figures that are named on the command line, relative to the study's folder, with those of other waves.
 *
 * @throws UserError when there is no such file, or when one does not have the right form
 */
export async function publishedIn(folder: string, named: string): Promise<PublishedWave> {
  const published = await loadPublished(folder, named)
  const others = (await loadAll(folder)).map((file) => file.published).filter(({ wave }) => wave !== published.wave)
  return { named, published, others }
}

/** What simulated answers depend on of what was published; `null` when nothing was. */
export const likeOf = (found: PublishedWave | null): unknown =>
  found === null || found.others.length === 0 ? (found?.published ?? null) : [found.published, ...found.others]

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
