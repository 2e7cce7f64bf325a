import type { SchemaElement } from 'hyparquet'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { DataFile } from '../core/exchange/data-file.ts'
import { parquetColumnsOf, parquetMetadataOf } from '../core/exchange/parquet/parquet-columns.ts'

/** Rows that are stored together. */
const rowGroupSize = 100_000

/**
 * The bytes of a Parquet file with a data file: typed columns, and in the metadata, under `loopbaan`, everything else that
 * is said of the variables, as JSON; under `loopbaan.simulated` whether the answers are of people. `readParquetFile` gives
 * all of it back. The same data give the same bytes. Levels below the rows are not in it.
 *
 * @example parquetOf(file).subarray(0, 4) // → 'PAR1'
 */
export function parquetOf(file: DataFile): Uint8Array {
  const columns = parquetColumnsOf(file)
  const elements = columns.map(({ name, type, meaning }): SchemaElement => ({
    name,
    type,
    repetition_type: 'OPTIONAL',
    ...(meaning === null ? {} : { converted_type: meaning }),
  }))
  const buffer = parquetWriteBuffer({
    columnData: columns.map(({ name, values }) => ({ name, data: [...values] })),
    schema: [{ name: 'root', num_children: columns.length }, ...elements],
    kvMetadata: [...parquetMetadataOf(file)],
    rowGroupSize,
    createdBy: 'loopbaanmonitor',
  })
  return new Uint8Array(buffer)
}
