import type { SchemaElement } from 'hyparquet/src/index.js'
import type { FileColumn, FileVariable } from '../data-file.ts'
import { dateWord } from '../tabular/date-words.ts'

/** A column of a Parquet file as a column of a data file. */
export type ParquetValues = { readonly column: FileColumn; readonly labels: FileVariable['labels'] }

/** What a column of a Parquet file holds; `null` for what cannot be read as one value per row. */
export type ValueKind = 'boolean' | 'date' | 'moment' | 'time' | 'decimal' | 'number' | 'text' | 'bytes'

/**
 * What a column holds by what the file says of its type; `null` for kinds that are not read.
 *
 * @example valueKind({ name: 'd', type: 'INT32', converted_type: 'DATE' }) // → 'date'
 */
export function valueKind({ type, converted_type: converted, logical_type: logical }: SchemaElement): ValueKind | null {
  const kind = logical?.type ?? ''
  if (converted === 'INTERVAL' || converted === 'BSON' || ['GEOMETRY', 'GEOGRAPHY', 'VARIANT', 'BSON'].includes(kind)) {
    return null
  }
  if (converted === 'DATE' || kind === 'DATE') return 'date'
  if (kind === 'TIMESTAMP' || converted?.startsWith('TIMESTAMP') === true || type === 'INT96') return 'moment'
  if (kind === 'TIME' || converted?.startsWith('TIME_') === true) return 'time'
  if (converted === 'DECIMAL' || kind === 'DECIMAL') return 'decimal'
  if (type === 'BOOLEAN') return 'boolean'
  if (['INT32', 'INT64', 'FLOAT', 'DOUBLE'].includes(type ?? '') || kind === 'FLOAT16') return 'number'
  const isText = ['UTF8', 'JSON', 'ENUM'].includes(converted ?? '') || ['STRING', 'JSON', 'ENUM', 'UUID'].includes(kind)
  return isText ? 'text' : 'bytes'
}

/** True and false as 0 and 1 have these labels, as in other data. */
const booleanLabels = [
  { value: 0, label: 'FALSE' },
  { value: 1, label: 'TRUE' },
]

/**
 * The values of a column of a Parquet file: whole numbers that a computer cannot hold exactly as texts, true and false as
 * 1 and 0. `null` when bytes in it are no text.
 *
 * @param values one per row, as the parsers of `readParquetFile` leave them; absent ones are `null` or `undefined`
 * @example parquetValues(element, [1n, null])?.column // → { kind: 'number', values: [1, NaN] }
 */
export function parquetValues(element: SchemaElement, values: readonly unknown[]): ParquetValues | null {
  const numbers = (read: (value: unknown) => number): Float64Array =>
    Float64Array.from({ length: values.length }, (_, row) => {
      const value = values[row]
      return value === null || value === undefined ? Number.NaN : read(value)
    })
  const texts = (read: (value: unknown) => string): readonly string[] =>
    values.map((value) => (value === null || value === undefined ? '' : read(value)))
  switch (valueKind(element)) {
    case null:
      return null
    case 'boolean':
      return { column: { kind: 'number', values: numbers((value) => (value === true ? 1 : 0)) }, labels: booleanLabels }
    case 'date':
      return plain({ kind: 'date', values: numbers(Number), precision: 'day' })
    case 'moment':
      return plain({ kind: 'date', values: numbers(Number), precision: 'second' })
    case 'time':
      return plain({ kind: 'text', values: texts((value) => timeWord(element, Number(value))) })
    case 'decimal': {
      const places = element.scale ?? 0
      return plain({ kind: 'number', values: numbers((value) => Number(Number(value).toFixed(places))) })
    }
    case 'number':
      return plain(
        isExact(values) ? { kind: 'number', values: numbers(Number) } : { kind: 'text', values: texts(String) },
      )
    case 'text':
      return plain({ kind: 'text', values: texts(String) })
    case 'bytes':
      return textOfBytes(texts, values)
  }
}

const plain = (column: FileColumn): ParquetValues => ({ column, labels: [] })

/** True unless a whole number of 64 bits is beyond what a computer holds exactly. */
function isExact(values: readonly unknown[]): boolean {
  return values.every((value) => typeof value !== 'bigint' || BigInt(Number(value)) === value)
}

/** Some programs write texts without saying that they are. */
function textOfBytes(
  texts: (read: (value: unknown) => string) => readonly string[],
  values: readonly unknown[],
): ParquetValues | null {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  if (!values.every((value) => value === null || value === undefined || value instanceof Uint8Array)) return null
  try {
    return plain({ kind: 'text', values: texts((value) => (value instanceof Uint8Array ? decoder.decode(value) : '')) })
  } catch {
    return null
  }
}

function timeWord({ logical_type: logical, converted_type: converted }: SchemaElement, value: number): string {
  const unit = logical?.type === 'TIME' ? logical.unit : converted === 'TIME_MILLIS' ? 'MILLIS' : 'MICROS'
  const thousandths = unit === 'MILLIS' ? value : unit === 'MICROS' ? value / 1e3 : value / 1e6
  return dateWord(Math.floor(thousandths), 'second').slice(11)
}
