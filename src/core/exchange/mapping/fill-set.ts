import type { MissingReason } from '../../dataset/missing.ts'
import type { Variable } from '../../items/variable.ts'
import type { FileColumn } from '../data-file.ts'
import type { VariableMapping } from '../mapping-schema.ts'
import type { ValueReading } from './read-values.ts'
import { valueReader } from './read-values.ts'
import { listedAnswers } from './listed-answers.ts'
import { fileValueAt, valueKey } from './value-key.ts'

/** What a row says of a multiple item: the codes that were chosen, or why there is no answer; `null` leaves that open. */
export type FoundSet =
  | { readonly kind: 'set'; readonly codes: readonly number[] }
  | { readonly kind: 'missing'; readonly reason: MissingReason | null }
  /** Nothing was chosen, by who was asked. */
  | { readonly kind: 'none' }
  | { readonly kind: 'unfit'; readonly value: string | number }

type Dichotomies = Extract<VariableMapping, { options: unknown }>
type Categories = Extract<VariableMapping, { columns: unknown }>

/**
 * A function that gives the options chosen in a row, from columns that each stand for one option. An option is chosen
 * where its column has one of the ticked values. A row in which no column has a value has no answer; one in which all
 * have values and none is ticked is what the mapping says, an answer by default.
 *
 * @param columns per column its code
 * @example dichotomies(mapping, columns)(0) // → { kind: 'set', codes: [1, 3] }
 */
export function dichotomies(
  mapping: Dichotomies,
  columns: readonly { readonly code: number; readonly column: FileColumn }[],
): (row: number) => FoundSet {
  const ticked = new Set(mapping.ticked)
  const reasons = new Map(Object.entries(mapping.missing ?? {}))
  return (row) => {
    const codes: number[] = []
    let reason: MissingReason | undefined
    let values = 0
    for (const { code, column } of columns) {
      const value = fileValueAt(column, row)
      if (value === null) continue
      const key = valueKey(value)
      const missing = reasons.get(key)
      if (missing !== undefined) reason ??= missing
      else values += 1
      if (ticked.has(key)) codes.push(code)
    }
    if (codes.length > 0) return { kind: 'set', codes }
    if (values === 0) {
      if (reason === undefined && mapping.blank === 'answered') return { kind: 'none' }
      const blank = mapping.blank === 'answered' ? null : mapping.blank
      return { kind: 'missing', reason: reason ?? blank ?? null }
    }
    return mapping.none === 'answered' ? { kind: 'set', codes } : { kind: 'missing', reason: mapping.none }
  }
}

/**
 * A function that gives the options chosen in a row, from columns that each hold one of the answers, in any order.
 *
 * @example categories(languages, mapping, columns)(0) // → { kind: 'set', codes: [2, 5] }
 */
export function categories(
  variable: Variable,
  mapping: Categories,
  columns: readonly FileColumn[],
): (row: number) => FoundSet {
  const reading: ValueReading = { codes: mapping.codes, missing: mapping.missing }
  // Each column holds one code of the set, as a single question would.
  const one: Variable = { ...variable, kind: 'single' }
  const readers = columns.map((column) => valueReader(one, column, reading))
  return (row) => {
    const codes = new Set<number>()
    let reason: MissingReason | undefined
    for (const read of readers) {
      const found = read(row)
      if (found.kind === 'unfit') return { kind: 'unfit', value: found.value }
      if (found.kind === 'value' && typeof found.value === 'number') codes.add(found.value)
      if (found.kind === 'missing') reason ??= found.reason
    }
    return codes.size > 0
      ? { kind: 'set', codes: [...codes].toSorted((a, b) => a - b) }
      : { kind: 'missing', reason: reason ?? mapping.blank ?? null }
  }
}

/**
 * A function that gives the options chosen in a row, from a column whose places hold several answers with a sign between
 * them. A place with an answer that is no option does not fit as a whole.
 *
 * @example lists(lunch, { separator: ';', codes: { Soup: 1, Salad: 2 } }, column)(0) // → { kind: 'set', codes: [1, 2] }
 */
export function lists(
  variable: Variable,
  {
    separator,
    codes = {},
    missing = {},
    blank,
  }: ValueReading & { readonly separator: string; readonly blank?: MissingReason | undefined },
  column: FileColumn,
): (row: number) => FoundSet {
  const own = new Set(variable.codes.map(({ code }) => code))
  const codeOf = (answer: string): number | undefined =>
    Object.hasOwn(codes, answer) ? codes[answer] : /^\d{1,3}$/.test(answer) ? Number(answer) : undefined
  return (row) => {
    const value = fileValueAt(column, row)
    if (value === null) return { kind: 'missing', reason: blank ?? null }
    const text = valueKey(value)
    const reason = Object.hasOwn(missing, text) ? missing[text] : undefined
    if (reason !== undefined) return { kind: 'missing', reason }
    const found = listedAnswers(text, separator, (answer) => Object.hasOwn(codes, answer)).map(codeOf)
    if (!found.every((code) => code !== undefined && own.has(code))) return { kind: 'unfit', value }
    return { kind: 'set', codes: [...new Set(found.filter((code) => code !== undefined))].toSorted((a, b) => a - b) }
  }
}
