import type { Codebook } from '../dataset/codebook.ts'
import type { Variable } from '../items/variable.ts'
import type { Answers, RuleTree, Value } from '../rule/rule.ts'

/** Something that a test wave should contain: one code of a variable, one bound, a filled or full roster, a text. */
export type Goal = {
  readonly variable: string
  readonly value: number | 'any' | 'full'
  readonly base: RuleTree | null
}

function valuesOf(variable: Variable): readonly Goal['value'][] {
  switch (variable.kind) {
    case 'single':
    case 'multiple':
      return variable.codes.map(({ code }) => code)
    case 'scale':
    case 'number':
    case 'year':
      return [variable.min ?? 0, variable.max ?? 0]
    case 'months':
      return [(variable.min ?? 0) * 12, (variable.max ?? 0) * 12 + 11]
    case 'text':
      return ['any']
    case 'roster':
      return ['any', 'full']
  }
}

/** Every answer and boundary that the questionnaire has, with the condition under which it can be given. */
export const goalsOf = (book: Codebook): readonly Goal[] =>
  [...book.values()].flatMap(({ variable, base }) =>
    valuesOf(variable).map((value) => ({ variable: variable.id, value, base })),
  )

/** True when a response contains what the goal asks for. */
export function reached({ variable, value }: Goal, answers: Answers, maxRows: number | null): boolean {
  const given: Value | undefined = answers[variable]
  if (given === undefined) return false
  if (value === 'any') return true
  if (value === 'full') return Array.isArray(given) && given.length === maxRows
  return Array.isArray(given) ? given.some((one) => one === value) : given === value
}
