import type { Statistic, TableSpec } from '../study/study.ts'
import type { Category } from '../study/table-fields.ts'
import type { ColumnCells } from './column-sums.ts'
import { sumCells } from './column-sums.ts'
import { baseTally } from './counted-answers.ts'
import type { HeadCount, HeadCounts } from './head-counts.ts'
import type { Source } from './statistics.ts'
import { countedTally } from './statistics.ts'
import type { Tallies } from './tallies.ts'

/** A row of a table while its people are counted. */
export type CountedRow = { readonly id: string; readonly answer: Category | null; readonly tallies: Tallies }

/** What the people of all rows are counted with. */
export type CountedParts = {
  readonly spec: TableSpec
  readonly statistic: Statistic
  readonly everyone: ColumnCells
  /** The groups of the columns, with the people in them. */
  readonly groups: readonly { readonly group: string; readonly inside: ColumnCells }[]
}

/** Categories in print with, where some of them are added up, those that are not in print. */
function linesOf(categories: readonly Category[], codes: readonly number[]): readonly (Category | null)[] {
  if (categories.every(({ net }) => net === undefined)) return categories
  const unseen = codes.filter((code) => categories.every((one) => one.code !== code))
  return [...categories, ...unseen.map((code) => ({ number: code, code }))]
}

function countAt(
  { spec, statistic, everyone }: CountedParts,
  answer: Category | null,
  tallies: Tallies,
  column: ColumnCells,
): HeadCount {
  const source: Source = { spec, answer, tallies, decimals: 0, column, everyone }
  return {
    n: sumCells(countedTally(source, statistic).n, column),
    base: sumCells(baseTally(tallies, spec).n, column),
  }
}

/** The lines that an answer adds up. */
const partsOf = (answer: Category | null, lines: readonly (Category | null)[]): readonly number[] =>
  lines.flatMap((line, index) =>
    line !== null && line.code !== null && answer?.net?.codes.includes(line.code) === true ? [index] : [],
  )

/** The people of a table with rows that are answers, or whole questions, per group. */
function byGroup(rows: readonly CountedRow[], parts: CountedParts): HeadCounts {
  const [first] = rows
  const answers = rows.map(({ answer }) => answer)
  const known = answers.flatMap((answer) => answer ?? [])
  const lines = known.length < rows.length ? answers : linesOf(known, [...(first?.tallies.values.keys() ?? [])])
  // A percentage of a row or of the table tells how many there are of them in all.
  const isTold = parts.spec.percentOf !== 'column' && parts.groups.every(({ group }) => group !== 'total')
  const all = isTold ? [...parts.groups, { group: 'total', inside: parts.everyone }] : parts.groups
  return {
    of: 'groups',
    groups: all.map(({ group }) => group),
    lines: lines.flatMap((answer, place) => {
      const tallies = (rows[place] ?? first)?.tallies
      if (tallies === undefined) return []
      return [
        {
          place: place < rows.length ? place : null,
          parts: partsOf(answer, lines),
          counts: all.map(({ inside }) => countAt(parts, answer, tallies, inside)),
        },
      ]
    }),
  }
}

/** The people of a table of which the columns are categories. */
function byRow(rows: readonly CountedRow[], categories: readonly Category[], parts: CountedParts): HeadCounts {
  const column = parts.groups[0]?.inside ?? parts.everyone
  const lines = linesOf(categories, [...(rows[0]?.tallies.values.keys() ?? [])])
  return {
    of: 'rows',
    groups: rows.map(({ id }) => id),
    lines: lines.map((answer, place) => ({
      place: place < categories.length ? place : null,
      parts: partsOf(answer, lines),
      counts: rows.map(({ tallies }) => countAt(parts, answer, tallies, column)),
    })),
  }
}

/**
 * The people behind a table of which the cells alone do not say how many there are: percentages of rows or of the whole
 * table, answers that are added up, categories beside each other. `null` for all other tables.
 *
 * @example headCounts(rows, parts)?.groups // → ['women', 'men', 'total']
 */
export function headCounts(rows: readonly CountedRow[], parts: CountedParts): HeadCounts | null {
  const { categories, percentOf } = parts.spec
  if (categories !== null) return byRow(rows, categories, parts)
  const addsUp = rows.some(({ answer }) => answer?.net !== undefined)
  return percentOf === 'column' && !addsUp ? null : byGroup(rows, parts)
}
