import { missingAt, putMissing } from '../../dataset/column.ts'
import type { OpenColumn } from '../../dataset/column.ts'
import { reasonNumber } from '../../dataset/missing.ts'
import type { Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import type { FileVariable } from '../data-file.ts'
import type { Mapping } from '../mapping-schema.ts'
import { fileValueAt, valueKey } from './value-key.ts'

/**
 * Per row 1 when the respondent sent the questionnaire in: where the column that the mapping names has one of the values
 * that it names; every row when it names none.
 *
 * @example sentIn({ complete: { column: 'finished', values: ['1'] }, … }, columns, 2) // → Uint8Array [1, 0]
 */
export function sentIn(
  { complete }: Mapping,
  columns: ReadonlyMap<string, FileVariable>,
  rows: number,
): Result<Uint8Array> {
  const sent = new Uint8Array(rows)
  if (complete === undefined) return success(sent.fill(1))
  const column = columns.get(complete.column)?.column
  if (column === undefined) {
    return failure([issue('mapping-no-column', ['complete', 'column'], { column: complete.column })])
  }
  const wanted = new Set(complete.values)
  for (let row = 0; row < rows; row += 1) {
    const value = fileValueAt(column, row)
    sent[row] = value !== null && wanted.has(valueKey(value)) ? 1 : 0
  }
  return success(sent)
}

const notReached = reasonNumber('not-reached')

/** A column of which it is known where nothing says why there is no answer: 1 in `assumed`. */
export type AssumedColumn = { readonly column: OpenColumn; readonly assumed: Uint8Array }

/**
 * Nothing; questions left open behind the last answer of a respondent who did not send the questionnaire in become "not
 * reached", unless the file says why they are open: it does not say what somebody who broke off has seen.
 *
 * @param columns in the order in which they were asked; changed in place
 */
export function markNotReached(columns: readonly AssumedColumn[], complete: Uint8Array): void {
  const skipped = reasonNumber('skipped')
  const backwards = columns.toReversed()
  for (let row = 0; row < complete.length; row += 1) {
    if (complete[row] === 1) continue
    for (const { column, assumed } of backwards) {
      const reason = missingAt(column, row)
      if (reason === 0) break
      if (reason === skipped && assumed[row] === 1) putMissing(column, row, notReached)
    }
  }
}
