import { issue, type Issue } from '../../issue.ts'
import type { DataFile, FileVariable } from '../data-file.ts'
import { losses, type Losses } from './loss.ts'
import { planDate } from './plan-date.ts'
import { planNumber } from './plan-number.ts'
import type { PlannedVariable } from './planned-variable.ts'
import { planSet } from './plan-set.ts'
import { planText } from './plan-text.ts'
import { uniqueNames } from './unique-name.ts'

/** All variables of a survey as they will be written. */
export type SurveyPlan = {
  readonly variables: readonly PlannedVariable[]
  /** The name under which a variable of the file is written. */
  readonly names: ReadonlyMap<string, string>
  /** What could not be said in the standard; complete once every row has been written. */
  readonly issues: () => readonly Issue[]
}

/** Names in the standard begin with a letter and have letters, digits, points and `_` only. */
const standardName = (name: string): string => {
  const signs = name.replaceAll(/[^A-Za-z0-9_.]/g, '_')
  return /^[A-Za-z]/.test(signs) ? signs : `v${signs}`
}

/**
 * How the variables of a data file are written, in the order of the file; a set stands where its first variable was, and
 * its variables are not written by themselves.
 *
 * @example planSurvey(file, 'csv').variables.map(({ type }) => type) // → ['quantity', 'single', 'multiple']
 */
export function planSurvey(file: DataFile, format: 'fixed' | 'csv'): SurveyPlan {
  const lost = losses()
  const issues: Issue[] = []
  const byName = new Map(file.variables.map((variable) => [variable.name, variable]))
  const sets = file.sets.flatMap((set) => {
    const planned = planSet(set, byName, lost)
    if (planned.ok) return [{ set, planned: planned.value }]
    issues.push(...planned.issues)
    return []
  })
  const members = new Set(sets.flatMap(({ set }) => set.variables))
  const planned = file.variables.flatMap((variable): readonly PlannedVariable[] => {
    const here = sets.filter(({ set }) => set.variables[0] === variable.name)
    noteLost(variable, lost)
    if (members.has(variable.name)) return here.map((one) => withFilter(one.planned, variable))
    return planVariable(variable, file, format, lost, issues)
  })
  const unique = uniqueNames()
  const variables = planned.map((one) => {
    const name = unique(standardName(one.name))
    if (name !== one.name) issues.push(issue('triple-s-renamed', [one.name], { variable: one.name, name }))
    return { ...one, name }
  })
  const names = new Map(planned.map(({ name }, index) => [name, variables[index]?.name ?? name]))
  return { variables, names, issues: () => [...issues, ...lost.issues()] }
}

function noteLost({ name, universe, section, measure, attributes }: FileVariable, lost: Losses): void {
  if (universe !== null && attributes['triple-s-filter'] === undefined) lost.note('triple-s-lost-universe', name)
  if (section !== null) lost.note('triple-s-lost-section', name)
  if (measure === 'ordinal') lost.note('triple-s-lost-measure', name)
}

const withFilter = (planned: PlannedVariable, { attributes }: FileVariable): PlannedVariable => ({
  ...planned,
  filter: attributes['triple-s-filter'] ?? null,
  sort: attributes['triple-s-sort'] ?? null,
})

function planVariable(
  variable: FileVariable,
  file: DataFile,
  format: 'fixed' | 'csv',
  lost: Losses,
  issues: Issue[],
): readonly PlannedVariable[] {
  const { name, column, label, question, attributes } = variable
  const use = file.weight === name ? 'weight' : attributes['triple-s-use'] === 'serial' ? 'serial' : null
  const complete = (planned: PlannedVariable): PlannedVariable =>
    withFilter({ ...planned, label, question, use: planned.type === 'time' ? null : use }, variable)
  switch (column.kind) {
    case 'number': {
      const plan = planNumber(variable, column.values, name, lost)
      issues.push(...plan.issues)
      return [complete(plan.planned)]
    }
    case 'text':
      return [complete(planText(variable, column.values, name, format, lost))]
    case 'date':
      return planDate(column, name, lost).map(complete)
  }
}
