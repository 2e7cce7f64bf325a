import type { Issue } from '../issue.ts'
import { issue } from '../issue.ts'
import type { MessageKey } from '../messages/say.ts'
import type { Value } from '../rule/rule.ts'

/** Why a stored answer does not count: its question changed, or is gone. */
export type MisfitCode = 'answer-no-longer-fits' | 'answer-without-question'

/** How many answers of a variable do not fit for the same reason, and which value they are where that may be told. */
export type MisfitCount = {
  readonly code: MisfitCode
  readonly variable: string
  readonly value: string | null
  readonly count: number
}

/** Of how many different values of one variable each is told. */
const mostValues = 12

/** Codes and numbers may be told; what somebody typed may not, and neither may the rows of a roster. */
const told = (value: Value): string | null => {
  if (typeof value === 'number') return String(value)
  const codes = typeof value === 'string' ? [] : value.filter((one) => typeof one === 'number')
  return codes.length > 0 && codes.length === value.length ? codes.join(', ') : null
}

/**
 * A stored answer that does not count. What somebody typed does not go along: issues end up in terminals and mails.
 *
 * @example misfit('answer-no-longer-fits', 'r1', 'gate', 9).values // → { variable: 'gate', value: '9' }
 * @example misfit('answer-no-longer-fits', 'r1', 'why', 'A text').values // → { variable: 'why' }
 */
export function misfit(code: MisfitCode, response: string, variable: string, value: Value): Issue {
  const shown = told(value)
  return issue(code, [response, variable], { variable, ...(shown === null ? {} : { value: shown }) })
}

const isMisfitCode = (code: MessageKey): code is MisfitCode =>
  code === 'answer-no-longer-fits' || code === 'answer-without-question'

/**
 * Answers that do not fit, counted: a line for each variable and value. Of a variable with many different values, as of
 * one with typed texts, there is one line without a value.
 *
 * @example countMisfits(issues) // → [{ code: 'answer-no-longer-fits', variable: 'gate', value: '9', count: 40 }]
 */
export function countMisfits(issues: readonly Issue[]): readonly MisfitCount[] {
  const found = issues.flatMap(({ code, values: { variable = '', value = null } }) =>
    isMisfitCode(code) ? [{ code, variable: String(variable), value: value === null ? null : String(value) }] : [],
  )
  const byVariable = Map.groupBy(found, ({ code, variable }) => `${code} ${variable}`)
  return [...byVariable.values()].flatMap((own) => {
    const byValue = [...Map.groupBy(own, ({ value }) => value).values()]
    const lines = byValue.length > mostValues ? [own.map((one) => ({ ...one, value: null }))] : byValue
    return lines.flatMap((same) => same.slice(0, 1).map((first) => ({ ...first, count: same.length })))
  })
}
