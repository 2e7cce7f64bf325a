import type { Codebook } from '../dataset/codebook.ts'
import type { Variable } from '../items/variable.ts'
import { allOf } from '../rule/combine-rules.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import type { Answers, RuleTree } from '../rule/rule.ts'
import { unitsOf } from './sample-value.ts'

/** Something that a test wave should contain: one code of a variable, one bound, a filled or full roster, a text. */
export type Goal = {
  readonly variable: string
  readonly value: number | 'any' | 'full'
  readonly base: RuleTree | null
}

/** What can be answered to a variable, each with the condition of its own where it has one. */
function targetsOf(variable: Variable): readonly (Pick<Goal, 'value'> & { readonly when?: RuleTree | null })[] {
  switch (variable.kind) {
    case 'single':
    case 'multiple':
      return variable.codes.map(({ code, when }) => ({ value: code, when }))
    case 'scale':
    case 'number':
    case 'year':
    case 'months': {
      const { low, count, factor } = unitsOf(variable)
      return [{ value: low / factor }, { value: (low + count - 1) / factor }]
    }
    case 'text':
      return [{ value: 'any' }]
    case 'roster':
      return [{ value: 'any' }, { value: 'full' }]
  }
}

/**
 * Every answer and boundary that the questionnaire has, with the condition under which it can be given: that of the
 * question, and that of the option.
 *
 * @example goalsOf(codebook(questionnaire))[0] // → { variable: '0.1', value: 1, base: null }
 */
export const goalsOf = (book: Codebook): readonly Goal[] =>
  [...book.values()].flatMap(({ variable, base }) =>
    targetsOf(variable).map(({ value, when }) => ({ variable: variable.id, value, base: allOf([base, when]) })),
  )

/**
 * True when a response contains what the goal asks for.
 *
 * @param maxRows the most rows that a roster can have
 * @example reached({ variable: '0.1', value: 4, base: null }, { '0.1': [2, 4] }, null) // → true
 */
export function reached({ variable, value }: Goal, answers: Answers, maxRows: number | null): boolean {
  const given = answersLookup(answers)(variable)
  if (given === undefined) return false
  if (value === 'any') return true
  if (value === 'full') return Array.isArray(given) && given.length === maxRows
  return Array.isArray(given) ? given.some((one) => one === value) : given === value
}
