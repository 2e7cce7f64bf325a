import { parquetMetadata, parquetRead } from 'hyparquet'
import type { ColumnSource } from 'hyparquet-writer'
import { parquetWriteBuffer } from 'hyparquet-writer'
import type { Cells } from './parquet-columns.ts'

/** What a Parquet file holds. */
export type ParquetContent = {
  readonly rows: number
  readonly about: Readonly<Record<string, string>>
  readonly columns: ReadonlyMap<string, Cells>
}

/** Rows that are stored together: enough for a whole wave in one piece, and for a database to divide a large file. */
const rowGroupSize = 100_000

/**
 * The bytes of a Parquet file: the same for the same columns.
 *
 * @example parquetBytes([wholeNumbers('row', Int32Array.of(0, 1))], { 'loopbaan.wave': '2023' })
 */
export function parquetBytes(columns: readonly ColumnSource[], about: Readonly<Record<string, string>>): Uint8Array {
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }))
  const options = { columnData: [...columns], kvMetadata, rowGroupSize, createdBy: 'loopbaanmonitor' }
  return new Uint8Array(parquetWriteBuffer(options))
}

/** A run of the values of a column. */
type Piece = { readonly start: number; readonly data: ArrayLike<unknown> }

/** The runs of a column that has a whole number in every row. */
function wholeCells(pieces: readonly Piece[], rows: number): Int32Array {
  const cells = new Int32Array(rows)
  for (const { start, data } of pieces) {
    if (data instanceof Int32Array) cells.set(data, start)
    else fill(cells, start, data)
  }
  return cells
}

function fill(cells: Int32Array, start: number, data: ArrayLike<unknown>): void {
  for (let row = 0; row < data.length; row += 1) {
    const cell = data[row]
    if (typeof cell === 'number') cells[start + row] = cell
  }
}

/** The runs of any other column. */
function otherCells(pieces: readonly Piece[]): readonly unknown[] {
  const lists = pieces.map(({ data }): readonly unknown[] => (Array.isArray(data) ? data : Array.from(data)))
  return lists.length === 1 ? (lists[0] ?? []) : lists.flat()
}

/**
 * The columns of a Parquet file.
 *
 * @throws when the bytes are not a whole Parquet file
 * @example (await readParquet(bytes)).columns.get('row') // → Int32Array [0, 1]
 */
export async function readParquet(bytes: Uint8Array): Promise<ParquetContent> {
  // A copy: the bytes of a small file are a window on a larger buffer.
  const file = new Uint8Array(bytes).buffer
  const metadata = parquetMetadata(file)
  const rows = Number(metadata.num_rows)
  const [, ...elements] = metadata.schema
  const pieces = new Map(elements.map(({ name }): [string, Piece[]] => [name, []]))
  await parquetRead({
    file,
    metadata,
    onChunk: ({ columnName, columnData, rowStart }) => {
      pieces.get(columnName)?.push({ start: rowStart, data: columnData })
    },
  })
  const cellsOf = ({ name, type, repetition_type: repetition }: (typeof elements)[number]): Cells => {
    const own = pieces.get(name) ?? []
    return type === 'INT32' && repetition === 'REQUIRED' ? wholeCells(own, rows) : otherCells(own)
  }
  return {
    rows,
    about: Object.fromEntries((metadata.key_value_metadata ?? []).map(({ key, value }) => [key, value ?? ''])),
    columns: new Map(elements.map((element) => [element.name, cellsOf(element)])),
  }
}
