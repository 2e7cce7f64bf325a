import { answerKind } from '../dataset/answer-kind.ts'
import type { PublicTable } from '../disclosure/public-table.ts'
import { say, type MessageKey } from '../messages/say.ts'
import type { Language } from '../text.ts'
import type { Annex } from './annex.ts'
import { marginOf, type Margin } from './annex-files-margin.ts'
import type { AnnexTable } from './annex-table.ts'
import { linkCell, textCell, type Sheet, type SheetCell } from './annex-xlsx-sheet.ts'
import { numberFormat, stored } from './annex-xlsx-table.ts'
import { uniqueHeads } from './annex-files-names.ts'
import { signs } from './marks.ts'

const columns = [
  ['annex-column-subject', 58],
  ['annex-contents-table', 9],
  ['annex-column-column', 22],
  ['annex-column-unit', 28],
  ['annex-column-figure', 11],
  ['annex-column-low', 11],
  ['annex-column-high', 11],
  ['annex-column-people', 11],
  ['annex-column-base', 11],
  ['annex-column-sign', 8],
] as const satisfies readonly (readonly [MessageKey, number])[]

/** Columns from here on hold numbers. */
const firstNumber = 4

/** The last sheet: every figure of every table on a line of its own, with its interval and the people behind it. */
export function marginsSheet(annex: Annex, language: Language): Sheet {
  const { blocks } = annex
  const kind = answerKind(annex)
  const contents = say(language, 'annex-sheet-contents')
  const above: readonly SheetCell[] = [
    textCell(say(language, 'annex-sheet-margins'), 'title'),
    linkCell(contents, contents),
    textCell(say(language, 'annex-file-margins'), 'note'),
    ...(kind === 'real' ? [] : [textCell(say(language, `annex-${kind}-figure`), 'warning')]),
  ]
  const first = above.length + 1
  const heads = uniqueHeads(columns.map(([key]) => say(language, key)))
  const lines = blocks.flatMap(({ tables }) => tables).flatMap((entry) => tableLines(entry, language))
  return {
    name: say(language, 'annex-sheet-margins'),
    kind: 'guide',
    rows: [
      ...above.map((cell) => [cell]),
      heads.map((head, index) => textCell(head, index < firstNumber ? 'stub-head' : 'head')),
      ...lines,
    ],
    widths: columns.map(([, width]) => width),
    frozen: { rows: first, columns: 1 },
    table: {
      name: say(language, 'annex-sheet-margins'),
      description: say(language, 'annex-file-margins'),
      first,
      last: first + lines.length,
      heads,
      filters: true,
    },
  }
}

function tableLines({ table, number }: AnnexTable, language: Language): readonly (readonly SheetCell[])[] {
  return table.rows.flatMap((row, line) =>
    table.columns.map((column, index): readonly SheetCell[] => {
      const words = [
        textCell(row.label[language], 'row-label'),
        linkCell(number, number, 'row-link'),
        textCell(column.label[language], 'row-label'),
        textCell(unitOf(table, column.statistic, language), 'row-label'),
      ]
      const cell = table.cells[line]?.[index]
      if (cell === undefined) return words
      const margin = marginOf(cell, column, table, language)
      const { text, estimate, low, high, n, base, decimals } = margin
      const format = numberFormat(column.statistic, decimals)
      const figure = (value: number | null): SheetCell =>
        value === null ? textCell('', 'row') : { number: stored(value, column.statistic), format, look: 'row' }
      const count = (value: number | null): SheetCell =>
        value === null ? textCell('', 'row') : { number: value, format: numberFormat('count', 0), look: 'row' }
      const sign = estimate === null ? text : signsOf(margin)
      return [...words, figure(estimate), figure(low), figure(high), count(n), count(base), textCell(sign, 'row')]
    }),
  )
}

const signsOf = ({ change, lowBase }: Margin): string =>
  `${change === undefined ? '' : signs[change]}${lowBase ? signs['low-base'] : ''}`

function unitOf({ topBox }: PublicTable, statistic: PublicTable['columns'][number]['statistic'], language: Language) {
  const own = statistic === 'top-box' ? topBox?.[language] : undefined
  return own ?? say(language, `table-statistic-${statistic}`)
}
