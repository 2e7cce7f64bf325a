import { issue, type Issue } from '../../issue.ts'
import { fileVariable, type FileVariable, type ResponseSet } from '../data-file.ts'
import type { DataRecords } from './data-records.ts'
import { oddities } from './oddity.ts'
import { readColumn } from './read-column.ts'
import type { TripleSVariable } from './triple-s-survey.ts'
import { attributesOf, decimalsOf } from './variable-attributes.ts'

/** What becomes of one variable of the definition: variables, the set that they are together, and what was odd. */
export type VariablePart = {
  readonly variables: readonly FileVariable[]
  readonly set: ResponseSet | null
  readonly issues: readonly Issue[]
}

/**
 * The variable that becomes of one that is not multiple.
 *
 * @param isFixed whether blanks at the end of a text only fill up its place
 * @example singlePart(variable, 'q1', records, true).variables.length // → 1
 */
export function singlePart(
  variable: TripleSVariable,
  name: string,
  records: DataRecords,
  isFixed: boolean,
): VariablePart {
  const odd = oddities(name, records.line)
  const column = readColumn({ variable, records, odd }, isFixed)
  const { type, label, question, values, literal } = variable
  const hasCodes = type === 'single' || type === 'quantity'
  const isText = type === 'single' && literal
  const wrong = hasCodes && !isText ? values.filter(({ code }) => code === '' || Number.isNaN(Number(code))) : []
  return {
    set: null,
    issues: [
      ...wrong.map(({ code }) =>
        issue('triple-s-code-no-number', [name], { variable: name, code, line: variable.line }),
      ),
      ...odd.issues(),
    ],
    variables: [
      fileVariable({
        name,
        label,
        question,
        column,
        labels: hasCodes
          ? values.flatMap((value) => {
              if (wrong.includes(value)) return []
              return [{ value: isText ? value.code : Number(value.code), label: value.label }]
            })
          : [],
        measure: type === 'quantity' ? 'scale' : type === 'single' || type === 'logical' ? 'nominal' : null,
        decimals: type === 'quantity' ? decimalsOf(variable) : type === 'single' && !isText ? 0 : null,
        attributes: attributesOf(variable),
      }),
    ],
  }
}
