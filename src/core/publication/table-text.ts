import type { PublicCell, PublicColumn, PublicTable } from '../disclosure/public-table.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { legendOf, signs } from './marks.ts'
import type { PrintedCell } from './print-cell.ts'
import { printBase, printCell, printRowCount, printTotal } from './print-cell.ts'

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

const withSign = ({ text, lowBase }: PrintedCell): string => (lowBase ? `${text}${signs['low-base']}` : text)

/** A figure; its own sign for few people is left out where the N of the column has it. */
function cellText(table: PublicTable, column: PublicColumn, cell: PublicCell, language: Language): string {
  const printed = printCell(cell, column, table, language)
  return column.marks.includes('low-base') ? printed.text : withSign(printed)
}

/** Where the figures come from, how they are weighted and protected. */
function sourceOf({ study, wave, weighted, profile }: PublicTable, language: Language): string {
  const weighting = say(language, weighted ? 'annex-weighted' : 'annex-unweighted')
  return `${say(language, 'annex-source', { study, wave, weighting })} ${say(language, `annex-source-${profile}`)}`
}

/**
 * A table for a terminal: title, question, who was asked, the bases and rows with their figures, what the signs mean, the
 * notes, and where the figures come from.
 *
 * @example tableText(table, 'nl') // → 'Tabel 0.1  Waar werk je nu?\n…'
 */
export function tableText(table: PublicTable, language: Language): string {
  const title = table.title[language]
  const wording = table.wording[language]
  const heads = table.columns.map(({ label }) => label[language])
  const base = table.columns.map((column) => withSign(printBase(column, language)))
  const rows = table.rows.map((row, index) => {
    const count = printRowCount(row.count, table, language)
    return {
      label: count === null ? row.label[language] : `${row.label[language]} (${count.text})`,
      figures: table.columns.map((column, at) => {
        const cell = table.cells[index]?.[at]
        return cell === undefined ? '' : cellText(table, column, cell, language)
      }),
    }
  })
  const totals = table.totals?.map((_, index) => printTotal(table, index, language).text)
  const widths = heads.map((head, index) => {
    const column = [head, base[index], totals?.[index], ...rows.map(({ figures }) => figures[index])]
    return Math.max(...column.map((figure) => figure?.length ?? 0))
  })
  const several = table.multiple && table.columns.some(({ statistic }) => statistic === 'percentage')
  return [
    say(language, 'text-table', { id: table.id, title }),
    ...(wording === '' || wording === title ? [] : [`"${wording}"`]),
    say(language, 'text-asked-of', { who: table.askedOf[language] }),
    ...(table.simulated ? [say(language, 'text-simulated')] : []),
    '',
    ...line(table.topBox?.[language] ?? '', heads, widths),
    ...line(say(language, table.baseOfFirstRow ? 'text-base-first' : 'text-base'), base, widths),
    ...rows.flatMap(({ label, figures }) => line(label, figures, widths)),
    ...(totals === undefined ? [] : line(say(language, 'text-total'), totals, widths)),
    '',
    ...(several ? [say(language, 'annex-note-multiple')] : []),
    ...legendOf(table).map(({ sign, meaning }) => `${sign}  ${meaning[language]}`),
    ...table.notes.map((note) => note[language]),
    sourceOf(table, language),
  ].join('\n')
}
