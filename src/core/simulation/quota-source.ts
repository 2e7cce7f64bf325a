import type { Variable } from '../items/variable.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import { unitsOf } from './sample-value.ts'

/** The question behind a variable, and the value that the variable gets from each answer to it. */
export type QuotaSource = {
  readonly question: Variable
  /** `null` where the answer gives no value. */
  readonly valueOf: (answer: number) => number | null
}

/** The variables that tables can count, with the question behind each; `null` for what several questions decide. */
export type QuotaSources = (id: string) => QuotaSource | null

/** The most values of a question that are looked at one by one. */
const limit = 10_000

/**
 * The values that an answer to a question can have, rising for amounts. Of a very long range they are evenly spread.
 *
 * @example valuesOf(age) // → [20, 21, …, 80]
 */
export function valuesOf(variable: Variable): readonly number[] {
  if (variable.kind === 'single' || variable.kind === 'multiple') return variable.codes.map(({ code }) => code)
  if (variable.kind === 'text' || variable.kind === 'roster') return []
  const { low, count, factor } = unitsOf(variable)
  const length = Math.min(count, limit)
  const step = length < 2 ? 0 : (count - 1) / (length - 1)
  return Array.from({ length }, (_, index) => (low + Math.round(index * step)) / factor)
}

/**
 * The questions behind the variables of a questionnaire: asked ones are their own source, and a derived variable has one
 * when its categories follow from the answer to one question, as in a recode or in bands of an amount.
 *
 * @example sourcesOf(questionnaire)('age-band')?.valueOf(30) // → 2, the code of 27-36
 */
export function sourcesOf({ pages, derived = [] }: Questionnaire): QuotaSources {
  const asked = new Map(
    pages.flatMap(({ items }) => items.flatMap(({ variables }) => variables.map((one) => [one.id, one] as const))),
  )
  const made = new Map(derived.flatMap(({ variables }) => variables.map((one) => [one.variable.id, one] as const)))
  const find: QuotaSources = (id) => {
    const question = asked.get(id)
    if (question !== undefined) return { question, valueOf: (answer) => answer }
    const { derivation, sources = [] } = made.get(id) ?? {}
    const [only, ...others] = sources
    if (derivation?.kind !== 'categories' || only === undefined || others.length > 0) return null
    const source = find(only)
    if (source === null || source.question.kind === 'multiple') return null
    const valueOf = (answer: number): number | null => {
      const value = source.valueOf(answer) ?? undefined
      for (const { code, rule } of derivation.cases) {
        const truth = evaluate(rule, (name) => (name === only ? value : undefined))
        if (truth !== false) return truth === true ? code : null
      }
      return null
    }
    return { question: source.question, valueOf }
  }
  return find
}
