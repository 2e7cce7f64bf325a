import { optionCodes } from './option-codes.ts'
import type { ForeignItem, ForeignOption, Loss, Shape } from './foreign-item.ts'
import type { FreeIds } from './unique-id.ts'
import { itemId, nameId } from './unique-id.ts'
import { usableShape } from './usable-shape.ts'

/** A question with the id and codes that it has with us. */
export type NamedItem = {
  readonly item: ForeignItem
  readonly shape: Shape
  readonly id: string
  /** Its place among all questions; rules read earlier ones only. */
  readonly position: number
  /** The codes of options or categories, by their value in the other program. */
  readonly codes: ReadonlyMap<string, number>
  /** The codes of the rows of a matrix or slider. */
  readonly rows: ReadonlyMap<string, number>
  /** The ids of fields or columns. */
  readonly fields: ReadonlyMap<string, string>
  /** What was lost to make the shape fit. */
  readonly losses: readonly Loss[]
}

function codesOf(options: readonly ForeignOption[]): ReadonlyMap<string, number> {
  const values = options.map(({ value }) => value)
  const codes = optionCodes(values) ?? []
  return new Map(values.map((value, index) => [value, codes[index] ?? 0]))
}

/** Options without those whose value stands twice; in the other program the second could not be told from the first. */
const once = <Option extends { readonly value: string }>(options: readonly Option[]): readonly Option[] =>
  options.filter(({ value }, index) => options.findIndex((other) => other.value === value) === index)

function partsOnce(shape: Shape): Shape {
  switch (shape.type) {
    case 'single':
    case 'multiple':
    case 'choice-because':
      return { ...shape, options: once(shape.options) }
    case 'matrix':
      return { ...shape, scale: once(shape.scale), rows: once(shape.rows) }
    case 'slider':
      return { ...shape, rows: once(shape.rows) }
    case 'number':
      return { ...shape, fields: once(shape.fields) }
    case 'roster':
      return {
        ...shape,
        columns: once(shape.columns).map((column) =>
          column.type === 'single' ? { ...column, options: once(column.options) } : column,
        ),
      }
    case 'date':
    case 'text':
    case 'note':
    case 'left-out':
      return shape
  }
}

/**
 * A question with a valid id that is still free, and codes for its options and rows.
 *
 * @example nameItem(question, 0, ids).codes // → Map { 'A1' → 1, 'A2' → 2 }
 */
export function nameItem(written: ForeignItem, position: number, ids: FreeIds): NamedItem {
  const item = { ...written, shape: partsOnce(written.shape) }
  const { shape, losses } = usableShape(item)
  const none: ReadonlyMap<string, number> = new Map()
  const named = { item, shape, position, losses, codes: none, rows: none, fields: new Map<string, string>() }
  if (shape.type === 'left-out') return { ...named, id: item.name }
  const id = itemId(item.name, ids)
  const own = (parts: readonly { readonly value: string }[], prefix: string) => {
    const taken: FreeIds = { taken: new Set() }
    return new Map(parts.map(({ value }) => [value, nameId(value, taken, prefix)]))
  }
  switch (shape.type) {
    case 'single':
    case 'multiple':
    case 'choice-because':
      return { ...named, id, codes: codesOf(shape.options) }
    case 'matrix':
      return { ...named, id, codes: codesOf(shape.scale), rows: codesOf(shape.rows) }
    case 'slider':
      return { ...named, id, rows: codesOf(shape.rows) }
    case 'number':
      return { ...named, id, fields: own(shape.fields, 'field') }
    case 'roster':
      return { ...named, id, fields: own(shape.columns, 'column') }
    case 'date':
    case 'text':
    case 'note':
      return { ...named, id }
  }
}
