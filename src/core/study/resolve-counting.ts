import type { DefaultTable } from '../items/item-type.ts'
import type { Variable } from '../items/variable.ts'
import type { Statistic } from './study.ts'
import { categoriesOf } from './table-categories.ts'
import type { CountingFields, Score } from './table-fields.ts'
import type { WrittenTable } from './table-sources.ts'

/** Statistics of a question as a whole; the others are of each of its answers. */
const ofWhole: readonly Statistic[] = ['mean', 'median', 'top-box']

/** True when every row is an answer to one and the same question. */
const areAnswers = ({ rows }: DefaultTable): boolean =>
  rows.every(({ variable, code }) => code !== null && variable === rows[0]?.variable)

/**
 * The default table of a question as `tables.yaml` wants it counted: a question with one answer of which it asks a mean or
 * the top of the scale is one row, and not a row per answer; so it is where the answers are the columns.
 *
 * @example wantedRows(defaults, { item: 'a', statistics: ['mean'] }, variable).rows // → [{ variable: 'a', code: null }]
 */
export function wantedRows(
  defaults: DefaultTable,
  { columns, statistics, scores }: WrittenTable,
  first: Variable | undefined,
): DefaultTable {
  const areCategories = columns === 'categories'
  const statistic = areCategories ? 'percentage' : defaults.statistic
  const decimals = scores === undefined ? defaults.decimals : 1
  const isWhole = areCategories || (statistics?.every((one) => ofWhole.includes(one)) ?? false)
  if (!isWhole || !areAnswers(defaults) || first?.kind !== 'single') return { ...defaults, statistic, decimals }
  const codes = [Math.max(...first.codes.map(({ code }) => code))]
  return { rows: [{ variable: first.id, code: null }], statistic, codes, decimals }
}

function scoresOf({ scores, exempt = [] }: WrittenTable, first: Variable | undefined): readonly Score[] | null {
  if (scores === undefined) return null
  if (scores !== 'codes') return Object.entries(scores).map(([code, score]) => ({ code: Number(code), score }))
  return (first?.codes ?? []).flatMap(({ code }) => (exempt.includes(code) ? [] : [{ code, score: code }]))
}

/** The options of a select-all question of which one must be ticked; none where it does not matter what was ticked. */
function tickedOf({ base, exempt = [] }: WrittenTable, first: Variable | undefined): readonly number[] {
  const matters = base === 'ticked' || exempt.length > 0
  if (first?.kind !== 'multiple' || !matters) return []
  return first.codes.flatMap(({ code }) => (exempt.includes(code) ? [] : [code]))
}

/**
 * Who and what a table counts, with what `tables.yaml` leaves out filled in: who answered, weighted as the wave is, in
 * percentages of each column.
 *
 * @param first the variable of the first row
 * @param codes the codes of the rows, where they are answers
 * @example countingFields({ item: 'a', weights: 'none' }, variable, [1, 2]).useWeights // → false
 */
export function countingFields(
  written: WrittenTable,
  first: Variable | undefined,
  codes: readonly number[],
): CountingFields {
  const wanted = written.codes
  const scale = (first?.codes ?? []).flatMap(({ code }) => (wanted?.includes(code) === false ? [] : [code]))
  return {
    base: written.base ?? 'answered',
    exempt: written.exempt ?? [],
    ticked: tickedOf(written, first),
    missingInBase: [...new Set([...(written.missingRows ?? []), ...(written.missingInBase ?? [])])],
    keep: written.keep ?? [],
    useWeights: written.weights !== 'none',
    sizes: written.sizes ?? 'unweighted',
    blankBelow: written.blankBelow ?? null,
    percentOf: written.percentOf ?? 'column',
    answerCodes: written.answerBase === 'rows' ? codes : null,
    scores: scoresOf(written, first),
    categories: written.columns === 'categories' ? categoriesOf(scale, written) : null,
  }
}
