import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'

/** A part of an item that has a code and perhaps a name: an option, a category, a row. */
type Coded = { readonly code: number; readonly id?: string | undefined }

/**
 * Issues about codes and names that stand more than once in a list of options, categories or rows.
 *
 * @example doubleCodes([{ code: 1 }, { code: 1 }], ['options']) // → one issue at options.1.code
 */
export function doubleCodes(parts: readonly Coded[], path: readonly (string | number)[]): readonly Issue[] {
  const codes = new Set<number>()
  const ids = new Set<string>()
  return parts.flatMap(({ code, id }, index) => {
    const issues = []
    if (codes.has(code)) issues.push(issue('study-double-code', [...path, index, 'code'], { code }))
    if (id !== undefined && ids.has(id)) issues.push(issue('study-double-option', [...path, index, 'id'], { id }))
    codes.add(code)
    if (id !== undefined) ids.add(id)
    return issues
  })
}

/** Issues about ids that stand more than once in a list of fields or columns. */
export function doubleIds(
  parts: readonly { readonly id: string }[],
  path: readonly (string | number)[],
): readonly Issue[] {
  const seen = new Set<string>()
  return parts.flatMap(({ id }, index) => {
    const double = seen.has(id)
    seen.add(id)
    return double ? [issue('study-double-option', [...path, index, 'id'], { id })] : []
  })
}
