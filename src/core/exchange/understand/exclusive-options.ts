import type { FileValue } from '../data-file.ts'
import type { Column } from './column.ts'
import { holdsOneOf } from './row-values.ts'

const none =
  /^(?:none\b|no(?:ne)? of (?:the|these)|nothing\b|geen (?:van|enkele?)|niets\b|geen\b|not applicable|(?:i )?(?:don'?t|do not) know|weet (?:ik )?(?:het )?niet|prefer not)/i

type Option = { readonly code: number; readonly label: string; readonly column: Column }

/**
 * The codes of the options that rule out the others: by their label, and because nobody chose another one with them.
 *
 * @example exclusiveOptions(options, [1]) // → Set { 6 }, for None of these
 */
export function exclusiveOptions(options: readonly Option[], ticked: readonly FileValue[]): ReadonlySet<number> {
  const named = options.filter(({ label }) => none.test(label))
  if (named.length === 0 || named.length === options.length) return new Set()
  const ticks = options.map(({ column }) => holdsOneOf(column, ticked))
  const rows = ticks[0]?.length ?? 0
  const chosen = new Uint16Array(rows)
  for (const tick of ticks) for (let row = 0; row < rows; row += 1) chosen[row] = (chosen[row] ?? 0) + (tick[row] ?? 0)
  return new Set(
    named
      .filter(({ column }) => {
        const own = ticks[options.findIndex((option) => option.column === column)]
        return own?.every((tick, row) => tick === 0 || chosen[row] === 1)
      })
      .map(({ code }) => code),
  )
}
