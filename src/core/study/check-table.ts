import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { Variable, VariableKind } from '../items/variable.ts'
import type { Statistic, TableSpec } from './study.ts'
import { isAnswer } from './table-categories.ts'
import type { TableSources, WrittenTable } from './table-sources.ts'

type Path = Issue['path']

/** The kinds of variable that can be averaged. */
const amounts: readonly VariableKind[] = ['scale', 'number', 'year']

/** True when a statistic can be made of a variable as a whole, or (`byCode`) of each of its codes. */
function statisticFits(statistic: Statistic, kind: VariableKind, byCode: boolean): boolean {
  switch (statistic) {
    case 'mean':
    case 'median':
      return amounts.includes(kind) && !byCode
    case 'percentage':
    case 'count':
      return byCode
    case 'share-of-answers':
      return byCode && kind === 'multiple'
    case 'top-box':
      return kind === 'single' && !byCode
  }
}

/** What each statistic is for, as it is called in a study file. */
const needs: { readonly [S in Statistic]: string } = {
  mean: 'slider, number, date (year)',
  median: 'slider, number, date (year)',
  percentage: 'single, multiple, choice-because',
  count: 'single, multiple, choice-because',
  'share-of-answers': 'multiple',
  'top-box': 'matrix, variables (single)',
}

type Row = TableSpec['rows'][number] & { readonly counted: Variable }

/** The first row of which a statistic cannot be made, for each statistic: other rows have the same fault. */
function statisticIssues(spec: TableSpec, rows: readonly Row[], path: Path): readonly Issue[] {
  const { categories, scores } = spec
  return spec.statistics.flatMap((statistic, index) => {
    const misfit = rows.find(({ counted, ...row }) => {
      const byAnswer = isAnswer(row) || categories !== null
      const isScored = scores !== null && (statistic === 'mean' || statistic === 'median')
      return isScored ? counted.kind !== 'single' || byAnswer : !statisticFits(statistic, counted.kind, byAnswer)
    })
    if (misfit === undefined) return []
    const values = { statistic, variable: misfit.variable, needed: needs[statistic] }
    return [issue('study-table-statistic', [...path, 'statistics', index], values)]
  })
}

/** Codes that a top-box adds up and that a row does not have; codes that are not added up at all. */
function codeIssues(spec: TableSpec, written: WrittenTable, rows: readonly Row[], path: Path): readonly Issue[] {
  const at = [...path, 'codes']
  const isRead = spec.statistics.includes('top-box') || spec.categories !== null
  if (!isRead) return written.codes === undefined ? [] : [issue('study-table-codes', at)]
  return (written.codes ?? spec.codes).flatMap((code, index) => {
    const without = rows.find(({ counted }) => counted.codes.every((known) => known.code !== code))
    if (without === undefined) return []
    const codes = without.counted.codes.map((known) => known.code).join(', ')
    return [issue('study-table-code', [...at, index], { code, item: without.variable, codes })]
  })
}

/** Rows to leave out that there are not; a table that leaves out every row. */
function omitIssues(spec: TableSpec, written: WrittenTable, numbers: readonly number[], path: Path): readonly Issue[] {
  const at = [...path, 'omit']
  const codes = numbers.join(', ')
  const unknown = (written.omit ?? []).flatMap((code, index) =>
    numbers.includes(code) ? [] : [issue('study-table-code', [...at, index], { code, item: spec.id, codes })],
  )
  return spec.rows.length === 0 ? [...unknown, issue('study-table-no-rows', at)] : unknown
}

/**
 * Issues about a table that was filled in: codes and statistics that do not exist or do not fit.
 * `numbers` are the numbers of all rows, those that the table leaves out included.
 *
 * @example checkTable(spec, { item: '0.3', codes: [9] }, [1, 2, 3], sources, path) // → study-table-code at codes.0
 */
export function checkTable(
  spec: TableSpec,
  written: WrittenTable,
  numbers: readonly number[],
  { scope }: Pick<TableSources, 'scope'>,
  path: Path,
): readonly Issue[] {
  const rows = spec.rows.flatMap((row): readonly Row[] => {
    const counted = scope.get(row.variable)?.variable
    return counted === undefined ? [] : [{ ...row, counted }]
  })
  const misfits = statisticIssues(spec, rows, path)
  return [
    ...omitIssues(spec, written, numbers, path),
    ...misfits,
    ...(misfits.length > 0 ? [] : codeIssues(spec, written, rows, path)),
  ]
}
