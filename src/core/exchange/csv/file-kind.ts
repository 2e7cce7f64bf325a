/** The first signs of files that are taken for CSV by mistake, with a name that is the same in Dutch and English. */
const starts = [
  ['PK\u0003\u0004', 'Excel (.xlsx), zip'],
  ['PAR1', 'Parquet'],
  ['$FL2', 'SPSS (.sav)'],
  ['$FL3', 'SPSS (.zsav)'],
  ['\u00D0\u00CF\u0011\u00E0', 'Excel (.xls)'],
  ['%PDF', 'PDF'],
  ['\u001F\u008B', 'gzip'],
  ['<stata_dta', 'Stata (.dta)'],
  ['SQLite format 3\u0000', 'SQLite'],
] as const

/**
 * The name of the kind of a file that is no text, by its first bytes; `null` when it is none of the known ones.
 *
 * @example kindOf(new TextEncoder().encode('PAR1…')) // → 'Parquet'
 */
export function kindOf(bytes: Uint8Array): string | null {
  const begins = (start: string): boolean =>
    bytes.length >= start.length && bytes.subarray(0, start.length).every((byte, at) => byte === start.codePointAt(at))
  return starts.find(([start]) => begins(start))?.[1] ?? null
}
