import type { DataFile } from '../data-file.ts'
import { ownNames } from './export-layout.ts'

/** Columns of an export that are no answers: the number of a row and its response, the mark, and why a text is empty. */
const isOwn = (name: string, names: ReadonlySet<string>): boolean =>
  [ownNames.row, ownNames.response, ownNames.simulated].some((own) => own === name) ||
  (name.endsWith('_why') && names.has(name.slice(0, -'_why'.length)))

/**
 * A file that this program exported, without the columns that only say something of its rows; any other file as it is. For
 * who makes a study of such a file without the study that it came from.
 *
 * @example withoutOwnColumns(file).variables.some(({ name }) => name === 'simulated') // → false
 */
export function withoutOwnColumns(file: DataFile): DataFile {
  const names = new Set(file.variables.map(({ name }) => name))
  const isExport = [ownNames.row, ownNames.weight].every((own) => names.has(own)) && file.answers !== null
  if (!isExport) return file
  const without = (data: DataFile): DataFile => {
    const there = new Set(data.variables.map(({ name }) => name))
    return { ...data, variables: data.variables.filter(({ name }) => !isOwn(name, there)) }
  }
  return { ...without(file), levels: file.levels.map((level) => ({ ...level, data: without(level.data) })) }
}
