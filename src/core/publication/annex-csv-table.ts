import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { PrintedLine, PrintedPlace, PrintedTable } from './annex-files-table.ts'
import { uniqueHeads } from './annex-files-names.ts'
import { csvLine, type CsvCell } from './csv-line.ts'
import { signs } from './marks.ts'

/**
 * A table as CSV in the form in which it is printed: a line per row, the N first and the total last. A column with marks
 * has a second one behind the figures, so that the first holds nothing but numbers. Every line ends with what the table
 * is about, who was asked, what must be known of it, and where it comes from.
 *
 * @example printedCsv(printTable(entry, wave, 'nl'), 'nl') // → 'Antwoord,Anios,Totaal,…\r\nN,2197,5778,…\r\n…'
 */
export function printedCsv(table: PrintedTable, language: Language): string {
  const { stubHead, heads, lines, name, title, wording, asked, limited, caption, notes, source, warning } = table
  const about = [
    `${name}: ${title}`,
    wording ?? title,
    asked,
    ...(limited === null ? [] : [limited]),
    caption,
    notes.join(' '),
    warning === null ? source : `${source} ${warning}`,
  ]
  const columns: readonly Column[] = [
    ...(lines.some(({ count }) => count !== null)
      ? [{ head: table.countHead ?? say(language, 'annex-sheet-count'), places: lines.map(({ count }) => count) }]
      : []),
    ...(lines.some(hasWeightedCount)
      ? [
          {
            head: say(language, 'annex-sheet-count-weighted'),
            places: lines.map(({ weightedCount }) => weightedCount ?? null),
          },
        ]
      : []),
    ...heads.map(({ label }, index) => ({ head: label, places: lines.map(({ places }) => places[index] ?? null) })),
  ]
  const marked = columns.filter(({ places }) => places.some((place) => signOf(place) !== ''))
  const names = uniqueHeads([
    stubHead,
    ...columns.map(({ head }) => head),
    ...marked.map(({ head }) => say(language, 'annex-csv-mark-of', { column: head })),
    ...aboutHeads.filter((key) => key !== 'annex-counted' || limited !== null).map((key) => say(language, key)),
  ])
  const cells = lines.map(({ label }, line): readonly CsvCell[] => [
    label,
    ...columns.map(({ places }) => places[line]?.value ?? null),
    ...marked.map(({ places }) => signOf(places[line])),
    ...about,
  ])
  return [names, ...cells].map(csvLine).concat('').join('\r\n')
}

/** A column of numbers: its head, and what stands in each line. */
type Column = { readonly head: string; readonly places: readonly (PrintedPlace | null)[] }

const aboutHeads = [
  'annex-contents-table',
  'annex-csv-question',
  'annex-asked',
  'annex-counted',
  'annex-csv-measure',
  'annex-csv-notes',
  'annex-csv-source',
] as const

const hasWeightedCount = ({ weightedCount }: PrintedLine): boolean => (weightedCount ?? null) !== null

const signOf = (place: PrintedPlace | null | undefined): string => {
  if (place === undefined || place === null) return ''
  if (place.mark !== null) return place.text
  return `${place.change === undefined ? '' : signs[place.change]}${place.lowBase ? signs['low-base'] : ''}`
}
