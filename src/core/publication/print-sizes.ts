import type { PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { formatCount, roundHalfUp } from '../figures.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say, type MessageKey } from '../messages/say.ts'
import type { Base, TableLine } from '../tables/table.ts'
import type { Language, Text } from '../text.ts'
import { instead, printBase, type PrintedCell } from './print-cell.ts'

/** Which number of people: as they are, or by their weights. */
export type Size = 'n' | 'weighted'

/** A line of a table with the numbers of people above its columns. */
export type BaseLine = { readonly label: Text; readonly size: Size }

const text = (key: MessageKey): Text => inLanguages((language) => say(language, key))

/** The numbers of people that a table prints. Without weights there is one kind. */
function sizesOf({ counting, weighted }: PublicTable): readonly Size[] {
  if (counting === undefined || !weighted || counting.sizes === 'unweighted') return ['n']
  return counting.sizes === 'weighted' ? ['weighted'] : ['n', 'weighted']
}

function baseLabel(table: PublicTable, size: Size, isAlone: boolean): Text {
  if (!isAlone || size === 'weighted') return text(size === 'n' ? 'annex-base-unweighted' : 'annex-base-weighted')
  if (table.baseOfFirstRow) return text('annex-base-first-row')
  return text(table.counting !== undefined && table.counting.percentOf !== 'column' ? 'annex-base-group' : 'annex-base')
}

/**
 * The lines of a table with the numbers of people above its columns; none where each row has its own behind its label.
 *
 * @example baseLinesOf(table).map(({ size }) => size) // → ['n', 'weighted'], with `sizes: both`
 */
export function baseLinesOf(table: PublicTable): readonly BaseLine[] {
  if (table.counting?.columns === 'categories') return []
  const sizes = sizesOf(table)
  return sizes.map((size) => ({ label: baseLabel(table, size, sizes.length === 1), size }))
}

/**
 * The number of people of a base, rounded to whole people; `null` where there is none to tell.
 *
 * @example sizeOf({ n: 12, weighted: 14.6, effective: 11 }, 'weighted') // → 15
 */
export function sizeOf(base: Base | null | undefined, size: Size): number | null {
  if (base === null || base === undefined) return null
  return size === 'n' ? base.n : roundHalfUp(base.weighted, 0)
}

/**
 * The number of people above a column, by their weights or without.
 *
 * @example printSizeOf(column, 'weighted', 'nl').text // → '1.234'
 */
export function printSizeOf(column: PublicColumn, size: Size, language: Language): PrintedCell {
  const printed = printBase(column, language)
  const people = sizeOf(column.base, size)
  return size === 'n' || printed.mark !== null || people === null || printed.text === ''
    ? printed
    : { ...printed, text: formatCount(people, language) }
}

/** The numbers of people behind the label of a row: of each size that the table prints, or none. */
export type RowSizes = { readonly [S in Size]: { readonly value: number | null; readonly cell: PrintedCell } | null }

/**
 * The numbers of people behind the label of a row: what its percentages are of, or who gave its answer. `null` in a table
 * that prints none.
 *
 * @example rowSizes(table.rows[0], table, 'nl')?.n?.cell.text // → '412'
 */
export function rowSizes(row: TableLine, table: PublicTable, language: Language): RowSizes | null {
  const hasBases = table.rows.some(({ base }) => base !== undefined)
  if (!hasBases && table.rows.every(({ count }) => count === null)) return null
  const sizes = sizesOf(table)
  const print = (size: Size) => {
    if (!sizes.includes(size)) return null
    const own = size === 'n' ? row.count : row.weightedCount
    const value = hasBases ? sizeOf(row.base, size) : own === null || own === undefined ? null : roundHalfUp(own, 0)
    const cell: PrintedCell =
      value === null ? instead('suppressed') : { text: formatCount(value, language), mark: null, lowBase: false }
    return { value, cell }
  }
  return { n: print('n'), weighted: print('weighted') }
}

/**
 * The words behind the label of a row: `412`, `412; gewogen 430`, `N = 412`.
 *
 * @example rowSizeText(sizes, table, 'nl') // → '412'
 */
export function rowSizeText({ n, weighted }: RowSizes, table: PublicTable, language: Language): PrintedCell {
  const [first, second] = [n?.cell, weighted?.cell]
  const hidden = [first, second].find((cell) => cell !== undefined && cell.mark !== null)
  if (hidden !== undefined) return hidden
  const isBase = table.rows.some(({ base }) => base !== undefined)
  const own =
    first === undefined
      ? say(language, 'annex-row-weighted', { weighted: second?.text ?? '' })
      : second === undefined
        ? first.text
        : say(language, 'annex-row-both', { n: first.text, weighted: second.text })
  return { text: isBase ? say(language, 'annex-row-base', { n: own }) : own, mark: null, lowBase: false }
}
