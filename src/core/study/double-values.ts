import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'

/** An issue for every id that stood in the list before, at the path of the later one. */
export function doubleValues(
  placed: readonly { readonly id: string; readonly path: Issue['path'] }[],
  code: Issue['code'],
): readonly Issue[] {
  const seen = new Set<string>()
  return placed.flatMap(({ id, path }) => {
    const double = seen.has(id)
    seen.add(id)
    return double ? [issue(code, path, { id })] : []
  })
}
