import { valueKey } from '../mapping/value-key.ts'
import type { Column } from './column.ts'
import { endsOf, isNamedScale } from './looks-like.ts'

/** What the values of a column look like, as far as it decides which columns can be one question. */
export type ColumnKind =
  | 'empty'
  | 'tick'
  | 'bits'
  | 'small'
  | 'amount'
  | 'texts'
  | `labels ${string}`
  | `ends ${number} ${number}`

/**
 * What the values of a column look like: the same list of labels, one mark or nothing, 0 and 1, small whole numbers,
 * amounts or texts.
 *
 * @example columnKind(soup) // → 'tick', for 1 and blank
 */
export function columnKind(column: Column): ColumnKind {
  const { meanings, answers, facts } = column
  if (isNamedScale(column)) {
    const { min, max } = endsOf(column)
    return `ends ${min} ${max}`
  }
  if (meanings.length >= 2)
    return `labels ${JSON.stringify(meanings.map(({ value, label }) => [valueKey(value), label]))}`
  if (answers.length === 0) return 'empty'
  if (answers.length === 1 && facts.blanks > 0) return 'tick'
  if (!facts.numeric) return 'texts'
  const values = answers.map(({ value }) => Number(value))
  if (values.every((value) => value === 0 || value === 1)) return 'bits'
  return values.every((value) => Number.isInteger(value) && value >= 0 && value <= 10) ? 'small' : 'amount'
}

const ticks: readonly ColumnKind[] = ['tick', 'bits']
const numbers: readonly ColumnKind[] = ['bits', 'small', 'amount']

/** True when columns of these kinds may be one question; `loose` when a mark may be the 1 of 0 and 1, and amounts differ. */
const agree = (one: ColumnKind, other: ColumnKind, loose: boolean): boolean =>
  one === other ||
  one === 'empty' ||
  other === 'empty' ||
  (loose && [ticks, numbers].some((kinds) => kinds.includes(one) && kinds.includes(other)))

/**
 * The columns from the first on that look like the first, once with marks and numbers apart and once without.
 *
 * @example alikeFromStart([soup, bread, age]).map(({ length }) => length) // → [2]
 */
export function alikeFromStart(columns: readonly Column[]): readonly (readonly Column[])[] {
  const kinds = columns.map(columnKind)
  const kind = kinds.find((one) => one !== 'empty') ?? 'empty'
  const lengths = [true, false].map((loose) => {
    const end = kinds.findIndex((one) => !agree(kind, one, loose))
    return end === -1 ? columns.length : end
  })
  return [...new Set(lengths)].filter((length) => length >= 2).map((length) => columns.slice(0, length))
}
