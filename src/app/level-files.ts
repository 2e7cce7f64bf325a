import { readdir } from 'node:fs/promises'
import path from 'node:path'
import type { DataFile, DataLevel } from '../core/exchange/data-file.ts'
import { ownNames } from '../core/exchange/data-out/export-layout.ts'
import type { Result } from '../core/issue.ts'
import { success } from '../core/issue.ts'

/** Which row of the file above each row of a level belongs to; `null` when the level does not say, or says it wrong. */
function parentsIn(level: DataFile, rows: number): Int32Array | null {
  const column = level.variables.find(({ name }) => name === ownNames.response)?.column
  if (column?.kind !== 'number') return null
  // A place that is empty is no number, and whole numbers of a fixed size would make it the first row.
  const fits = column.values.every((number) => Number.isInteger(number) && number >= 1 && number <= rows)
  return fits ? Int32Array.from(column.values, (number) => number - 1) : null
}

/**
 * A file with the rosters that this program exported beside it, each in a file of its own: `pulse-jobs_rows.csv` beside
 * `pulse.csv`. Files of other programs have none.
 *
 * @param read reads one file
 * @example await withLevels('out/pulse.csv', file, (name) => readAs('csv', name)) // → file with one level
 */
export async function withLevels(
  file: string,
  data: DataFile,
  read: (file: string) => Promise<Result<DataFile>>,
): Promise<Result<DataFile>> {
  if (data.levels.length > 0 || data.variables.every(({ name }) => name !== ownNames.row)) return success(data)
  const end = path.extname(file)
  const start = `${path.basename(file, end)}-`
  const names = await readdir(path.dirname(file)).catch(() => [])
  const levels: DataLevel[] = []
  for (const name of names.toSorted((a, b) => (a < b ? -1 : 1))) {
    if (!name.startsWith(start) || !name.endsWith(`_rows${end}`)) continue
    const level = await read(path.join(path.dirname(file), name))
    if (!level.ok) return level
    const parent = parentsIn(level.value, data.rows)
    const id = name.slice(start.length, name.length - end.length)
    if (parent !== null) levels.push({ id, label: id, parent, data: level.value })
  }
  return success({ ...data, levels })
}
