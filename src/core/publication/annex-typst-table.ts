import type { PublicTable } from '../disclosure/public-table.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { marginOf } from './annex-files-margin.ts'
import type { PrintedHead, PrintedLine, PrintedPlace, PrintedTable, Spanner } from './annex-files-table.ts'
import { signs, type ChangeMark } from './marks.ts'

/** A cell as it is set: its lines, the first of which is the figure, and the signs before and behind that. */
export type TypstCell = {
  readonly lines: readonly string[]
  readonly before?: string
  readonly behind: string
  readonly isSign: boolean
}

/** A line of a table as it is set. */
export type TypstLine = {
  readonly part: PrintedLine['part']
  readonly label: string
  readonly cells: readonly TypstCell[]
}

/** As many columns of a table as fit on a page, with the labels of the rows. */
export type TypstPanel = {
  /** Which columns these are, where they are not all. */
  readonly caption: string | null
  readonly stubHead: string
  readonly heads: readonly { readonly label: string; readonly isTotal: boolean }[]
  readonly spanners: readonly { readonly label: string; readonly span: number }[] | null
  readonly lines: readonly TypstLine[]
}

/** How a page lies. */
export type PageForm = 'upright' | 'on-its-side'

/** Columns beside each other that are still readable on a page: of figures, and of margins. */
const mostColumns = {
  upright: { figures: 7, margins: 5 },
  'on-its-side': { figures: 12, margins: 9 },
} as const

/** The form of pages on which the tables of an annex stand best: upright, unless columns of a table would not fit. */
export const pageForm = (tables: readonly PublicTable[]): PageForm =>
  tables.some(({ columns, compared }) => compared !== undefined && columns.length > mostColumns.upright.figures)
    ? 'on-its-side'
    : 'upright'

/** The figures of a table in as many panels below each other as its columns need. */
export const tablePanels = (
  table: PrintedTable,
  language: Language,
  form: PageForm = 'upright',
): readonly TypstPanel[] =>
  panels(
    table,
    table.lines.map(({ part, label, count, behind, places }) => ({
      part,
      label: behind === undefined && count === null ? label : `${label} (${behind ?? count?.text})`,
      cells: places.map(figureCell),
    })),
    mostColumns[form].figures,
    language,
  )

/** The margins of a table in panels: per figure its estimate, its interval and its people. */
export const marginPanels = (
  table: PublicTable,
  printed: PrintedTable,
  language: Language,
  form: PageForm = 'upright',
): readonly TypstPanel[] =>
  panels(
    printed,
    table.rows.map(({ label }, row) => ({
      part: 'row',
      label: label[language],
      cells: table.columns.map((column, index): TypstCell => {
        const cell = table.cells[row]?.[index]
        if (cell === undefined) return { lines: [''], behind: '', isSign: false }
        const { text, lowBase, change, interval, people, estimate } = marginOf(cell, column, table, language)
        const lines = [text, interval, people].filter((line) => line !== null)
        return { lines, ...signsAround(lowBase, change), isSign: estimate === null }
      }),
    })),
    mostColumns[form].margins,
    language,
  )

const figureCell = ({ text, mark, lowBase, change }: PrintedPlace): TypstCell => ({
  lines: [text],
  ...signsAround(lowBase, change),
  isSign: mark !== null,
})

const signsAround = (lowBase: boolean, change: ChangeMark | undefined): Pick<TypstCell, 'before' | 'behind'> => ({
  ...(change === undefined ? {} : { before: signs[change] }),
  behind: lowBase ? signs['low-base'] : '',
})

function panels(
  { heads, spanners, stubHead }: PrintedTable,
  lines: readonly TypstLine[],
  most: number,
  language: Language,
): readonly TypstPanel[] {
  const starts = startsOf(heads, spanners, most)
  return starts.map((first, at): TypstPanel => {
    const end = starts[at + 1] ?? heads.length
    const part = spanners === null ? null : within(spanners, first, end)
    const names = spanners?.flatMap((spanner) => spanner.heads)
    return {
      caption:
        starts.length === 1
          ? null
          : say(language, 'annex-file-panel', { first: first + 1, last: end, all: heads.length }),
      stubHead,
      heads: heads
        .slice(first, end)
        .map(({ label, isTotal }, index) => ({ label: names?.[first + index] ?? label, isTotal })),
      spanners: part?.map(({ label, heads: own }) => ({ label, span: own.length })) ?? null,
      lines: lines.map(({ part: kind, label, cells }) => ({ part: kind, label, cells: cells.slice(first, end) })),
    }
  })
}

/** The columns with which a panel starts: about as many in each, and no group divided over two where that can be helped. */
function startsOf(heads: readonly PrintedHead[], spanners: readonly Spanner[] | null, most: number): readonly number[] {
  const units =
    spanners === null || spanners.some((spanner) => spanner.heads.length > most)
      ? heads.map(() => 1)
      : spanners.map((spanner) => spanner.heads.length)
  const wanted = Math.ceil(heads.length / Math.ceil(heads.length / most))
  const starts = [0]
  let filled = 0
  let at = 0
  for (const unit of units) {
    if (filled >= wanted || (filled > 0 && filled + unit > most)) {
      starts.push(at)
      filled = 0
    }
    filled += unit
    at += unit
  }
  return starts
}

/** The spanners of the columns from `first` up to `end`; one that is divided comes back in each part. */
function within(spanners: readonly Spanner[], first: number, end: number): readonly Spanner[] {
  let at = 0
  return spanners.flatMap(({ label, heads }) => {
    const start = at
    at += heads.length
    const own = heads.filter((_, index) => start + index >= first && start + index < end)
    return own.length === 0 ? [] : [{ label, heads: own }]
  })
}
