import type { Issue } from '../../issue.ts'
import type { FileValue, FileVariable, ResponseSet } from '../data-file.ts'
import type { NamedVariables } from './named-variables.ts'
import type { SetRecord } from './response-set-records.ts'
import { variableIssue } from './variable-issue.ts'

/** The counted value as the variables have it: a number where they are numbers. */
function countedValue(counted: string | null, first: FileVariable | undefined): FileValue | null {
  if (counted === null || first === undefined || first.column.kind === 'text') return counted
  const number = Number(counted)
  return counted.trim() === '' || Number.isNaN(number) ? counted : number
}

/**
 * The multiple-response sets of a file with the full names of their variables. A variable that is not in the file is
 * left out and told.
 *
 * Source: PSPP developer manual, "Multiple Response Sets Records".
 *
 * @example responseSets(records, named, variables).sets[0]?.variables // → ['work_gp', 'work_hospital']
 */
export function responseSets(
  records: readonly SetRecord[],
  named: NamedVariables,
  variables: readonly FileVariable[],
): { readonly sets: readonly ResponseSet[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const sets = records.map(({ name, kind, counted, label, labelOfVariable, variables: wanted }): ResponseSet => {
    const members = wanted.flatMap((short) => {
      const found = variables[named.placeOf(short)]
      if (found === undefined) issues.push(variableIssue('sav-set-variable', short, { set: name }))
      return found === undefined ? [] : [found]
    })
    return {
      name,
      label: label === '' && labelOfVariable ? (members[0]?.label ?? '') : label,
      kind,
      counted: countedValue(counted, members[0]),
      variables: members.map((member) => member.name),
    }
  })
  return { sets, issues }
}
