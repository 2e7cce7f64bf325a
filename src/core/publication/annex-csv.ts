import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { figuresCodebook } from './annex-csv-codebook.ts'
import { readmeText } from './annex-csv-readme.ts'
import { printedCsv } from './annex-csv-table.ts'
import type { ZipEntry } from './annex-files-entry.ts'
import { fileNames } from './annex-files-names.ts'
import { printTable } from './annex-files-table.ts'
import { csvLine } from './csv-line.ts'
import { figureColumns, figureLines } from './table-csv.ts'

/**
 * The annex as CSV files, to be put in a zip in this order: a readme, all figures in one file, what its columns mean,
 * the questionnaire where that is given, and each table as it is printed.
 *
 * @param questionnaire the codebook of the questionnaire as CSV, or `null`
 * @example annexCsv(annex, null, 'nl').map(({ name }) => name) // → ['README.txt', 'figures.csv', 'codebook.csv', …]
 */
export function annexCsv(annex: Annex, questionnaire: string | null, language: Language): readonly ZipEntry[] {
  const entries = annex.blocks.flatMap(({ tables }) => tables)
  const names = fileNames(entries.map(({ number }) => number))
  const figures = entries.flatMap(({ table, number }) => figureLines(table, language, number))
  return [
    { name: 'README.txt', content: readmeText(annex, questionnaire !== null, language) },
    { name: 'figures.csv', content: [figureColumns, ...figures].map(csvLine).concat('').join('\r\n') },
    { name: 'codebook.csv', content: figuresCodebook(annex, language) },
    ...(questionnaire === null ? [] : [{ name: 'questionnaire.csv', content: questionnaire }]),
    ...entries.map((entry, index) => ({
      name: `tables/${names[index]}.csv`,
      content: printedCsv(printTable(entry, annex.wave.title, language), language),
    })),
  ]
}
