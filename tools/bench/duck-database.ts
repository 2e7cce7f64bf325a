import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import type { ColumnSource } from 'hyparquet-writer'
import type { Column } from '../../src/core/dataset/dataset.ts'
import type { Cells } from '../../src/core/tables/cells.ts'
import type { Weights } from '../../src/core/tables/tallies.ts'
import { wholeNumbers } from '../../src/app/parquet-columns.ts'
import { parquetBytes } from '../../src/app/parquet-file.ts'
import type { Query, SqlCount } from '../../src/app/engine/table-sql.ts'

/** What is put into the database: the columns of a plan and, per mask column, the cells of which it has the groups. */
export type DuckInput = {
  readonly counts: readonly SqlCount[]
  readonly cells: ReadonlyMap<string, Cells>
  readonly weights: Weights | null
  /** The rows of the table, as numbers of rows of the columns. */
  readonly rows: Uint32Array
}

/** Types as narrow as the values: less to read. */
const sqlTypes = { codes: 'UTINYINT', sets: 'INTEGER', amounts: 'INTEGER', texts: 'VARCHAR' } as const

function stored(column: Column): Int32Array {
  if (column.storage === 'texts') throw new Error(`Variable ${column.variable.id} is a text and is not counted`)
  // Sets without an answer, whose top bit is set, become negative.
  return Int32Array.from(column.values)
}

const masksOf = ({ of, list }: Cells): Int32Array => Int32Array.from(of, (cell) => list[cell]?.mask ?? -1)

const bigNumbers = (name: string, values: Float64Array): ColumnSource => ({
  name,
  data: BigInt64Array.from(values, BigInt),
  type: 'INT64',
  nullable: false,
})

/**
 * A DuckDB database in memory with a table `t` for `tableQueries`. The columns come in as Parquet; the rows of the table
 * are then joined from them, so that a large table costs no large file.
 *
 * @example const duck = await openDuck({ counts, cells, weights: null, rows: Uint32Array.of(0, 1, 2) })
 */
export async function openDuck({ counts, cells, weights, rows }: DuckInput): Promise<DuckDBConnection> {
  const columns = new Map(counts.map(({ value, column }) => [value, column]))
  const masks = [...cells.keys()]
  const size = cells.values().next().value?.of.length ?? 0
  const source = [
    wholeNumbers(
      'row',
      Int32Array.from({ length: size }, (_, row) => row),
    ),
    ...[...columns].map(([name, column]) => wholeNumbers(name, stored(column))),
    ...[...cells].map(([name, own]) => wholeNumbers(name, masksOf(own))),
    ...(weights === null ? [] : [bigNumbers('w', weights.w), bigNumbers('w2', weights.w2)]),
  ]
  const folder = await mkdtemp(path.join(tmpdir(), 'loopbaan-duck-'))
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  const picked = [
    ...[...columns].map(([name, { storage }]) => `${name}::${sqlTypes[storage]} AS ${name}`),
    ...masks.map((name) => `${name}::INTEGER AS ${name}`),
    ...(weights === null ? [] : ['w', 'w2']),
  ]
  try {
    await writeFile(path.join(folder, 'columns.parquet'), parquetBytes(source, {}))
    await writeFile(path.join(folder, 'rows.parquet'), parquetBytes([wholeNumbers('row', Int32Array.from(rows))], {}))
    await connection.run(
      `CREATE TABLE t AS SELECT ${picked.join(', ')} FROM '${folder}/rows.parquet' JOIN '${folder}/columns.parquet' USING ("row")`,
    )
  } finally {
    await rm(folder, { recursive: true })
  }
  return connection
}

/**
 * The rows of the answers to queries, one query after the other.
 *
 * @example (await ask(duck, queries))[0].rows // → [[5, 'answer_2', 1, 408n], …]
 */
export async function ask(
  connection: DuckDBConnection,
  queries: readonly Query[],
): Promise<readonly { readonly query: Query; readonly rows: readonly (readonly unknown[])[] }[]> {
  const answers = []
  for (const query of queries) {
    const reader = await connection.runAndReadAll(query.sql)
    answers.push({ query, rows: reader.getRows() })
  }
  return answers
}
