import type { Item } from '../../items/item.ts'
import type { Variable } from '../../items/variable.ts'
import type { DataFile } from '../data-file.ts'
import { valueReader } from '../mapping/read-values.ts'
import type { Match } from './match-columns.ts'
import { writtenPart } from './written-part.ts'

type Range = { readonly low: number; readonly high: number }

/** The lowest and highest answer of a column, as its variable counts them; `null` without any. */
function rangeOf({ target, entry }: Match, file: DataFile): Range | null {
  if (!('column' in entry)) return null
  const column = file.variables.find(({ name }) => name === entry.column)?.column
  if (column === undefined) return null
  const read = valueReader(target.variable, column, entry)
  let [low, high] = [Infinity, -Infinity]
  for (let row = 0; row < file.rows; row += 1) {
    const found = read(row)
    if (found.kind !== 'value' || typeof found.value !== 'number') continue
    low = Math.min(low, found.value)
    high = Math.max(high, found.value)
  }
  return low > high ? null : { low, high }
}

const inYears = ({ kind }: Variable, { low, high }: Range): Range =>
  kind === 'months' ? { low: Math.floor(low / 12), high: Math.floor(high / 12) } : { low, high }

/**
 * The keys of an item with bounds that hold all answers of a new file, or `null` where they do as they are.
 *
 * @example wideBounds(hours, matches, file) // → { fields: [{ id: 'week', label, min: 0, max: 90 }] }
 */
export function wideBounds(
  item: Item,
  matches: readonly Match[],
  file: DataFile,
): Readonly<Record<string, unknown>> | null {
  if (item.type !== 'number' && item.type !== 'date') return null
  const ranges = new Map(
    matches.flatMap((match) => {
      const range = rangeOf(match, file)
      return range === null ? [] : [[match.target.variable.id, inYears(match.target.variable, range)] as const]
    }),
  )
  if (item.type === 'date') {
    const [range] = [...ranges.values()]
    if (range === undefined || (range.low >= item.min && range.high <= item.max)) return null
    return { min: Math.min(item.min, range.low), max: Math.max(item.max, range.high) }
  }
  const fields = item.fields.map((field) => {
    const range = ranges.get(item.fields.length === 1 ? item.id : `${item.id}.${field.id}`)
    return range === undefined
      ? field
      : { ...field, min: Math.min(field.min, range.low), max: Math.max(field.max, range.high) }
  })
  const wider = fields.some(({ min, max }, index) => min !== item.fields[index]?.min || max !== item.fields[index].max)
  return wider ? { fields: fields.map(writtenPart) } : null
}
