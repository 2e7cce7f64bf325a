import { access, readdir } from 'node:fs/promises'
import path from 'node:path'
import { UserError, exitCodes } from './user-error.ts'

/** The folder of the project itself. */
const home = path.resolve(import.meta.dirname, '../..')

/** The folder of the studies of the project. */
export const studiesFolder = path.join(home, 'studies')

/** The names of the studies that ship with the project, in the order of the front page. */
export async function shippedStudies(): Promise<readonly string[]> {
  const names = await readdir(studiesFolder)
  const found: string[] = []
  for (const name of names.toSorted()) if (await isStudyFolder(path.join(studiesFolder, name))) found.push(name)
  return found
}

/** Whether a study stands in a folder. */
export const isStudyFolder = (folder: string): Promise<boolean> =>
  access(path.join(folder, 'study.yaml')).then(
    () => true,
    () => false,
  )

/**
 * The folder of a study that was named on the command line: a path to a folder with a `study.yaml`, or the name of a
 * study of the project.
 *
 * @throws UserError when there is no such study
 */
export async function studyFolder(named: string): Promise<string> {
  const candidates = [path.resolve(named), path.join(studiesFolder, named)]
  for (const folder of candidates) if (await isStudyFolder(folder)) return folder
  throw new UserError(
    'command-no-study',
    { study: named, studies: (await shippedStudies()).join(', ') },
    exitCodes.usage,
  )
}

/** The folder where waves of answers are kept: the option, the environment, or `data` in the current folder. */
export const dataFolder = (option: string | undefined): string =>
  path.resolve(option ?? process.env['LOOPBAAN_DATA'] ?? 'data')

/** The folder of one wave. */
export const waveFolder = (data: string, study: string, wave: string): string => path.join(data, study, wave)
