import { formatCount } from '../figures.ts'
import type { PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { say } from '../messages/say.ts'
import type { Mark } from '../tables/table.ts'
import type { Language } from '../text.ts'
import { printFigure } from './print-figure.ts'

/** The sign for a figure that is not there; each reason has its own. */
const signs: { readonly [M in Mark]: string } = {
  'not-asked': '-',
  'no-answers': '.',
  suppressed: 'x',
  'low-base': '*',
}

function cellText(table: PublicTable, column: PublicColumn, cell: PublicCell, language: Language): string {
  const mark = cell.marks.find((one) => one !== 'low-base')
  if (cell.printed === null) return mark === undefined ? '' : signs[mark]
  return printFigure(cell.printed, column.statistic, table.decimals, language)
}

/** Words cut into lines of at most a width. */
function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < width) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

const stubWidth = 46

/** One row of the table: the label over as many lines as it needs, the figures on the last of them. */
function line(label: string, figures: readonly string[], widths: readonly number[]): readonly string[] {
  const labels = wrap(label, stubWidth)
  const cells = figures.map((figure, index) => figure.padStart(widths[index] ?? 0)).join('  ')
  return labels.map((text, index) => (index === labels.length - 1 ? `${text.padEnd(stubWidth)}  ${cells}` : text))
}

/**
 * A table for a terminal: title, question, who was asked, the rows with their figures, bases and notes.
 *
 * @example tableText(table, 'nl') // → 'Tabel 0.1  Waar werk je nu?\n…'
 */
export function tableText(table: PublicTable, language: Language): string {
  const heads = table.columns.map(({ label }) => label[language])
  const base = table.columns.map((column) => {
    if (column.base === null) return signs.suppressed
    const [mark] = column.marks
    if (mark === 'not-asked' || mark === 'no-answers') return signs[mark]
    return `${formatCount(column.base.n, language)}${mark === undefined ? '' : signs[mark]}`
  })
  const rows = table.rows.map((row, index) => ({
    label: row.count === null ? row.label[language] : `${row.label[language]} (${formatCount(row.count, language)})`,
    figures: table.columns.map((column, at) => {
      const cell = table.cells[index]?.[at]
      return cell === undefined ? '' : cellText(table, column, cell, language)
    }),
  }))
  const totals = table.totals?.map((total, index) => {
    const statistic = table.columns[index]?.statistic ?? 'percentage'
    return total === null ? '' : printFigure(total, statistic, table.decimals, language)
  })
  const widths = heads.map((head, index) =>
    Math.max(
      head.length,
      base[index]?.length ?? 0,
      totals?.[index]?.length ?? 0,
      ...rows.map(({ figures }) => figures[index]?.length ?? 0),
    ),
  )
  const used = new Set<Mark>([...table.columns, ...table.cells.flat()].flatMap(({ marks }) => [...marks]))
  const head = say(language, 'text-table', { id: table.id, title: table.title[language] })
  return [
    head,
    ...(table.title[language] === table.wording[language] ? [] : [`"${table.wording[language]}"`]),
    say(language, 'text-asked-of', { who: table.askedOf[language] }),
    ...(table.simulated ? [say(language, 'text-simulated')] : []),
    '',
    ...line(table.topBox?.[language] ?? '', heads, widths),
    ...line(say(language, table.baseOfFirstRow ? 'text-base-first' : 'text-base'), base, widths),
    ...rows.flatMap(({ label, figures }) => line(label, figures, widths)),
    ...(totals === undefined ? [] : line(say(language, 'text-total'), totals, widths)),
    '',
    ...(table.multiple ? [say(language, 'text-multiple')] : []),
    ...[...used].map((mark) => `${signs[mark]}  ${say(language, `text-mark-${mark}`)}`),
    ...table.notes.map((note) => note[language]),
    say(language, table.weighted ? 'text-weighted' : 'text-unweighted'),
  ].join('\n')
}
