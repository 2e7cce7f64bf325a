import { gunzipSync } from 'fflate'
import type { FileMetaData, SchemaTree } from 'hyparquet/src/index.js'
import { parquetMetadata, parquetRead, parquetSchema } from 'hyparquet/src/index.js'
import type { Issue, Result } from '../../issue.ts'
import { failure, issue, success } from '../../issue.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import { dataFile, fileVariable } from '../data-file.ts'
import { longestFile, mostCells, mostColumns } from '../tabular/limits.ts'
import { uniqueNames } from '../tabular/unique-names.ts'
import { pagesFit } from './check-pages.ts'
import { aboutKey, answersFrom, describedBy, readAbout, simulatedKey } from './parquet-about.ts'
import { parquetValues, valueKind } from './parquet-values.ts'

/** What programs write into the metadata for themselves. */
const programKeys = new Set([
  'ARROW:schema',
  'pandas',
  'r',
  'geo',
  'huggingface',
  'org.apache.spark.sql.parquet.row.metadata',
])

/** Moments as milliseconds, and texts of JSON as they stand there. */
const parsers = {
  timestampFromMilliseconds: Number,
  timestampFromMicroseconds: (value: bigint | number | null | undefined) => divided(value, 1000n),
  timestampFromNanoseconds: (value: bigint | number | null | undefined) => divided(value, 1_000_000n),
  dateFromDays: (days: number | null | undefined) => (days === null || days === undefined ? days : days * 86_400_000),
  jsonFromBytes: (bytes: Uint8Array) => new TextDecoder().decode(bytes),
}

/** Whole milliseconds, before 1970 as after it rounded down. */
function divided(value: bigint | number | null | undefined, by: bigint): number | null {
  if (value === null || value === undefined) return null
  const whole = BigInt(value)
  const quotient = whole / by
  return Number(whole < 0n && quotient * by !== whole ? quotient - 1n : quotient)
}

const gzip = {
  GZIP: (input: Uint8Array, length: number) => gunzipSync(input, { out: new Uint8Array(length) }),
}

/** Compressions by their name in Parquet: packed bytes, and how many they are when they are unpacked. */
export type Unpack = Readonly<
  Partial<Record<'ZSTD' | 'BROTLI' | 'GZIP', (packed: Uint8Array, length: number) => Uint8Array>>
>

/**
 * The data of a Parquet file: numbers, texts, dates and moments as such, true and false as 1 and 0 with labels, whole
 * numbers beyond 2^53 as texts. Columns with lists, parts or raw bytes are left out, which an issue says. Our own files
 * give back labels, questions and whose answers they are. Damaged files, and those that would take too much memory, are
 * failures; nothing throws.
 *
 * @param unpack compressions beside snappy and gzip, by their name in Parquet
 * @example await readParquetFile(bytes) // → { ok: true, value: { format: 'parquet', rows: 120, … } }
 */
export async function readParquetFile(bytes: Uint8Array, unpack: Unpack = {}): Promise<Result<DataFile>> {
  if (bytes.length === 0) return failure([issue('parquet-empty', [])])
  if (bytes.length > longestFile) {
    const size = Math.ceil(bytes.length / 1_000_000)
    return failure([issue('tabular-too-large', [], { size, most: longestFile / 1_000_000 })])
  }
  if (!isMarked(bytes)) return failure([issue('parquet-not', [])])
  try {
    // A copy: the bytes of a small file are a window on a larger buffer.
    const file = new Uint8Array(bytes).buffer
    return await readColumns(file, parquetMetadata(file, { geoparquet: false }), { ...gzip, ...unpack })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return failure([issue('parquet-damaged', [], { message })])
  }
}

/** True for a file that starts and ends as Parquet does. */
const isMarked = (bytes: Uint8Array): boolean =>
  bytes.length >= 12 &&
  [0, bytes.length - 4].every((at) => String.fromCodePoint(...bytes.subarray(at, at + 4)) === 'PAR1')

const damaged = (message: string) => failure([issue('parquet-damaged', [], { message })])

async function readColumns(file: ArrayBuffer, metadata: FileMetaData, compressors: Unpack): Promise<Result<DataFile>> {
  const rows = Number(metadata.num_rows)
  const { children } = parquetSchema(metadata)
  if (children.length > mostColumns) return failure([issue('tabular-columns', [], { most: mostColumns })])
  if (rows * children.length > mostCells) return failure([issue('tabular-cells', [], { most: mostCells })])
  const sum = metadata.row_groups.reduce((total, group) => total + Number(group.num_rows), 0)
  if (!(rows >= 0) || sum !== rows) return damaged('rows')
  if (new Set(children.map(({ element }) => element.name)).size !== children.length) return damaged('names')
  const flat = children.filter(isFlat)
  const names = new Set(flat.map(({ element }) => element.name))
  if (!pagesFit(file, metadata, names)) return damaged('pages')
  const columns = await valuesOf(file, metadata, { names, rows, compressors })
  const issues: Issue[] = children.filter((child) => !isFlat(child)).map(nestedIssue)
  const variables: FileVariable[] = []
  for (const { element } of flat) {
    const values = columns.get(element.name)
    if (values === undefined) return damaged(element.name)
    const read = parquetValues(element, values)
    if (read === null) issues.push(issue('parquet-bytes', [element.name], { name: element.name }))
    else variables.push(fileVariable({ name: element.name, column: read.column, labels: read.labels }))
  }
  const unique = uniqueNames(variables.map(({ name }) => name))
  const named = variables.map((variable, index) => ({ ...variable, name: unique.names[index] ?? variable.name }))
  const parts = { format: 'parquet', rows, variables: named, issues: [...issues, ...unique.issues] } as const
  return success(withMetadata(dataFile(parts), metadata))
}

const isFlat = ({ element, children }: SchemaTree): boolean =>
  children.length === 0 && element.repetition_type !== 'REPEATED' && valueKind(element) !== null

function nestedIssue({ element }: SchemaTree): Issue {
  const kind = element.logical_type?.type ?? element.converted_type ?? element.repetition_type ?? ''
  return issue('parquet-nested', [element.name], { name: element.name, kind })
}

/** The values of columns by their names; a column that does not have all rows is not among them. */
async function valuesOf(
  file: ArrayBuffer,
  metadata: FileMetaData,
  {
    names,
    rows,
    compressors,
  }: { readonly names: ReadonlySet<string>; readonly rows: number; readonly compressors: Unpack },
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const columns = new Map([...names].map((name): [string, unknown[]] => [name, []]))
  const found = new Map<string, number>()
  if (rows > 0 && names.size > 0) {
    await parquetRead({
      file,
      metadata,
      columns: [...names],
      parsers,
      compressors,
      utf8: false,
      onChunk: ({ columnName, columnData, rowStart }) => {
        const values = columns.get(columnName)
        if (values === undefined) return
        const end = Math.min(columnData.length, rows - rowStart)
        for (let row = 0; row < end; row += 1) values[rowStart + row] = columnData[row]
        found.set(columnName, (found.get(columnName) ?? 0) + end)
      },
    })
  }
  return new Map([...columns].filter(([name]) => (found.get(name) ?? 0) === rows))
}

/** The file with what its metadata say; what programs write for themselves is passed over. */
function withMetadata(file: DataFile, { key_value_metadata: pairs = [] }: FileMetaData): DataFile {
  const said = new Map(pairs.map(({ key, value }) => [key, value ?? '']))
  const answers = answersFrom(said.get(simulatedKey) ?? '')
  const notes = [...said]
    .filter(([key]) => key !== aboutKey && key !== simulatedKey && !programKeys.has(key))
    .map(([key, value]) => `${key}: ${value}`)
  const plain = { ...file, answers, notes }
  const json = said.get(aboutKey)
  if (json === undefined) return plain
  const about = readAbout(json)
  if (about !== null) return describedBy(plain, about)
  return { ...plain, issues: [...plain.issues, issue('parquet-about', [], { key: aboutKey })] }
}
