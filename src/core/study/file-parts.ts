import type { Issue } from '../issue.ts'

type Path = Issue['path']

/**
 * What stands at a path in the content of files, or `undefined` where nothing does.
 *
 * @example partAt({ study: { id: 'pulse' } }, ['study', 'id']) // → 'pulse'
 */
export const partAt = (files: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : undefined,
    files,
  )

/**
 * The content of files with something else at a path; with `undefined` the key is left out.
 *
 * @example withPart({ study: { id: 'pulse' } }, ['study', 'id'], 'other') // → { study: { id: 'other' } }
 */
export function withPart(files: unknown, [step, ...rest]: Path, part: unknown): unknown {
  if (step === undefined) return part
  if (Array.isArray(files)) {
    return files.map((inner: unknown, index) => (index === step ? withPart(inner, rest, part) : inner))
  }
  if (typeof files !== 'object' || files === null) return files
  const inner = withPart(partAt(files, [step]), rest, part)
  const others = Object.entries(files).filter(([key]) => key !== step)
  return Object.fromEntries(inner === undefined ? others : [...others, [step, inner]])
}
