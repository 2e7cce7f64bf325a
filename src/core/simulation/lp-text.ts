import type { LinearProgramme, LinearVariable, Term } from './linear.ts'

/** The name under which the solver knows a variable. */
export const nameOf = (variable: number): string => `v${variable}`

/** Terms per line: readers of the format may limit the length of a line. */
const perLine = 12

/**
 * The programme in the LP format of CPLEX, as HiGHS reads it. Every condition has one relation (ranges become two
 * conditions), no factor is written in exponents, and every bound is explicit. A condition without terms cannot be written:
 * see `isSatisfied`.
 *
 * @example lpText({ variables: [{ low: 0, high: 3, whole: true, cost: -1 }], rows: [] }) // → 'Minimize\n obj: - 1 v0\n…'
 */
export function lpText({ variables, rows }: LinearProgramme): string {
  const costs = variables.flatMap(({ cost }, index): readonly Term[] => (cost === 0 ? [] : [[cost, index]]))
  const conditions = rows.flatMap(({ terms, low, high }) => {
    if (terms.length === 0) return []
    const text = sum(terms)
    if (low !== null && low === high) return [`${text} = ${number(low)}`]
    return [
      ...(low === null ? [] : [`${text} >= ${number(low)}`]),
      ...(high === null ? [] : [`${text} <= ${number(high)}`]),
    ]
  })
  const whole = variables.flatMap((variable, index) => (variable.whole ? [nameOf(index)] : []))
  return [
    'Minimize',
    ` obj: ${costs.length === 0 ? '0 v0' : sum(costs)}`,
    'Subject To',
    ...conditions.map((text, index) => ` c${index}: ${text}`),
    'Bounds',
    ...variables.map((variable, index) => ` ${bounds(variable, nameOf(index))}`),
    ...(whole.length === 0 ? [] : ['General', ...chunks(whole).map((names) => ` ${names.join(' ')}`)]),
    'End',
    '',
  ].join('\n')
}

const number = (value: number): string => {
  const text = String(value)
  return text.includes('e') ? value.toFixed(12) : text
}

const term = ([factor, variable]: Term): string =>
  `${factor < 0 ? '-' : '+'} ${number(Math.abs(factor))} ${nameOf(variable)}`

const sum = (terms: readonly Term[]): string =>
  chunks(terms)
    .map((part) => part.map(term).join(' '))
    .join('\n   ')

const bounds = ({ low, high }: LinearVariable, name: string): string =>
  high === null ? `${name} >= ${number(low)}` : `${number(low)} <= ${name} <= ${number(high)}`

const chunks = <T>(values: readonly T[]): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / perLine) }, (_, index) =>
    values.slice(index * perLine, (index + 1) * perLine),
  )
