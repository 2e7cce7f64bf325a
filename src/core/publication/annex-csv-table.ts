import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { PrintedPlace, PrintedTable } from './annex-files-table.ts'
import { uniqueHeads } from './annex-files-names.ts'
import { csvLine, type CsvCell } from './csv-line.ts'
import { signs } from './marks.ts'

/**
 * A table as CSV in the form in which it is printed: a line per row, the N first and the total last. A column with marks
 * has a second one behind the figures, so that the first holds nothing but numbers. Every line ends with what the table
 * is about, who was asked, and where it comes from.
 *
 * @example printedCsv(printTable(entry, wave, 'nl'), 'nl') // → 'Antwoord,Anios,Totaal,…\r\nN,2197,5778,…\r\n…'
 */
export function printedCsv(table: PrintedTable, language: Language): string {
  const { stubHead, heads, lines, name, title, wording, asked, caption, source, warning } = table
  const about = [
    `${name}: ${title}`,
    wording ?? title,
    asked,
    caption,
    warning === null ? source : `${source} ${warning}`,
  ]
  const counted = lines.some(({ count }) => count !== null)
  const marked = heads.flatMap((_, index) => (lines.some(({ places }) => signOf(places[index]) !== '') ? [index] : []))
  const names = uniqueHeads([
    stubHead,
    ...(counted ? [say(language, 'annex-sheet-count')] : []),
    ...heads.map(({ label }) => label),
    ...marked.map((index) => say(language, 'annex-csv-mark-of', { column: heads[index]?.label ?? '' })),
    ...aboutHeads.map((key) => say(language, key)),
  ])
  const cells = lines.map(({ label, count, places }): readonly CsvCell[] => [
    label,
    ...(counted ? [count?.value ?? null] : []),
    ...places.map(({ value }) => value),
    ...marked.map((index) => signOf(places[index])),
    ...about,
  ])
  return [names, ...cells].map(csvLine).concat('').join('\r\n')
}

const aboutHeads = [
  'annex-contents-table',
  'annex-csv-question',
  'annex-asked',
  'annex-csv-measure',
  'annex-csv-source',
] as const

const signOf = (place: PrintedPlace | undefined): string => {
  if (place === undefined) return ''
  if (place.mark !== null) return place.text
  return place.lowBase ? signs['low-base'] : ''
}
