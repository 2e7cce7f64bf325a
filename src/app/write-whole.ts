import { open, rename } from 'node:fs/promises'
import path from 'node:path'

/** Who may read a file: whoever may read other files of the system, or only the user whose program wrote it. */
export type Readers = 'all' | 'own'

/**
 * Nothing, once a file has its new content on the disk. A program or machine that stops halfway leaves the old content
 * in place: the bytes go to `<file>.part` first, which then takes the name of the file in one step.
 *
 * @param readers `own` for what individual people answered
 * @throws when the folder does not exist or cannot be written
 * @example await writeWhole('out/codebook.csv', codebookCsv(book, 'nl'))
 */
export async function writeWhole(file: string, content: Uint8Array | string, readers: Readers = 'all'): Promise<void> {
  const part = `${file}.part`
  const handle = await open(part, 'w', readers === 'own' ? 0o600 : 0o666)
  try {
    // What is left of an earlier attempt may have been for all.
    if (readers === 'own') await handle.chmod(0o600)
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await rename(part, file)
  await syncFolder(path.dirname(file))
}

/** Puts the new name itself on the disk. Not every system can do that for a folder; the content is safe either way. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
