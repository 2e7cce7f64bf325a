import type { MissingReason } from '../../dataset/missing.ts'
import { reasonNumber } from '../../dataset/missing.ts'
import type { OpenColumn } from '../../dataset/column.ts'
import { openColumn, put, putMissing } from '../../dataset/column.ts'
import type { Variable } from '../../items/variable.ts'
import type { Value } from '../../rule/rule.ts'

/** What a row gives a variable: an answer, a reason, nothing that says why (`null`), or a value that cannot be one. */
export type RowValue =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'missing'; readonly reason: MissingReason | null }
  /** No option of a multiple question, by who was asked. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unfit'; readonly value: number | string }

/** A variable filled from a file: its column, the values that did not fit, and answers where none was asked for. */
export type Filled = {
  readonly column: OpenColumn
  /** Per value that did not fit, in how many rows; in the order of the rows. */
  readonly unfit: ReadonlyMap<string, number>
  /** Rows with an answer although the rules of the questionnaire lead past the question. */
  readonly unasked: number
  /** 1 per row where nothing in the file says why there is no answer. */
  readonly assumed: Uint8Array
}

const shown = (value: Value | number | string): string => (typeof value === 'string' ? value : JSON.stringify(value))

/**
 * The column of a variable, filled row by row. A place that says nothing counts as not asked where the question was not
 * asked, and else as skipped; so does a value that does not fit.
 *
 * @param asked 1 per row of which the rules say that the question is asked; `null` for every row
 * @example fillColumn(sex, 2, (row) => ({ kind: 'value', value: row + 1 }), null).column.values // → Uint8Array [1, 2]
 */
export function fillColumn(
  variable: Variable,
  rows: number,
  valueOf: (row: number) => RowValue,
  asked: Uint8Array | null,
): Filled {
  const column = openColumn(variable, rows)
  const unfit = new Map<string, number>()
  const assumed = new Uint8Array(rows)
  let unasked = 0
  for (let row = 0; row < rows; row += 1) {
    const isAsked = asked === null || asked[row] === 1
    const found = valueOf(row)
    if (found.kind === 'value' && put(column, row, found.value)) {
      if (!isAsked) unasked += 1
      continue
    }
    if (found.kind === 'none' && isAsked && put(column, row, [])) continue
    const reason = found.kind === 'missing' ? found.reason : null
    if (found.kind === 'value' || found.kind === 'unfit') {
      const value = shown(found.value)
      unfit.set(value, (unfit.get(value) ?? 0) + 1)
    }
    assumed[row] = found.kind === 'missing' && reason === null ? 1 : 0
    putMissing(column, row, reasonNumber(reason ?? (isAsked ? 'skipped' : 'not-asked')))
  }
  return { column, unfit, unasked, assumed }
}
