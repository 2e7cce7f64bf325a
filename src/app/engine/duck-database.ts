import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { DuckDBConnection } from '@duckdb/node-api'
import { DuckDBInstance } from '@duckdb/node-api'
import type { Column } from '../../core/dataset/dataset.ts'
import type { Aggregates } from '../../core/tables/aggregate.ts'
import type { Weights } from '../../core/tables/tallies.ts'
import { wholeNumbers } from '../parquet-columns.ts'
import { parquetBytes } from '../parquet-file.ts'
import type { Query, SqlCount } from './table-sql.ts'

/** What a database needs to count: the columns of a plan, and per grouping the combination of groups of every row. */
export type DuckInput = {
  readonly counts: readonly (SqlCount & { readonly grouping: string })[]
  readonly cells: Aggregates['cells']
  readonly weights: Weights | null
  /** The rows of the table, as numbers of rows of the columns; each once and in order when absent. */
  readonly draws: Uint32Array | null
}
