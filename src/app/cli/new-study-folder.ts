import path from 'node:path'
import { isStudyFolder, studiesFolder } from '../folders.ts'

/**
 * The folder of a study that may not exist yet: a path when the name is one, else a folder below `studies`; and whether a
 * study is there.
 *
 * @example await openFolderOfStudy('pulse') // → { folder: '…/studies/pulse', exists: false }
 */
export async function openFolderOfStudy(named: string): Promise<{ readonly folder: string; readonly exists: boolean }> {
  const own = path.resolve(named)
  if (await isStudyFolder(own)) return { folder: own, exists: true }
  const isPath = named.includes('/') || named.includes(path.sep) || path.isAbsolute(named)
  const folder = isPath ? own : path.join(studiesFolder, named)
  return { folder, exists: await isStudyFolder(folder) }
}
