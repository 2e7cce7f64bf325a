import type { PublicTable } from '../disclosure/public-table.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { CsvCell } from './csv-line.ts'
import { csvLine } from './csv-line.ts'

/** Of which table a figure is, where it stands in it, the figure itself, and what must be known with it. */
const columns = [
  'study wave table title question asked_of',
  'row label count group column who statistic',
  'printed estimate se low high n base base_weighted base_effective mark',
  'weighted profile simulated',
].flatMap((names) => names.split(' '))

/** The figure of a line, and all that is known about it. */
type Figure = readonly CsvCell[]

/**
 * A table as CSV with one line per figure, and its base, interval and marks beside it; the first line names the columns.
 * The sums of columns follow as a row `total`. What may not be shown is empty, with the mark that says why.
 *
 * @example tableCsv(table, 'nl').split('\r\n')[1] // → 'basisartsen,2023,0.1,Waar werk je nu?,…'
 */
export function tableCsv(table: PublicTable, language: Language): string {
  const yesNo = (value: boolean): string => say(language, value ? 'csv-yes' : 'csv-no')
  const head = [table.study, table.wave, table.id]
  const about = [...head, table.title[language], table.wording[language], table.askedOf[language]]
  const after = [yesNo(table.weighted), table.profile, yesNo(table.simulated)]
  const lineOf = (row: string, label: string, count: number | null, index: number, figure: Figure): string => {
    const column = table.columns[index]
    const place = [column?.group, column?.label[language], column?.who?.[language], column?.statistic]
    return csvLine([...about, row, label, count, ...place.map((text) => text ?? null), ...figure, ...after])
  }
  const rows = table.rows.flatMap(({ id, label, count }, line) =>
    table.columns.map((_, index) => {
      const cell = table.cells[line]?.[index]
      const { printed = null, estimate = null, se = null, low = null, high = null, n = null } = cell ?? {}
      const base = [cell?.base?.n, cell?.base?.weighted, cell?.base?.effective].map((one) => one ?? null)
      const marks = cell?.marks.join(' ') ?? null
      return lineOf(id, label[language], count, index, [printed, estimate, se, low, high, n, ...base, marks])
    }),
  )
  const totals = (table.totals ?? []).flatMap((total, index) => {
    const isHidden = table.cells.some((row) => row[index]?.marks.includes('suppressed') === true)
    if (total === null && !isHidden) return []
    const empty = Array.from({ length: 8 }, () => null)
    return lineOf('total', say(language, 'text-total'), null, index, [total, ...empty, isHidden ? 'suppressed' : ''])
  })
  return [csvLine(columns), ...rows, ...totals, ''].join('\r\n')
}
