import { reasonNumber } from '../dataset/missing.ts'
import type { Category, Score } from '../study/table-fields.ts'
import type { TableSpec } from '../study/study.ts'
import type { ColumnCells } from './column-sums.ts'
import type { Tallies, Tally } from './tallies.ts'
import { addTallies, emptyTally } from './tallies.ts'

const cellsIn = ({ answered }: Tallies): number => answered.n.length

/**
 * The counts of a question of one answer without the codes that are no answer in a table. Of a select-all question they
 * stay as they are: there the table is limited to who ticked something else (see `tableFilter`).
 *
 * @example withoutExempt(tallies, { exempt: [9], ticked: [] }).answered.n // → who gave another answer than 9
 */
export function withoutExempt(tallies: Tallies, { exempt, ticked }: Pick<TableSpec, 'exempt' | 'ticked'>): Tallies {
  if (exempt.length === 0 || ticked.length > 0) return tallies
  const values = new Map([...tallies.values].filter(([code]) => !exempt.includes(code)))
  return { ...tallies, values, answered: addTallies([...values.values()], cellsIn(tallies)) }
}

/**
 * The counts of codes as counts of what they are worth, in whole numbers of `10 ** -decimals`. Who gave a code without a
 * score is not among them.
 *
 * @example scoredTallies(tallies, [{ code: 1, score: 0 }, { code: 2, score: 12.5 }]).decimals // → 1
 */
export function scoredTallies(
  tallies: Tallies,
  scores: readonly Score[],
): { readonly tallies: Tallies; readonly decimals: number } {
  const decimals = Math.max(0, ...scores.map(({ score }) => String(score).split('.')[1]?.length ?? 0))
  const worth = Map.groupBy(scores, ({ score }) => Math.round(score * 10 ** decimals))
  const values = new Map(
    [...worth].map(([stored, codes]) => [
      stored,
      addTallies(
        codes.flatMap(({ code }) => tallies.values.get(code) ?? []),
        cellsIn(tallies),
      ),
    ]),
  )
  return { tallies: { ...tallies, values, answered: addTallies([...values.values()], cellsIn(tallies)) }, decimals }
}

/**
 * Who is counted in a row (or column) that stands for an answer: who gave it, one of several, or none for that reason.
 *
 * @example answerTally(tallies, { number: 10, code: null, net: { label, codes: [4, 5] } }).n
 */
export function answerTally(tallies: Tallies, { code, net, reason }: Category): Tally {
  const empty = emptyTally(cellsIn(tallies))
  if (reason !== undefined) return tallies.missing[reasonNumber(reason) - 1] ?? empty
  if (net === undefined) return tallies.values.get(code ?? -1) ?? empty
  return addTallies(
    [...new Set(net.codes)].flatMap((one) => tallies.values.get(one) ?? []),
    cellsIn(tallies),
  )
}

/** Why somebody who was shown a question may have given no answer. */
const seenReasons = ['skipped', 'declined'] as const

/**
 * Everybody of whom percentages and counts are taken, by the base rule of a table.
 *
 * @example baseTally(tallies, { base: 'shown', missingInBase: [] }).n // → who answered, skipped or declined
 */
export function baseTally(tallies: Tallies, { base, missingInBase }: Pick<TableSpec, 'base' | 'missingInBase'>): Tally {
  const because = (reasons: TableSpec['missingInBase']): Tally =>
    addTallies(
      [tallies.answered, ...reasons.flatMap((reason) => tallies.missing[reasonNumber(reason) - 1] ?? [])],
      cellsIn(tallies),
    )
  switch (base) {
    case 'answered':
      return missingInBase.length === 0 ? tallies.answered : because(missingInBase)
    // The table is limited to who ticked something (see `tableFilter`).
    case 'ticked':
      return tallies.answered
    case 'shown':
      return because([...new Set([...seenReasons, ...missingInBase])])
    // The table is limited to who answered the first row (see `tableFilter`), and they all count in every row.
    case 'first-row':
    case 'everyone':
      return addTallies([tallies.answered, ...tallies.missing], cellsIn(tallies))
  }
}

/**
 * The part of a tally that is in a column; zeros elsewhere.
 *
 * @example within(yes, women).n // → the same numbers in the cells of women, 0 in all others
 */
export function within(tally: Tally, { inside }: ColumnCells): Tally {
  const part = emptyTally(tally.n.length)
  for (const cell of inside) {
    part.n[cell] = tally.n[cell] ?? 0
    part.w[cell] = tally.w[cell] ?? 0
    part.w2[cell] = tally.w2[cell] ?? 0
  }
  return part
}
