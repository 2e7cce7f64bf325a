import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import fc from 'fast-check'
import { parquetOf } from '../../src/app/data-file-parquet.ts'
import { csvBytes } from '../../src/core/exchange/csv/csv-bytes.ts'
import { readCsv } from '../../src/core/exchange/csv/read-csv.ts'
import type { DataFile } from '../../src/core/exchange/data-file.ts'
import { excelBytes } from '../../src/core/exchange/excel/excel-bytes.ts'
import { readExcel } from '../../src/core/exchange/excel/read-excel.ts'
import { readParquetFile } from '../../src/core/exchange/parquet/read-parquet.ts'
import { dateWord } from '../../src/core/exchange/tabular/date-words.ts'
import { arbitraryTabularFile } from '../../test/arbitrary-tabular-file.ts'
import { mutatedBytes } from '../../test/mutated-bytes.ts'
import { newTally, note, tell } from './tally.ts'

/*
 * Compares our files in rows and columns with what other programs read of them, and damages files of other programs for
 * as long as it is told: `node tools/crosscheck/tabular.ts 60` (seconds, 30 by default). It needs R and LibreOffice, and
 * says what it left out when they are not there.
 */

const seconds = Number(process.argv[2] ?? 30)
const folder = mkdtempSync(join(tmpdir(), 'loopbaan-tabular-'))
const codes = { values: 'codes', language: 'en' } as const
const tally = newTally()

const made = fc.sample(arbitraryTabularFile, { numRuns: 40, seed: 20_260_101 })

compareWithR()
compareWithLibreOffice()
await compareWithDuckDb()
await damage()
rmSync(folder, { recursive: true })
tell('Files in rows and columns', tally)

/** The values of a data file as other programs print them, column by column; `null` where there is none. */
function printed(file: DataFile): readonly (readonly (string | null)[])[] {
  return file.variables.map(({ column }) => {
    if (column.kind === 'text') return column.values.map((text) => (text === '' ? null : text))
    const word = (value: number): string => (column.kind === 'date' ? dateWord(value, column.precision) : String(value))
    return Array.from(column.values, (value) => (Number.isNaN(value) ? null : word(value)))
  })
}

/** Compares what a program read with what was written; numbers as numbers. */
function compare(
  what: string,
  wanted: readonly (readonly (string | null)[])[],
  found: readonly (readonly (string | null)[])[],
): void {
  const isSame = (one: string | null, other: string | null): boolean =>
    one === other || (one !== null && other !== null && one !== '' && Number(one) === Number(other))
  wanted.forEach((column, at) => {
    const row = column.findIndex((value, line) => !isSame(value, found[at]?.[line] ?? null))
    const place = `${what}, column ${at + 1}, row ${row + 1}`
    note(tally, row < 0 ? null : `${place}: ${JSON.stringify(column[row])} became ${JSON.stringify(found[at]?.[row])}`)
  })
}

/** R reads our CSV with `read.csv` and prints each value as JSON would have it. */
function compareWithR(): void {
  made.forEach((file, at) => {
    writeFileSync(join(folder, `r${at}.csv`), csvBytes(file, codes))
  })
  const script = String.raw`
    folder <- commandArgs(TRUE)[1]
    for (at in seq_len(as.integer(commandArgs(TRUE)[2])) - 1) {
      data <- read.csv(file.path(folder, paste0("r", at, ".csv")), colClasses = "character", check.names = FALSE,
        na.strings = character(), encoding = "UTF-8", strip.white = FALSE, blank.lines.skip = FALSE)
      columns <- vapply(data, function(values) paste(vapply(enc2utf8(values), function(text)
        paste(utf8ToInt(text), collapse = "."), ""), collapse = ","), "")
      writeLines(paste(c(at, columns), collapse = ";"))
    }`
  const run = spawnSync('Rscript', ['--vanilla', '-e', script, folder, String(made.length)], { encoding: 'utf8' })
  if (run.status !== 0) return console.log(`R was left out: ${run.stderr || String(run.error)}`)
  for (const line of run.stdout.trim().split('\n')) {
    const [at = '', ...columns] = line.split(';')
    const file = made[Number(at)]
    if (file === undefined) continue
    const text = (signs: string): string | null =>
      signs === ''
        ? null
        : String.fromCodePoint(...signs.split('.').map(Number)).replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')
    const own = columns.slice(file.answers === null ? 0 : 1).map((column) => column.split(',').map(text))
    // R reads every end of line in a text as LF.
    const wanted = printed(file).map((column) => column.map((value) => value?.replaceAll('\r\n', '\n') ?? null))
    compare(
      `R, CSV ${at}`,
      wanted,
      own.map((column) => column.map((value) => value?.replaceAll('\r\n', '\n') ?? null)),
    )
  }
  console.log(`R read ${made.length} CSV files.`)
}

/** LibreOffice opens our workbooks and writes the first sheet as CSV. */
function compareWithLibreOffice(): void {
  const files = made.slice(0, 20)
  const names = files.map((file, at) => {
    const bytes = excelBytes(file, codes)
    const name = join(folder, `x${at}.xlsx`)
    if (bytes.ok) writeFileSync(name, bytes.value)
    else note(tally, `workbook ${at} was refused: ${JSON.stringify(bytes.issues)}`)
    return name
  })
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,1'
  const options = [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    filter,
    '--outdir',
    folder,
  ]
  const run = spawnSync('soffice', [...options, ...names], { encoding: 'utf8' })
  if (run.status !== 0) return console.log(`LibreOffice was left out: ${run.stderr || String(run.error)}`)
  // It prints numbers with 15 digits and moments to the second, as the sheet shows them; an apostrophe in front of a text
  // that looks like a formula is taken off on reading.
  const shown = (value: string | null): string | null => {
    if (value === null) return null
    if (/^-?\d[\d.]*(?:e[+-]?\d+)?$/.test(value)) return String(Number(Number(value).toPrecision(15)))
    const text = value.replaceAll(/\r\n?/g, '\n').replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/, '')
    return /^\d{4}-\d\d-\d\dT/.test(text) ? text.slice(0, 19) : text
  }
  for (const [at, file] of files.entries()) {
    const name = readdirSync(folder).find((one) => one.startsWith(`x${at}-`) || one === `x${at}.csv`)
    const read = name === undefined ? null : readCsv(readFileSync(join(folder, name)), { delimiter: ',' })
    if (read?.ok === true) {
      const wanted = printed(file).map((column) => column.map(shown))
      const found = printed(read.value).map((column) => column.map(shown))
      compare(`LibreOffice, workbook ${at}`, wanted, found)
    } else note(tally, `LibreOffice did not open workbook ${at}`)
  }
  console.log(`LibreOffice opened ${files.length} workbooks.`)
}

/** DuckDB reads our Parquet files. */
async function compareWithDuckDb(): Promise<void> {
  const connection = await (await DuckDBInstance.create()).connect()
  for (const [at, file] of made.entries()) {
    const name = join(folder, `p${at}.parquet`)
    writeFileSync(name, parquetOf(file))
    const read = await connection.runAndReadAll(`SELECT * FROM '${name}'`)
    const cells = read.getColumns().map((column, place) => {
      const { column: own } = file.variables[place] ?? {}
      return column.map((value) => {
        if (value === null) return null
        const plain = typeof value === 'object' ? value.toString() : String(value)
        return own?.kind === 'date' && own.precision === 'second' ? plain.replace(' ', 'T') : plain
      })
    })
    compare(`DuckDB, Parquet ${at}`, printed(file), cells)
  }
  connection.closeSync()
  console.log(`DuckDB read ${made.length} Parquet files.`)
}

/** Files of other programs with changes: each must give a file or a reason, soon and without much memory. */
async function damage(): Promise<void> {
  const exchange = new URL('../../src/core/exchange/', import.meta.url)
  const fixtures = ['csv', 'excel', 'parquet'].flatMap((kind) =>
    readdirSync(new URL(`${kind}/fixtures/`, exchange))
      .filter((name) => /\.(?:csv|txt|xlsx|parquet)$/.test(name))
      .map((name) => ({ kind, name, bytes: readFileSync(new URL(`${kind}/fixtures/${name}`, exchange)) })),
  )
  const end = performance.now() + seconds * 1000
  let [runs, whole, slowest, seed] = [0, 0, 0, 1]
  while (performance.now() < end) {
    for (const { kind, name, bytes } of fixtures) {
      for (const changed of fc.sample(mutatedBytes(bytes), { numRuns: 50, seed })) {
        const start = performance.now()
        const result = await outcome(kind, changed)
        if (result === 'read') whole += 1
        const isWell = result === 'read' || result === 'refused'
        note(tally, isWell ? null : `${name} with seed ${seed} threw ${result}`)
        slowest = Math.max(slowest, performance.now() - start)
        runs += 1
      }
    }
    seed += 1
  }
  const memory = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${runs} damaged files: ${whole} could still be read; slowest ${Math.round(slowest)} ms; ${memory} MB in use.`,
  )
  if (slowest > 2000) note(tally, `a damaged file took ${Math.round(slowest)} ms`)
  if (memory > 1500) note(tally, `damaged files took ${memory} MB`)
}

/** `read`, `refused`, or what was thrown. */
async function outcome(kind: string, bytes: Uint8Array): Promise<string> {
  try {
    const result = kind === 'csv' ? readCsv(bytes) : kind === 'excel' ? readExcel(bytes) : await readParquetFile(bytes)
    return result.ok ? 'read' : 'refused'
  } catch (error) {
    return String(error)
  }
}
