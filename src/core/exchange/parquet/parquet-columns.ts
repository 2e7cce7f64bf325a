import type { DataFile, FileColumn } from '../data-file.ts'
import { aboutJson, aboutKey, simulatedKey, simulatedWords } from './parquet-about.ts'

/** A column of a Parquet file to be written; absent values are `null`. */
export type ParquetColumn = {
  readonly name: string
  readonly type: 'INT32' | 'DOUBLE' | 'BYTE_ARRAY' | 'INT64'
  readonly meaning: 'UTF8' | 'DATE' | 'TIMESTAMP_MILLIS' | null
  readonly values: readonly (number | string | bigint | null)[]
}

const day = 86_400_000
const [least, most] = [-2_147_483_648, 2_147_483_647]

/**
 * The columns of a Parquet file with the variables of a data file: whole numbers in 32 bits, other numbers as doubles,
 * dates as dates, moments in milliseconds, texts in UTF-8. Parts of dates finer than their precision are cut off.
 *
 * @example parquetColumnsOf(file)[0].type // → 'INT32'
 */
export const parquetColumnsOf = (file: DataFile): readonly ParquetColumn[] =>
  file.variables.map(({ name, column }) => ({ name, ...stored(column) }))

/**
 * The metadata of a Parquet file with a data file: whose answers they are, and everything that is said of the variables.
 *
 * @example parquetMetadataOf(file)[0] // → { key: 'loopbaan.simulated', value: 'no' }
 */
export const parquetMetadataOf = (file: DataFile): readonly { readonly key: string; readonly value: string }[] => [
  ...(file.answers === null ? [] : [{ key: simulatedKey, value: simulatedWords[file.answers] }]),
  { key: aboutKey, value: aboutJson(file) },
]

function stored(column: FileColumn): Omit<ParquetColumn, 'name'> {
  switch (column.kind) {
    case 'text':
      return { type: 'BYTE_ARRAY', meaning: 'UTF8', values: column.values.map((text) => (text === '' ? null : text)) }
    case 'number': {
      const isWhole = column.values.every(
        (value) =>
          Number.isNaN(value) || (Number.isInteger(value) && value >= least && value <= most && !Object.is(value, -0)),
      )
      return { type: isWhole ? 'INT32' : 'DOUBLE', meaning: null, values: present(column.values, (value) => value) }
    }
    case 'date':
      return column.precision === 'second'
        ? {
            type: 'INT64',
            meaning: 'TIMESTAMP_MILLIS',
            values: present(column.values, (moment) => BigInt(Math.floor(moment))),
          }
        : { type: 'INT32', meaning: 'DATE', values: present(column.values, (moment) => Math.floor(moment / day)) }
  }
}

const present = <T>(values: Float64Array, read: (value: number) => T): readonly (T | null)[] =>
  Array.from(values, (value) => (Number.isNaN(value) ? null : read(value)))
