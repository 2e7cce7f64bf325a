import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Variable } from '../items/variable.ts'
import { checkCountedCodes } from './check-counted-codes.ts'
import type { Statistic, TableSpec } from './study.ts'
import { isAnswer } from './table-categories.ts'
import type { TableSources, WrittenTable } from './table-sources.ts'

/** A key of a table that can do nothing there, or not together with another. */
type Misuse = { readonly key: keyof WrittenTable; readonly code: Issue['code']; readonly isWrong: boolean }

const percentages: readonly Statistic[] = ['percentage', 'top-box']

/** The keys about who is counted. */
function baseMisuses(spec: TableSpec, written: WrittenTable, first: Variable | undefined): readonly Misuse[] {
  const { base } = spec
  const areOptions = first?.kind === 'multiple' && spec.rows.every(({ variable }) => variable === first.id)
  const isOfAnswers = base === 'answered' || base === 'ticked'
  const areAnswers = spec.categories !== null || spec.rows.every(isAnswer)
  const needsMissing = spec.missingInBase.length > 0
  return [
    { key: 'base', code: 'study-table-ticked', isWrong: base === 'ticked' && !areOptions },
    { key: 'exempt', code: 'study-table-exempt', isWrong: spec.exempt.length > 0 && !isOfAnswers },
    {
      key: 'keep',
      code: 'study-table-known-group',
      isWrong: spec.keep.includes('known-group') && spec.banner.every((group) => group === 'total'),
    },
    {
      key: written.missingRows === undefined ? 'missingInBase' : 'missingRows',
      code: 'study-table-missing',
      isWrong: needsMissing && (base === 'ticked' || base === 'first-row' || spec.ticked.length > 0),
    },
    { key: 'missingRows', code: 'study-table-missing-rows', isWrong: written.missingRows !== undefined && !areAnswers },
  ]
}

/** The keys about what figures are of, and about numbers of people. */
function figureMisuses(spec: TableSpec, written: WrittenTable): readonly Misuse[] {
  const { statistics, percentOf, categories } = spec
  const isShare = statistics.includes('share-of-answers')
  const isColumn = percentOf === 'column'
  const rounds = spec.rounding !== 'half-up' || Object.keys(spec.columnRounding).length > 0
  return [
    { key: 'answerBase', code: 'study-table-answer-base', isWrong: written.answerBase !== undefined && !isShare },
    {
      key: 'percentOf',
      code: 'study-table-percent-of',
      isWrong: !isColumn && (isShare || categories !== null || !statistics.some((one) => percentages.includes(one))),
    },
    {
      key: 'total',
      code: 'study-table-percent-total',
      isWrong: spec.total && (percentOf === 'row' || categories !== null),
    },
    { key: 'rounding', code: 'study-table-percent-rounding', isWrong: rounds && !isColumn },
    {
      key: 'sizes',
      code: 'study-table-sizes',
      isWrong: spec.sizes !== 'unweighted' && !spec.useWeights,
    },
    {
      key: 'scores',
      code: 'study-table-scores',
      isWrong: spec.scores !== null && !statistics.every((one) => one === 'mean' || one === 'median'),
    },
    {
      key: 'stubCounts',
      code: 'study-table-stub-counts',
      isWrong: spec.stubCounts && categories !== null,
    },
  ]
}

/** The keys about tables of which the columns are categories. */
function categoryMisuses(spec: TableSpec, variables: readonly Variable[]): readonly Misuse[] {
  const { categories, statistics, banner } = spec
  if (categories === null) return []
  const [statistic, ...others] = statistics
  const isOne = others.length === 0 && (statistic === 'percentage' || statistic === 'count')
  return [
    { key: 'columns', code: 'study-table-categories', isWrong: variables.some(({ kind }) => kind !== 'single') },
    { key: 'banner', code: 'study-table-one-group', isWrong: banner.length > 1 },
    { key: 'statistics', code: 'study-table-one-statistic', isWrong: !isOne },
  ]
}

/**
 * Issues about who and what a table counts: keys that can do nothing in it, and codes that there are not. A key that is
 * right does not change what the others mean.
 *
 * @example checkCounting(spec, { item: 'a', base: 'ticked' }, sources, path) // → study-table-ticked at base
 */
export function checkCounting(
  spec: TableSpec,
  written: WrittenTable,
  { scope }: Pick<TableSources, 'scope'>,
  path: Issue['path'],
): readonly Issue[] {
  const variables = [...new Set(spec.rows.map(({ variable }) => variable))].flatMap(
    (id) => scope.get(id)?.variable ?? [],
  )
  const misuses = [
    ...baseMisuses(spec, written, variables[0]),
    ...figureMisuses(spec, written),
    ...categoryMisuses(spec, variables),
  ]
  return [
    ...misuses.flatMap(({ key, code, isWrong }) => (isWrong ? [issue(code, [...path, key])] : [])),
    ...checkCountedCodes(spec, written, variables, path),
  ]
}
