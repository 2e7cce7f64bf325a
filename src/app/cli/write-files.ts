import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { UserError } from '../user-error.ts'
import { writeWhole } from '../write-whole.ts'

/**
 * Nothing, once all files stand in the folder, which is made when it is not there.
 *
 * @throws UserError when the folder cannot be written
 */
export async function writeFiles(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of files) await writeWhole(path.join(folder, name), content)
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : null
    if (reason === null) throw error
    throw new UserError('command-cannot-write', { folder, reason })
  }
}
