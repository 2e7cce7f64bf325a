import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { readCsv } from '../../src/core/exchange/csv/read-csv.ts'
import type { Frequencies, Frequency } from './frequencies.ts'
import { withPercentages } from './frequencies.ts'
import { printed } from './judges.ts'

/** The filter by which LibreOffice writes every sheet as CSV, values as they are stored. */
const csvFilter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1'

/** How often every number occurs in columns of numbers. */
function countNumbers(columns: ReadonlyMap<string, Iterable<number>>, names: readonly string[]): Frequencies {
  return new Map(
    names.flatMap((name): [string, ReadonlyMap<string, Frequency>][] => {
      const counts = new Map<string, number>()
      for (const value of columns.get(name) ?? []) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
      return counts.size === 0 ? [] : [[name, withPercentages(counts)]]
    }),
  )
}

/**
 * How often every number occurs in the first sheet of a workbook, as LibreOffice reads it.
 *
 * @throws when LibreOffice does not open the workbook
 */
export function libreOfficeFrequencies(folder: string, name: string, names: readonly string[]): Frequencies {
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = ['--headless', profile, '--convert-to', csvFilter, '--outdir', join(folder, 'sheets'), `${name}.xlsx`]
  const { ok, error } = printed('soffice', args, folder)
  const sheets = ok ? readdirSync(join(folder, 'sheets')) : []
  const tables = sheets.flatMap((sheet) => {
    const read = readCsv(readFileSync(join(folder, 'sheets', sheet)), { delimiter: ',' })
    return read.ok ? [read.value] : []
  })
  const answers = tables.find(({ variables }) => names.every((one) => variables.some((own) => own.name === one)))
  if (answers === undefined) throw new Error(`LibreOffice finds no sheet with the answers in ${name}.xlsx: ${error}`)
  const columns = new Map(
    answers.variables.flatMap(({ name: own, column }) => (column.kind === 'number' ? [[own, column.values]] : [])),
  )
  return countNumbers(columns, names)
}

/** How often every number occurs in a Parquet file, as DuckDB counts it. */
export async function duckDbFrequencies(folder: string, name: string, names: readonly string[]): Promise<Frequencies> {
  const connection = await (await DuckDBInstance.create()).connect()
  const found = new Map<string, ReadonlyMap<string, Frequency>>()
  for (const column of names) {
    const sql = `SELECT "${column}"::INTEGER, count(*)::INTEGER FROM '${join(folder, `${name}.parquet`)}' GROUP BY 1`
    const rows = (await connection.runAndReadAll(sql)).getRows()
    found.set(column, withPercentages(new Map(rows.map(([value, count]) => [String(value), Number(count)]))))
  }
  connection.closeSync()
  return found
}
