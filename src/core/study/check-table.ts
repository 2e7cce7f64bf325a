import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { VariableKind } from '../items/variable.ts'
import type { Statistic, StudyFiles, TableSpec } from './study.ts'
import type { TableSources } from './table-sources.ts'

type Written = StudyFiles['tables']['tables'][number]
type Path = readonly (string | number)[]

/** The kinds of variable that can be averaged. */
const amounts: readonly VariableKind[] = ['scale', 'number', 'year']

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

/** What each statistic needs, as it is called in a study file. */
const needs: { readonly [S in Statistic]: string } = {
  mean: 'slider, number, date (year)',
  median: 'slider, number, date (year)',
  percentage: 'single, multiple, choice-because',
  count: 'single, multiple, choice-because',
  'share-of-answers': 'multiple',
  'top-box': 'matrix',
}

/** Issues about a table that was filled in: groups, codes and statistics that do not exist or do not fit. */
export function checkTable(
  spec: TableSpec,
  written: Written,
  codes: readonly number[],
  { scope, groups }: Pick<TableSources, 'scope' | 'groups'>,
  path: Path,
): readonly Issue[] {
  const issues: Issue[] = []
  const named = [...(written.banner ?? []), ...Object.keys(written.columnRounding ?? {})]
  for (const group of named.filter((name) => name !== 'total' && !groups.includes(name))) {
    issues.push(issue('study-unknown-group', [...path, 'banner'], { group, groups: [...groups, 'total'].join(', ') }))
  }
  for (const code of (written.omit ?? []).filter((omitted) => !codes.includes(omitted))) {
    issues.push(issue('study-table-code', [...path, 'omit'], { code, item: spec.id, codes: codes.join(', ') }))
  }
  for (const { variable, code } of spec.rows) {
    const found = scope.get(variable)?.variable
    if (found === undefined) continue
    const known = found.codes.map((one) => one.code)
    if (spec.statistics.includes('top-box')) {
      for (const top of spec.codes.filter((wanted) => !known.includes(wanted))) {
        issues.push(
          issue('study-table-code', [...path, 'codes'], { code: top, item: variable, codes: known.join(', ') }),
        )
      }
    }
    for (const statistic of spec.statistics.filter((one) => !statisticFits(one, found.kind, code !== null))) {
      const values = { statistic, variable, needed: needs[statistic] }
      issues.push(issue('study-table-statistic', [...path, 'statistics'], values))
    }
  }
  if (spec.statistics.includes('top-box') && spec.codes.length === 0) {
    issues.push(issue('study-table-top-box', [...path, 'codes']))
  }
  return distinct(issues)
}

/** Each issue once: many rows of one table have the same fault. */
const distinct = (issues: readonly Issue[]): readonly Issue[] => [
  ...new Map(issues.map((found) => [JSON.stringify([found.code, found.path]), found])).values(),
]
