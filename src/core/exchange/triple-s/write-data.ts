import { placesOf, type PlannedVariable } from './planned-variable.ts'

const quoted = (text: string): string => `"${text.includes('"') ? text.replaceAll('"', '""') : text}"`

const isNumber = ({ type, literal }: PlannedVariable): boolean =>
  type === 'quantity' || type === 'logical' || (type === 'single' && !literal)

/** What is no number stands in quotation marks, so that no program takes a bit string or `007` for one. */
const csvField = (variable: PlannedVariable, text: string): string =>
  text === '' || isNumber(variable) ? text : quoted(text)

function fixedField({ width, isRight }: PlannedVariable, text: string): string {
  const blanks = ' '.repeat(Math.max(0, width - placesOf(text)))
  return isRight ? blanks + text : text + blanks
}

/** A line with nothing on it would be no record at all. */
const csvLine = (fields: readonly string[]): string =>
  fields.length === 1 && fields[0] === '' ? '""' : fields.join(',')

/**
 * The data file of a survey: fixed places, or CSV with the names on the first line. Lines end as the standard advises,
 * with carriage return and line feed.
 *
 * Source: Triple-S XML 2.0, "The data file".
 *
 * @example dataText(variables, 2, 'csv') // → 'q1,q2\r\n"1",3.5\r\n"2",\r\n'
 */
export function dataText(variables: readonly PlannedVariable[], rows: number, format: 'fixed' | 'csv'): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    format === 'csv'
      ? csvLine(variables.map((variable) => csvField(variable, variable.field(row))))
      : variables.map((variable) => fixedField(variable, variable.field(row))).join(''),
  )
  const head = format === 'csv' ? [variables.map(({ name }) => quoted(name)).join(',')] : []
  return [...head, ...lines, ''].join('\r\n')
}
