import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

const isFolder = (place: string): boolean => statSync(place, { throwIfNoEntry: false })?.isDirectory() === true

/**
 * Nothing, once a folder is there, with those above it. Where the system does not let anybody make folders, as in /proc,
 * the `mkdir` of Node tries for ever.
 *
 * @param mode the permissions of the folders that are made
 * @throws when the folder cannot be made
 * @example makeFolder('data/example/2026')
 */
export function makeFolder(folder: string, mode = 0o777): void {
  if (isFolder(folder)) return
  const above = path.dirname(folder)
  if (above !== folder) makeFolder(above, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Somebody else may have made it meanwhile.
    if (!isFolder(folder)) throw error
  }
}
