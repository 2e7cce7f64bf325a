import { issue } from '../../issue.ts'
import { fileVariable } from '../data-file.ts'
import type { DataRecords } from './data-records.ts'
import { oddities } from './oddity.ts'
import { readMultiple } from './read-multiple.ts'
import type { VariablePart } from './single-part.ts'
import type { TripleSVariable } from './triple-s-survey.ts'
import { attributesOf } from './variable-attributes.ts'

/**
 * The set that becomes of a multiple variable, with a dichotomy for each of its values, named by the code.
 *
 * @param unique makes a name that is not taken
 * @example multiplePart(variable, 'q5', records, uniqueNames()).set?.variables // → ['q5_1', 'q5_2']
 */
export function multiplePart(
  variable: TripleSVariable,
  name: string,
  records: DataRecords,
  unique: (wanted: string) => string,
): VariablePart {
  const { values, literal, spread, line, finish, start } = variable
  const odd = oddities(name, records.line)
  const width = finish - start + 1
  const wrong = literal
    ? []
    : values.filter(
        ({ code }) => !/^0*[1-9]\d{0,8}$/.test(code) || (spread === null && start !== finish && Number(code) > width),
      )
  const kept = { ...variable, values: values.filter((value) => !wrong.includes(value)) }
  const columns = readMultiple(kept, records, odd)
  const members = kept.values.map(({ code, label }, index) =>
    fileVariable({
      name: unique(`${name}_${literal ? code : Number(code)}`),
      label,
      question: variable.question,
      column: { kind: 'number', values: columns[index] ?? new Float64Array(records.rows) },
      measure: 'nominal',
      decimals: 0,
      attributes: attributesOf({ ...variable, values: [] }),
    }),
  )
  return {
    set: {
      name,
      label: variable.label,
      kind: 'dichotomies',
      counted: 1,
      variables: members.map((member) => member.name),
    },
    issues: [
      ...wrong.map(({ code }) => issue('triple-s-code-outside', [name], { variable: name, code, line, width })),
      ...odd.issues(),
    ],
    variables: members,
  }
}
