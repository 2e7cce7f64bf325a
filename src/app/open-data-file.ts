import { readFile, readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { applyCodebookCsv } from '../core/exchange/codebook/apply-codebook-file.ts'
import { readCsv } from '../core/exchange/csv/read-csv.ts'
import type { DataFile, DataFormat } from '../core/exchange/data-file.ts'
import { dataFormats } from '../core/exchange/data-file.ts'
import { describeByDdi } from '../core/exchange/ddi/describe-by-ddi.ts'
import { readDdi } from '../core/exchange/ddi/read-ddi.ts'
import { readExcel } from '../core/exchange/excel/read-excel.ts'
import { readParquetFile } from '../core/exchange/parquet/read-parquet.ts'
import { readSav } from '../core/exchange/sav/read-sav.ts'
import type { TableOptions } from '../core/exchange/tabular/table-options.ts'
import { readTripleSHierarchy } from '../core/exchange/triple-s/read-hierarchy.ts'
import { readTripleS } from '../core/exchange/triple-s/read-triple-s.ts'
import type { Result } from '../core/issue.ts'
import { failure, issue } from '../core/issue.ts'
import { withLevels } from './level-files.ts'
import { UserError, exitCodes } from './user-error.ts'
import { unpackPages, unpackZlib } from './zlib-blocks.ts'

/** What a person says of a data file beside where it is. */
export type DataFileOptions = TableOptions & {
  readonly format?: DataFormat
  /** The data of a Triple-S pair, when it does not stand beside the definition under the same name. */
  readonly dataFile?: string
  /** A codebook as CSV or a DDI codebook as XML. */
  readonly codebook?: string
}

/** The largest file that is read, in bytes: all of it is in memory at once. */
const largest = 2 * 1024 ** 3

const formatOfExtension: Readonly<Record<string, DataFormat>> = {
  '.sav': 'spss',
  '.zsav': 'spss',
  '.csv': 'csv',
  '.tsv': 'csv',
  '.tab': 'csv',
  '.txt': 'csv',
  '.xlsx': 'excel',
  '.xls': 'excel',
  '.parquet': 'parquet',
  '.xml': 'triple-s',
  '.sss': 'triple-s',
}

/** Ends of the names under which the data of a Triple-S definition mostly stand beside it. */
const dataEnds = ['.asc', '.dat', '.csv', '.txt', '.ASC', '.DAT', '.CSV', '.TXT']

/**
 * The bytes of a file that a person named.
 *
 * @throws UserError when it is not there, is a folder, is too large or cannot be read
 */
export async function readNamedFile(file: string): Promise<Uint8Array> {
  try {
    const found = await stat(file)
    if (found.isDirectory()) throw new UserError('import-is-folder', { file }, exitCodes.usage)
    const { size } = found
    if (size > largest) throw new UserError('import-too-large', { file, size, largest }, exitCodes.usage)
    return await readFile(file)
  } catch (error) {
    if (error instanceof UserError) throw error
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new UserError('import-unreadable', { file, reason }, exitCodes.usage)
  }
}

/**
 * The format of a data file, by its name or as it was said.
 *
 * @throws UserError when neither says it
 * @example formatOf('api.SAV', undefined) // → 'spss'
 */
export function formatOf(file: string, said: string | undefined): DataFormat {
  const known = dataFormats.find((format) => format === said)
  if (said !== undefined && known === undefined) {
    throw new UserError('import-no-format', { format: said, formats: dataFormats.join(', ') }, exitCodes.usage)
  }
  const format = known ?? formatOfExtension[path.extname(file).toLowerCase()]
  if (format !== undefined) return format
  throw new UserError('import-which-format', { file, formats: dataFormats.join(', ') }, exitCodes.usage)
}

async function tripleSData(file: string, named: string | undefined): Promise<Uint8Array> {
  if (named !== undefined) return readNamedFile(named)
  const stem = file.slice(0, file.length - path.extname(file).length)
  for (const end of dataEnds) {
    const there = await stat(stem + end).then(
      (found) => found.isFile(),
      () => false,
    )
    if (there) return readNamedFile(stem + end)
  }
  throw new UserError('import-no-triple-s-data', { file, ends: dataEnds.slice(0, 4).join(', ') }, exitCodes.usage)
}

/** The files that could belong to a hierarchy of Triple-S, by name. */
async function filesBeside(file: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = path.dirname(file)
  const ends = new Set([...dataEnds, '.xml', '.sss'].map((end) => end.toLowerCase()))
  const wanted = (await readdir(folder)).filter((name) => ends.has(path.extname(name).toLowerCase()))
  const read = await Promise.all(
    wanted.map(async (name) => [name, await readNamedFile(path.join(folder, name))] as const),
  )
  return new Map(read)
}

async function readAs(format: DataFormat, file: string, options: DataFileOptions): Promise<Result<DataFile>> {
  const bytes = await readNamedFile(file)
  switch (format) {
    case 'spss':
      return readSav(bytes, unpackZlib, options.encoding === undefined ? {} : { encoding: options.encoding })
    case 'csv':
      return readCsv(bytes, options)
    case 'excel':
      return readExcel(bytes, options)
    case 'parquet':
      return readParquetFile(bytes, unpackPages)
    case 'triple-s':
      // A hierarchy names the definitions and data of its levels, which stand beside it.
      return /<hierarchy[\s>]/.test(new TextDecoder('latin1').decode(bytes.subarray(0, 4096)))
        ? readTripleSHierarchy(bytes, await filesBeside(file))
        : readTripleS(bytes, await tripleSData(file, options.dataFile))
  }
}

/** The file with what a codebook beside it says: a DDI codebook, or a table of variables and values. */
async function described(file: DataFile, codebook: string): Promise<Result<DataFile>> {
  const bytes = await readNamedFile(codebook)
  if (path.extname(codebook).toLowerCase() !== '.xml') return applyCodebookCsv(file, bytes)
  const ddi = readDdi(bytes)
  if (!ddi.ok) return ddi
  const laid = describeByDdi(file, ddi.value)
  return { ok: true, value: { ...laid.file, issues: [...file.issues, ...laid.issues] } }
}

/**
 * A data file of any format that can be brought in, with the codebook that was named beside it; or why it cannot be read.
 *
 * @throws UserError when a file is not there or its format cannot be told
 * @example await openDataFile('api.csv', { delimiter: ';' })
 */
export async function openDataFile(file: string, options: DataFileOptions): Promise<Result<DataFile>> {
  if (options.format === undefined && !/\.\w+$/.test(file)) await readNamedFile(file)
  const format = formatOf(file, options.format)
  const alone = await readAs(format, file, options)
  if (!alone.ok) return alone
  const read = await withLevels(file, alone.value, (name) => readAs(format, name, options))
  if (!read.ok) return read
  if (read.value.rows === 0) return failure([issue('import-no-rows', [], { file: path.basename(file) })])
  return options.codebook === undefined ? read : described(read.value, options.codebook)
}
