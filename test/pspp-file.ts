import { parse } from 'csv-parse/sync'
import type { DataFile, FileMissing, FileValue } from '../src/core/exchange/data-file.ts'

/** The tables that PSPP printed as CSV, by their titles: the lines of cells under each. */
export type PsppTables = ReadonlyMap<string, readonly (readonly string[])[]>

/** The tables of what PSPP printed. Of two tables with one title the last one is kept. */
export function psppTables(text: string): PsppTables {
  const lines: string[][] = parse(text, { relax_column_count: true, skip_empty_lines: false, relax_quotes: true })
  const tables = new Map<string, string[][]>()
  let rows: string[][] = []
  for (const line of lines) {
    const title = /^Table: (.*)/.exec(line[0] ?? '')?.[1]
    if (title !== undefined) {
      rows = []
      tables.set(title, rows)
    } else if (line.some((cell) => cell !== '')) rows.push(line)
    // Behind an empty line come notes, not lines of the table.
    else rows = []
  }
  return tables
}

/** The lines of a table by the words of its heading. */
export function psppRows(tables: PsppTables, title: string): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...rows] = tables.get(title) ?? []
  return rows.map((row) => Object.fromEntries(heads.map((head, place) => [head, row[place] ?? ''])))
}

/** What PSPP says of the file itself: its label, its weight, its encoding. */
export const psppFacts = (tables: PsppTables): Readonly<Record<string, string>> =>
  Object.fromEntries((tables.get('File Information') ?? []).map(([name = '', fact = '']) => [name, fact]))

const measures = { nominal: 'Nominal', ordinal: 'Ordinal', scale: 'Scale' } as const

/** A number with the digits that PSPP prints it with, as a number again. */
const sameNumber = (text: string): string =>
  text.replaceAll(/-?\d+\.\d+/g, (digits) => String(Number(Number(digits).toPrecision(12))))

/** Missing values as PSPP prints them: texts filled to at most eight bytes, moments as SPSS stores them. */
function printedMissing(missing: readonly FileMissing[], dates: boolean, width: number): string {
  const value = (one: FileValue) => {
    if (typeof one === 'string') return `"${one.padEnd(8).slice(0, width)}"`
    return sameNumber(String(dates ? one / 1000 + 141_428 * 86_400 : one))
  }
  const end = (one: number, open: string) => (Number.isFinite(one) ? value(one) : open)
  return missing
    .map((one) =>
      one.kind === 'value' ? value(one.value) : `${end(one.low, 'LOWEST')} THRU ${end(one.high, 'HIGHEST')}`,
    )
    .join('; ')
}

/** A file in the words of PSPP. `unknown` is what PSPP says of a variable of which the file does not say the measure. */
export function inWordsOfPspp(file: DataFile, tables: PsppTables, unknown: string): object {
  const formats = psppRows(tables, 'Variables').map((row) => Number((row['Print Format'] ?? '').slice(1)))
  return {
    rows: file.rows,
    notes: file.notes.join('\n\n'),
    variables: file.variables.map(({ name, label, measure, missing, column }, place) => ({
      Name: name,
      Label: label,
      'Measurement Level': measure === null ? unknown : measures[measure],
      'Missing Values': printedMissing(missing, column.kind === 'date', formats[place] ?? 0),
    })),
    sets: file.sets
      .map((set) => ({
        Name: `$${set.name}`,
        Label: set.label,
        Encoding: set.kind === 'categories' ? 'Categories' : 'Dichotomies',
        'Counted Value': String(set.counted ?? ''),
        'Member Variables': set.variables.join('\n'),
      }))
      .toSorted((a, b) => (a.Name < b.Name ? -1 : 1)),
  }
}

/** The same of what PSPP printed. */
export function asPsppPrints(tables: PsppTables): object {
  const facts = psppFacts(tables)
  const part = (row: Readonly<Record<string, string>>, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, row[name] ?? '']))
  const lines = (facts['Documents'] ?? '').split('\n').map((line) => line.trimEnd())
  return {
    rows: Number(facts['Cases']),
    notes: lines.join('\n'),
    variables: psppRows(tables, 'Variables').map((row) => ({
      ...part(row, ['Name', 'Label', 'Measurement Level']),
      'Missing Values': sameNumber(row['Missing Values'] ?? ''),
    })),
    sets: psppRows(tables, 'Multiple Response Sets')
      .map((row) => part(row, ['Name', 'Label', 'Encoding', 'Counted Value', 'Member Variables']))
      .toSorted((a, b) => (String(a['Name']) < String(b['Name']) ? -1 : 1)),
  }
}
