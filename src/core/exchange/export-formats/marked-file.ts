import type { DataFile } from '../data-file.ts'
import { ownNames } from '../data-out/export-layout.ts'

/**
 * A file without the column that says whether answers are simulated: formats of rows and columns write one themselves, by
 * what the file says of its answers.
 *
 * @example withoutMark(file).variables.some(({ name }) => name === 'simulated') // → false
 */
export const withoutMark = (file: DataFile): DataFile => ({
  ...file,
  variables: file.variables.filter(({ name }) => name !== ownNames.simulated),
  levels: file.levels.map((level) => ({ ...level, data: withoutMark(level.data) })),
})

/**
 * A file and its levels, each as a file with a name: for formats that have no levels.
 *
 * @example levelsAsFiles(file, 'pulse-2024').map(({ name }) => name) // → ['pulse-2024', 'pulse-2024-jobs_rows']
 */
export const levelsAsFiles = (
  file: DataFile,
  name: string,
): readonly { readonly name: string; readonly file: DataFile }[] => [
  { name, file: { ...withoutMark(file), levels: [] } },
  ...file.levels.map(({ id, data }) => ({ name: `${name}-${id}`, file: withoutMark(data) })),
]
