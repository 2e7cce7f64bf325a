import type { Lookup } from '../rule/evaluate-rule.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { Answers, RuleTree } from '../rule/rule.ts'
import type { Derived, DerivedVariable } from '../study/derived.ts'

type Made = ReadonlyMap<string, DerivedVariable>

const madeOf = (derived: readonly Derived[]): Made =>
  new Map(derived.flatMap(({ variables }) => variables.map((one) => [one.variable.id, one] as const)))

/** The category of an answer; scores are left unknown: no group or filter of a table may rest on a part of them. */
function categoryOf({ derivation }: DerivedVariable, lookup: Lookup): number | undefined {
  if (derivation.kind !== 'categories') return undefined
  for (const { code, rule } of derivation.cases) {
    const truth = evaluate(rule, lookup)
    if (truth !== false) return truth === true ? code : undefined
  }
  return undefined
}

/**
 * Looks up the answers of somebody who is still answering, and the categories that follow from them.
 *
 * @example derivedLookup(derived)({ hours: 30 })('hours-band') // → 2
 */
export function derivedLookup(derived: readonly Derived[]): (answers: Answers) => Lookup {
  const made = madeOf(derived)
  return (answers) => {
    const asked = answersLookup(answers)
    const lookup: Lookup = (id) => {
      const own = made.get(id)
      return own === undefined ? asked(id) : categoryOf(own, lookup)
    }
    return lookup
  }
}

/**
 * The questions on whose answers a rule depends, those behind derived variables included.
 *
 * @example questionsOf(derived)(rule) // → ['hours'], for `hours-band = 2`
 */
export function questionsOf(derived: readonly Derived[]): (rule: RuleTree) => readonly string[] {
  const made = madeOf(derived)
  const behind = (id: string): readonly string[] => made.get(id)?.sources.flatMap(behind) ?? [id]
  return (rule) => [...new Set(variablesOf(rule).flatMap(behind))]
}
