import type { PublicCell, PublicTable } from '../disclosure/public-table.ts'
import { profiles, type ProfileId } from '../disclosure/profiles.ts'
import { inLanguages } from '../messages/in-languages.ts'
import { say } from '../messages/say.ts'
import type { Mark } from '../tables/table.ts'
import type { Text } from '../text.ts'

/** What is printed for each mark: in place of a figure, and for `low-base` behind it. A zero is a figure, not a mark. */
export const signs = {
  'low-base': '*',
  suppressed: '×',
  'not-asked': '–',
  'no-answers': ':',
} as const satisfies Record<Mark, string>

/** The marks in the order of a legend. */
const inOrder: readonly Mark[] = ['low-base', 'suppressed', 'not-asked', 'no-answers']

/** A mark with what it means, for the legend of a publication. */
export type LegendLine = { readonly mark: Mark; readonly sign: string; readonly meaning: Text }

/**
 * The mark that stands in place of a figure. What is hidden is told before what is missing.
 *
 * @example standIn([]) // → 'no-answers'
 */
export const standIn = (marks: PublicCell['marks']): Exclude<Mark, 'low-base'> =>
  marks.includes('suppressed') ? 'suppressed' : marks.includes('not-asked') ? 'not-asked' : 'no-answers'

/** The legend of the marks that a table uses, in a fixed order; empty for a table without marks. */
export function legendOf(table: PublicTable): readonly LegendLine[] {
  const used = new Set<Mark>()
  for (const { marks } of [...table.columns, ...table.cells.flat()]) for (const mark of marks) used.add(mark)
  for (const { printed, marks } of table.cells.flat()) if (printed === null) used.add(standIn(marks))
  return inOrder.filter((mark) => used.has(mark)).map((mark) => legendLine(mark, table.profile))
}

/** The legend of the marks of several tables under one profile. */
export function jointLegend(tables: readonly PublicTable[]): readonly LegendLine[] {
  const lines = new Map(tables.flatMap(legendOf).map((line) => [line.mark, line]))
  return inOrder.flatMap((mark) => lines.get(mark) ?? [])
}

function legendLine(mark: Mark, profile: ProfileId): LegendLine {
  const { smallestBase, lowBase, smallestCell } = profiles[profile]
  const base = mark === 'low-base' ? lowBase : smallestBase
  const meaning = inLanguages((language) => say(language, `annex-legend-${mark}`, { base, cell: smallestCell }))
  return { mark, sign: signs[mark], meaning }
}
