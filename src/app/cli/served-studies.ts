import type { Study } from '../../core/study/study.ts'
import { shippedStudies, studyFolder } from '../folders.ts'
import { UserError, exitCodes } from '../user-error.ts'
import type { OpenStudy } from './open-study.ts'
import { openStudy } from './open-study.ts'
import type { Scope } from './served-scope.ts'
import type { Terminal } from './terminal.ts'

/** A study that is served, with the waves of it that are named to be filled in for real. */
export type ServedStudy = OpenStudy & {
  /** True when it comes with the program, which then makes answers for waves that have none. */
  readonly ships: boolean
  readonly named: ReadonlySet<string>
}

/**
 * The study and the wave in what `--field` says: the wave stands behind the last slash.
 *
 * @throws UserError when there is no such slash
 * @example namedWave('./my-study/2026') // → { study: './my-study', wave: '2026' }
 */
export function namedWave(words: string): { readonly study: string; readonly wave: string } {
  const [, study, wave] = /^(.+)[/\\]([^/\\]+)$/.exec(words) ?? []
  if (study === undefined || wave === undefined) throw new UserError('start-field-form', { words }, exitCodes.usage)
  return { study, wave }
}

/** The study of a folder, when no other that is served has its id: addresses and answers are found by that. */
async function addStudy(served: readonly ServedStudy[], named: string, terminal: Terminal): Promise<ServedStudy> {
  const opened = await openStudy(named, terminal)
  const same = served.find(({ study }) => study.id === opened.study.id)
  if (same !== undefined) {
    const values = { study: same.study.id, folder: opened.folder, other: same.folder }
    throw new UserError('start-field-same-id', values, exitCodes.usage)
  }
  return { ...opened, ships: false, named: new Set() }
}

function checkWave({ waves }: Study, wave: string): void {
  if (waves.some(({ id }) => id === wave)) return
  throw new UserError('command-no-wave', { wave, waves: waves.map(({ id }) => id).join(', ') }, exitCodes.usage)
}

/**
 * The studies that come with the program and those that are named beside them, checked. Where only what is fielded is
 * served: those that are named.
 *
 * @param fields what `--field` says, each time that it is given
 * @throws UserError when a study or wave is not there, does not hold, or has the id of another
 */
export async function servedStudies(
  fields: readonly string[],
  terminal: Terminal,
  scope: Scope,
): Promise<readonly ServedStudy[]> {
  const wanted = fields.map(namedWave)
  const served: ServedStudy[] = []
  for (const name of await shippedStudies()) {
    served.push({ ...(await openStudy(name, terminal)), ships: true, named: new Set() })
  }
  for (const { study, wave } of wanted) {
    const folder = await studyFolder(study)
    const index = served.findIndex((one) => one.folder === folder)
    const found = served[index] ?? (await addStudy(served, study, terminal))
    checkWave(found.study, wave)
    served.splice(index === -1 ? served.length : index, 1, { ...found, named: new Set([...found.named, wave]) })
  }
  return scope === 'everything' ? served : served.filter(({ named }) => named.size > 0)
}
