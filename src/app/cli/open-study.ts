import path from 'node:path'
import type { Study, Wave } from '../../core/study/study.ts'
import { studyFolder } from '../folders.ts'
import { loadStudy } from '../study-files.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { Given } from './command.ts'
import { placedLines } from './issue-lines.ts'
import type { Terminal } from './terminal.ts'

/** A study that holds, with the folder it came from. */
export type OpenStudy = { readonly study: Study; readonly folder: string }

/** A file as editors find it from here: several studies may be open, and each has a `study.yaml`. */
function fromHere(file: string): string {
  const relative = path.relative('', file)
  return relative.startsWith('..') ? file : relative
}

/**
 * The study that a command names.
 *
 * @throws UserError when there is none, or when its files have faults, which are listed first, with their folder
 */
export async function openStudy(named: string, terminal: Terminal): Promise<OpenStudy> {
  const folder = await studyFolder(named)
  const loaded = await loadStudy(folder)
  if (loaded.ok) return { study: loaded.study, folder }
  const issues = loaded.issues.map((found) => ({ ...found, file: fromHere(path.join(folder, found.file)) }))
  for (const line of placedLines(issues, terminal.language)) terminal.warn(line)
  throw new UserError('command-study-faults', { study: named, count: loaded.issues.length }, exitCodes.faults)
}

/** The wave that a command names, or the one that follows from what else it names, or the only one that there is. */
export function openWave(study: Study, given: Given, implied?: string): Wave {
  const asked = given.text('wave') ?? implied
  const waves = study.waves.map(({ id }) => id).join(', ')
  const [first, second] = study.waves
  if (asked === undefined && first !== undefined && second === undefined) return first
  if (asked === undefined) throw new UserError('command-which-wave', { waves }, exitCodes.usage)
  const wave = study.waves.find(({ id }) => id === asked)
  if (wave === undefined) throw new UserError('command-no-wave', { wave: asked, waves }, exitCodes.usage)
  return wave
}
