import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The folder of the project. */
export const root: string = join(import.meta.dirname, '..')

/** What lies in the project's folder but is not of the project: installed, stored, or made by commands. */
const others = ['node_modules', '.git', 'data', 'out', 'shared']

/** Every file of the project, as a path from its folder with forward slashes, in order. */
export const projectFiles: readonly string[] = filesBelow('').toSorted()

/** The TypeScript files below src/, tests included. */
export const sourceFiles: readonly string[] = projectFiles.filter((file) => /^src\/.*\.ts$/.test(file))

/** True for a test file. */
export function isTest(file: string): boolean {
  return file.endsWith('.test.ts')
}

/** The text of a file of the project. */
export function textOf(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (folder === '' && others.includes(entry.name)) return []
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (entry.isDirectory()) return filesBelow(path)
    return entry.isFile() ? [path] : []
  })
}
