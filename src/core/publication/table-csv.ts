import type { PublicTable } from '../disclosure/public-table.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { csvLine } from './csv-line.ts'

const columns = [
  'table',
  'title',
  'row',
  'label',
  'group',
  'statistic',
  'printed',
  'estimate',
  'se',
  'low',
  'high',
  'n',
  'base',
  'base_weighted',
  'base_effective',
  'mark',
  'wave',
  'asked_of',
  'simulated',
] as const

/**
 * A table as CSV with one line per figure, and its base, interval and marks beside it; the first line names the columns.
 * What may not be shown is empty, with the mark that says why.
 */
export function tableCsv(table: PublicTable, language: Language): string {
  const lines = table.rows.flatMap((row, line) =>
    table.columns.map((column, index) => {
      const cell = table.cells[line]?.[index]
      return csvLine([
        table.id,
        table.title[language],
        row.id,
        row.label[language],
        column.group,
        column.statistic,
        cell?.printed ?? null,
        cell?.estimate ?? null,
        cell?.se ?? null,
        cell?.low ?? null,
        cell?.high ?? null,
        cell?.n ?? null,
        cell?.base?.n ?? null,
        cell?.base?.weighted ?? null,
        cell?.base?.effective ?? null,
        cell?.marks.join(' ') ?? null,
        table.wave,
        table.askedOf[language],
        say(language, table.simulated ? 'csv-yes' : 'csv-no'),
      ])
    }),
  )
  return [csvLine([...columns]), ...lines, ''].join('\r\n')
}
