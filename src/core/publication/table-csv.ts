import { answerKind } from '../dataset/answer-kind.ts'
import type { PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { fixedNotes } from './annex-table.ts'
import type { CsvCell } from './csv-line.ts'
import { csvLine } from './csv-line.ts'

/** The columns of a file of figures. Programs read them in this order: add new ones at the end. */
export const figureColumns = [
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
  'study',
  'wording',
  'column',
  'weighted',
  'profile',
  'base_rule',
  'percent_of',
  'category',
  'counted',
  'counted_of',
  'notes',
] as const

/** One figure of a table, with where it stands. */
type Place = {
  readonly table: PublicTable
  readonly number: string
  readonly language: Language
  readonly row: { readonly id: string; readonly label: string }
  readonly column: PublicColumn
  readonly cell: PublicCell
}

const yesNo = (value: boolean, language: Language): string => say(language, value ? 'csv-yes' : 'csv-no')

/** What stands in each column. */
const valuesOf: Readonly<Record<(typeof figureColumns)[number], (place: Place) => CsvCell>> = {
  table: ({ number }) => number,
  title: ({ table, language }) => table.title[language],
  row: ({ row }) => row.id,
  label: ({ row }) => row.label,
  group: ({ column }) => column.group,
  statistic: ({ column }) => column.statistic,
  printed: ({ cell }) => cell.printed,
  estimate: ({ cell }) => cell.estimate,
  se: ({ cell }) => cell.se,
  low: ({ cell }) => cell.low,
  high: ({ cell }) => cell.high,
  n: ({ cell }) => cell.n,
  base: ({ cell }) => cell.base?.n ?? null,
  base_weighted: ({ cell }) => cell.base?.weighted ?? null,
  base_effective: ({ cell }) => cell.base?.effective ?? null,
  mark: ({ cell }) => cell.marks.join(' '),
  wave: ({ table, column }) => column.trend?.wave ?? table.wave,
  asked_of: ({ table, language }) => table.askedOf[language],
  simulated: ({ table, language }) =>
    answerKind(table) === 'trial' ? say(language, 'csv-trial') : yesNo(table.simulated, language),
  study: ({ table }) => table.study,
  wording: ({ table, language }) => table.wording[language],
  column: ({ column, language }) => column.label[language],
  weighted: ({ table, language }) => yesNo(table.weighted, language),
  profile: ({ table }) => table.profile,
  base_rule: ({ table }) => table.counting?.base ?? 'answered',
  percent_of: ({ table }) => table.counting?.percentOf ?? 'column',
  category: ({ column }) => column.category ?? null,
  counted: ({ table, language }) => table.counting?.notes.map((note) => note[language]).join(' ') ?? null,
  counted_of: ({ table, language }) => table.countedOf?.[language] ?? null,
  notes: ({ table, language }) => [...table.notes, ...fixedNotes(table)].map((note) => note[language]).join(' '),
}

/** A sum of printed figures has no base or interval of its own. */
const noFigure = { n: null, weighted: null, base: null, estimate: null, se: null, low: null, high: null } as const

/** The cells of the row that sums the columns; a column without a sum has none. */
function totalCells({ totals, cells, columns }: PublicTable): readonly (PublicCell | null)[] {
  return (totals ?? []).map((printed, index) => {
    if (columns[index]?.statistic === 'difference') return null
    const mark = (['suppressed', 'below-base'] as const).find((one) =>
      cells.some((row) => row[index]?.marks.includes(one)),
    )
    if (printed === null && mark === undefined) return null
    return { ...noFigure, printed, marks: mark === undefined ? [] : [mark] }
  })
}

/**
 * The figures of a table as lines of `figureColumns`, row by row. The sums of columns follow as a row `total`. What may not
 * be shown is empty, with the mark that says why.
 *
 * @param number by which readers know the table
 * @example figureLines(table, 'nl')[0] // → ['0.1', 'Waar werk je nu?', '1', …]
 */
export function figureLines(
  table: PublicTable,
  language: Language,
  number: string = table.id,
): readonly (readonly CsvCell[])[] {
  const linesOf = (row: Place['row'], cells: readonly (PublicCell | null)[]): readonly (readonly CsvCell[])[] =>
    table.columns.flatMap((column, index) => {
      const cell = cells[index] ?? null
      if (cell === null) return []
      return [figureColumns.map((name) => valuesOf[name]({ table, number, language, row, column, cell }))]
    })
  return [
    ...table.rows.flatMap(({ id, label }, index) => linesOf({ id, label: label[language] }, table.cells[index] ?? [])),
    ...linesOf({ id: 'total', label: say(language, 'text-total') }, totalCells(table)),
  ]
}

/**
 * Tables as CSV with one line per figure, and its base, interval and marks beside it; the first line names the columns.
 *
 * @example tablesCsv([table], 'nl').split('\r\n')[1] // → '0.1,Waar werk je nu?,1,…'
 */
export const tablesCsv = (tables: readonly PublicTable[], language: Language): string =>
  [figureColumns, ...tables.flatMap((table) => figureLines(table, language))].map(csvLine).concat('').join('\r\n')
