import path from 'node:path'
import { makeFolder } from '../make-folder.ts'
import { UserError } from '../user-error.ts'
import { writeWhole, type Readers } from '../write-whole.ts'

/**
 * Nothing, once all files stand in the folder, which is made when it is not there.
 *
 * @param readers `own` for what individual people answered: then the files are for the own user only, and the folder when
 *   it is made
 * @throws UserError when the folder cannot be written
 */
export async function writeFiles(
  folder: string,
  files: ReadonlyMap<string, string | Uint8Array>,
  readers: Readers = 'all',
): Promise<void> {
  try {
    makeFolder(folder, readers === 'own' ? 0o700 : 0o777)
    for (const [name, content] of files) await writeWhole(path.join(folder, name), content, readers)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : null
    if (reason === null) throw error
    throw new UserError('command-cannot-write', { folder, reason })
  }
}
