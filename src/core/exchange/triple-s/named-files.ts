import { failure, issue, success, type Result } from '../../issue.ts'
import { readDefinition } from './read-definition.ts'

/** A file that was found, under the name that it was given. */
export type NamedFile = { readonly name: string; readonly bytes: Uint8Array }

const lastPart = (name: string): string => name.split(/[/\\]/).at(-1)?.toLowerCase() ?? ''

/**
 * The file of a name, or `null`. When no file has exactly that name, folders and capitals do not count.
 *
 * @example fileNamed(new Map([['jobs.sss', bytes]]), 'C:\\data\\Jobs.SSS')?.name // → 'jobs.sss'
 */
export function fileNamed(files: ReadonlyMap<string, Uint8Array>, name: string): NamedFile | null {
  const exact = files.get(name)
  if (exact !== undefined) return { name, bytes: exact }
  for (const [own, bytes] of files) if (lastPart(own) === lastPart(name)) return { name: own, bytes }
  return null
}

/** The endings that a data file has when the definition does not name it, in the order of the standard's advice. */
const endings = ['.asc', '.csv', '.dat', '.txt'] as const

/**
 * The data that belong to a definition: the file that it names, or else the one that is called as the definition is.
 *
 * @example surveyFiles({ name: 'jobs.sss', bytes }, files) // → { ok: true, value: Uint8Array […] }
 */
export function surveyFiles(definition: NamedFile, files: ReadonlyMap<string, Uint8Array>): Result<Uint8Array> {
  const read = readDefinition(definition.bytes)
  if (!read.ok) return read
  const { href } = read.value.survey
  const stem = definition.name.replace(/\.[^.]*$/, '')
  const names = href === null || href === '' ? endings.map((ending) => `${stem}${ending}`) : [href]
  for (const name of names) {
    const found = fileNamed(files, name)
    if (found !== null) return success(found.bytes)
  }
  return failure([issue('triple-s-data-missing', [], { definition: definition.name, file: names.join(', ') })])
}
