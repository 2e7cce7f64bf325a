import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'

type Path = Issue['path']

/**
 * An issue for every id or code that stood in the list before, at the path of the later one.
 *
 * @example doubleValues([{ id: 'a', path: [0] }, { id: 'a', path: [1] }], 'study-double-page') // → one issue, at [1]
 */
export function doubleValues(
  placed: readonly { readonly id: string | number; readonly path: Path }[],
  code: Issue['code'],
): readonly Issue[] {
  const seen = new Set<string | number>()
  return placed.flatMap(({ id, path }) => {
    const double = seen.has(id)
    seen.add(id)
    return double ? [issue(code, path, { id })] : []
  })
}

/**
 * Issues about codes and names that stand more than once in a list of options, categories or rows.
 *
 * @example doubleCodes([{ code: 1 }, { code: 1 }], ['options']) // → one issue, at options.1.code
 */
export const doubleCodes = (
  parts: readonly { readonly code: number; readonly id?: string | undefined }[],
  path: Path,
): readonly Issue[] => [
  ...doubleValues(
    parts.map(({ code }, index) => ({ id: code, path: [...path, index, 'code'] })),
    'study-double-code',
  ),
  ...doubleIds(parts, path),
]

/**
 * Issues about names that stand more than once in a list; a part without a name is passed over.
 *
 * @example doubleIds([{ id: 'now' }, { id: 'now' }], ['fields']) // → one issue, at fields.1.id
 */
export const doubleIds = (parts: readonly { readonly id?: string | undefined }[], path: Path): readonly Issue[] =>
  doubleValues(
    parts.flatMap(({ id }, index) => (id === undefined ? [] : [{ id, path: [...path, index, 'id'] }])),
    'study-double-name',
  )
