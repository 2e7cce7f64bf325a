import { answerKind } from '../dataset/answer-kind.ts'
import type { PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { say } from '../messages/say.ts'
import { everywhere, type Language } from '../text.ts'
import { annexTable } from './annex-table.ts'
import { legendOf } from './marks.ts'
import { plainCell, printCell, printTotal } from './print-cell.ts'
import { printSizeOf, rowSizes, rowSizeText } from './print-sizes.ts'
import { headsOf, spannersOf, type GroupHead } from './table-heads.ts'

/** Words cut into lines of at most a width; a word that is longer has a line of its own. */
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

/** A figure; its own sign for few people is left out where the N of the column has it. */
function cellText(table: PublicTable, column: PublicColumn, cell: PublicCell, language: Language): string {
  const printed = printCell(cell, column, table, language)
  return plainCell(column.marks.includes('low-base') ? { ...printed, lowBase: false } : printed)
}

/** The width of columns beside each other. */
const widthOf = (columns: readonly number[]): number =>
  columns.reduce((sum, one) => sum + one, 0) + 2 * (columns.length - 1)

/** The heads of groups, each over its columns, with the widths of the columns when these heads must fit too. */
function spanned(widths: readonly number[], spanners: readonly GroupHead[]) {
  let at = 0
  const groups = spanners.map(({ label, span }) => {
    const [first = 0, ...others] = widths.slice(at, at + span)
    at += span
    const own = [Math.max(first, first + label.length - widthOf([first, ...others])), ...others]
    return { own, head: label.padStart(widthOf(own)) }
  })
  return {
    widths: groups.flatMap(({ own }) => own),
    heads: [`${' '.repeat(stubWidth)}  ${groups.map(({ head }) => head).join('  ')}`],
  }
}

/**
 * A table for a terminal: title, question, who was asked, the bases and rows with their figures, what the signs mean, the
 * notes, and where the figures come from.
 *
 * @param number by which readers know the table
 * @example tableText(table, 'nl') // → 'Tabel 0.1  Waar werk je nu?\n…'
 */
export function tableText(table: PublicTable, language: Language, number: string = table.id): string {
  const title = table.title[language]
  const wording = table.wording[language]
  const wave = everywhere(table.compared?.map(({ id }) => id).join(', ') ?? table.wave)
  const { source, asked, counted, notes, baseLines } = annexTable(table, number, {
    study: everywhere(table.study),
    wave,
  })
  const heads = headsOf(table, language).map(({ label }) => label)
  const bases = baseLines.map(({ label, size }) => ({
    label: label[language],
    figures: table.columns.map((column) => plainCell(printSizeOf(column, size, language))),
  }))
  const rows = table.rows.map((row, index) => {
    const sizes = rowSizes(row, table, language)
    const label = row.label[language]
    return {
      label: sizes === null ? label : `${label} (${rowSizeText(sizes, table, language).text})`,
      figures: table.columns.map((column, at) => {
        const cell = table.cells[index]?.[at]
        return cell === undefined ? '' : cellText(table, column, cell, language)
      }),
    }
  })
  const totals = table.totals?.map((_, index) => printTotal(table, index, language).text)
  const narrow = heads.map((head, index) => {
    const column = [head, totals?.[index], ...[...bases, ...rows].map(({ figures }) => figures[index])]
    return Math.max(...column.map((figure) => figure?.length ?? 0))
  })
  const spanners = spannersOf(table, language)
  const above = spanners === null ? { widths: narrow, heads: [] } : spanned(narrow, spanners)
  const { widths } = above
  const kind = answerKind(table)
  const isCompared = table.compared !== undefined
  const isOfColumn = (table.counting?.percentOf ?? 'column') === 'column'
  const several =
    !isCompared && isOfColumn && table.multiple && table.columns.some(({ statistic }) => statistic === 'percentage')
  return [
    number === table.id
      ? say(language, 'text-table', { id: table.id, title })
      : say(language, 'text-table-with-id', { number, id: table.id, title }),
    ...(wording === '' || wording === title ? [] : [`"${wording}"`]),
    `${say(language, 'annex-asked')}: ${asked[language]}`,
    ...(counted === null ? [] : [`${say(language, 'annex-counted')}: ${counted[language]}`]),
    ...(kind === 'real' ? [] : [say(language, `text-${kind}`)]),
    '',
    ...above.heads,
    ...line(table.topBox?.[language] ?? '', heads, widths),
    ...bases.flatMap(({ label, figures }) => line(label, figures, widths)),
    ...rows.flatMap(({ label, figures }) => line(label, figures, widths)),
    ...(totals === undefined ? [] : line(say(language, 'text-total'), totals, widths)),
    '',
    ...(several ? [say(language, 'annex-note-multiple')] : []),
    ...legendOf(table).map(({ sign, meaning }) => `${sign}  ${meaning[language]}`),
    ...(isCompared ? notes : [...table.notes, ...(table.counting?.notes ?? [])]).map((note) => note[language]),
    source[language],
  ].join('\n')
}
