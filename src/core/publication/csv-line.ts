/** A cell of a CSV file. */
export type CsvCell = string | number | null

/**
 * Spreadsheets run a text that starts so as a formula, in some languages also with the wide signs of East Asian type; an
 * apostrophe in front keeps it a text.
 */
const startsFormula = /^[=+\-@\t\r\n＝＋－＠]/

function quote(cell: CsvCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = startsFormula.test(cell) ? `'${cell}` : cell
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * One line of a CSV file (RFC 4180), without its end. Numbers have a decimal point; texts are safe against formulas.
 *
 * @example csvLine(['UMC', 31.4, null]) // → 'UMC,31.4,'
 */
export const csvLine = (cells: readonly CsvCell[]): string => cells.map(quote).join(',')
