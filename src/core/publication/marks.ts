import type { PublicCell, PublicTable } from '../disclosure/public-table.ts'
import { profiles } from '../disclosure/profiles.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { Mark } from '../tables/table.ts'
import type { Text } from '../text.ts'

/** What is printed for each mark: in place of a figure, before a difference, or for `low-base` behind it. A zero is a figure. */
export const signs = {
  'low-base': '*',
  suppressed: '×',
  'below-base': '‡',
  nobody: '○',
  'not-asked': '–',
  'no-answers': ':',
  'not-comparable': '≠',
  higher: '▲',
  lower: '▼',
} as const satisfies Record<Mark, string>

/** A mark that stands in place of a figure. */
export type StandIn = Exclude<Mark, 'low-base' | 'higher' | 'lower'>

/** A mark that stands before a difference. */
export type ChangeMark = Extract<Mark, 'higher' | 'lower'>

/** The marks in the order of a legend. */
const inOrder: readonly Mark[] = [
  'higher',
  'lower',
  'low-base',
  'suppressed',
  'below-base',
  'not-comparable',
  'nobody',
  'not-asked',
  'no-answers',
]

/** A mark with what it means, for the legend of a publication. */
export type LegendLine = { readonly mark: Mark; readonly sign: string; readonly meaning: Text }

/**
 * The mark that stands in place of a figure. What is hidden is told before what is missing.
 *
 * @example standIn([]) // → 'no-answers'
 */
export const standIn = (marks: PublicCell['marks']): StandIn =>
  (['suppressed', 'below-base', 'not-comparable', 'nobody', 'not-asked'] as const).find((mark) =>
    marks.includes(mark),
  ) ?? 'no-answers'

/** The legend of the marks that a table uses, in a fixed order; empty for a table without marks. */
export function legendOf(table: PublicTable): readonly LegendLine[] {
  const used = new Set<Mark>()
  for (const { marks } of [...table.columns, ...table.cells.flat()]) for (const mark of marks) used.add(mark)
  for (const { printed, marks } of table.cells.flat()) if (printed === null) used.add(standIn(marks))
  return inOrder.filter((mark) => used.has(mark)).map((mark) => legendLine(mark, table))
}

/** The legend of the marks of several tables under one profile. */
export function jointLegend(tables: readonly PublicTable[]): readonly LegendLine[] {
  const lines = new Map(tables.flatMap(legendOf).map((line) => [line.mark, line]))
  const blanks = new Set(tables.map(({ counting }) => counting?.blankBelow ?? null).filter((base) => base !== null))
  return inOrder.flatMap((mark) => {
    const line = lines.get(mark)
    if (line === undefined) return []
    if (mark !== 'below-base' || blanks.size < 2) return [line]
    return [{ ...line, meaning: inLanguages((language) => say(language, 'annex-legend-below-bases')) }]
  })
}

function legendLine(mark: Mark, { profile, compared, counting }: PublicTable): LegendLine {
  const { smallestBase, lowBase, smallestCell } = profiles[profile]
  const bases: { readonly [M in Mark]?: number } = { 'low-base': lowBase, 'below-base': counting?.blankBelow ?? 0 }
  const base = bases[mark] ?? smallestBase
  // In a table of two waves it may be a wave, or a group in one of them, that was not asked.
  const key =
    mark === 'not-asked' && compared !== undefined ? 'trend-legend-not-asked' : (`annex-legend-${mark}` as const)
  const meaning = inLanguages((language) => say(language, key, { base, cell: smallestCell }))
  return { mark, sign: signs[mark], meaning }
}
