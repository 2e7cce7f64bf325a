import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { csvLine, type CsvCell } from './csv-line.ts'
import { figureColumns } from './table-csv.ts'

/** What the columns of `figures.csv` mean, and the values of those that hold names, as CSV. */
export function figuresCodebook(annex: Annex, language: Language): string {
  const { columns, legend, blocks } = annex
  const found = blocks.flatMap(({ tables }) => tables).flatMap(({ table }) => table.columns)
  const statistics = [...new Set(found.map(({ statistic }) => statistic))]
  const values: Partial<Record<(typeof figureColumns)[number], readonly (readonly [string, string])[]>> = {
    group: columns.map(({ group, label, who }) => [group, `${label[language]}: ${who[language]}`]),
    statistic: statistics.map((statistic) => [statistic, say(language, `annex-csv-statistic-${statistic}`)]),
    mark: legend.map(({ mark, sign, meaning }) => [mark, `${sign} ${meaning[language]}`]),
    profile: [[annex.profile, say(language, `annex-source-${annex.profile}`)]],
  }
  const lines = figureColumns.flatMap((column): readonly (readonly CsvCell[])[] => [
    [column, null, say(language, `annex-csv-column-${column}`)],
    ...(values[column] ?? []).map(([value, meaning]) => [column, value, meaning]),
  ])
  return [['column', 'value', 'meaning'], ...lines].map(csvLine).concat('').join('\r\n')
}
