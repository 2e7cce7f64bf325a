import type { Variable } from '../items/variable.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Value } from '../rule/rule.ts'
import { picker } from './apportion.ts'
import type { LikelyAnswers, LikelyPerson } from './likely-answers.ts'
import type { Kind, Likely } from './likely-values.ts'
import { deviate } from './likely-values.ts'
import type { QuotaPerson } from './quota-people.ts'
import { valuesOf } from './quota-source.ts'
import type { Random } from './random.ts'
import { sampleValue } from './sample-value.ts'

/** Draws answers to questions by chance, as likely as they are for a kind of respondents. */
export type Draw = {
  /** How likely each value of a question is. */
  readonly weights: (variable: string, kind: Kind) => ReadonlyMap<number, number>
  /** One of some values of a question, as far as they are offered; `undefined` when none of them is. */
  readonly oneOf: (offered: Variable, kind: Kind, values: readonly number[]) => number | undefined
  /** Any answer that a respondent may give; `undefined` when there is none, or they leave a text open. */
  readonly any: (offered: Variable, person: QuotaPerson, required: boolean) => Value | undefined
}

/** How often people write down what they mean when they choose an option that asks for it. */
const explains = 0.7

type Weights = ReadonlyMap<number, number>

type Picks = { readonly values: readonly number[]; readonly pick: (random: Random) => number }

/** What is found for two keys, made when it is asked for the first time. */
function remembered<One, Other, Found>(make: (one: One, other: Other) => Found): (one: One, other: Other) => Found {
  const known = new Map<One, Map<Other, Found>>()
  return (one, other) => {
    const inner = known.get(one) ?? new Map<Other, Found>()
    known.set(one, inner)
    const found = inner.get(other) ?? make(one, other)
    inner.set(other, found)
    return found
  }
}

/**
 * Draws answers from a stream of random numbers. What is likely of a question is worked out once per kind of respondents.
 *
 * @param whole the variables of the questionnaire by id, with all their codes
 * @param fitting amounts that fit together, where the study says how
 * @example drawing(likely, whole, fitting, random).oneOf(age, kind, [27, 28, 29]) // → 28
 */
export function drawing(
  likely: Likely,
  whole: ReadonlyMap<string, Variable>,
  fitting: LikelyAnswers,
  random: Random,
): Draw {
  const weights = remembered((id: string, kind: Kind): Weights => {
    const variable = whole.get(id)
    if (variable === undefined) return new Map()
    const found = likely(variable, kind)
    return new Map(valuesOf(variable).map((value, place) => [value, found[place] ?? 0]))
  })
  const picksOf = remembered((offered: Variable, kind: Kind) => {
    const own = weights(offered.id, kind)
    return remembered((values: readonly number[], _kind: Kind): Picks => {
      const codes = offered.kind === 'single' ? new Set(offered.codes.map(({ code }) => code)) : null
      const open = values.filter((value) => codes?.has(value) !== false)
      return { values: open, pick: picker(open.map((value) => own.get(value) ?? 0)) }
    })
  })
  const all = remembered((offered: Variable, _kind: null) => valuesOf(offered))
  const oneOf: Draw['oneOf'] = (offered, kind, values) => {
    const picks = picksOf(offered, kind)(values, kind)
    return picks.values[picks.pick(random)]
  }
  const some = (offered: Variable, kind: Kind): readonly number[] | undefined => {
    const own = weights(offered.id, kind)
    const alone = offered.codes.find(({ code, exclusive }) => exclusive && random() < (own.get(code) ?? 0))
    if (alone !== undefined) return [alone.code]
    const open = offered.codes.filter(({ exclusive }) => !exclusive)
    const chosen = open.filter(({ code }) => random() < (own.get(code) ?? 0)).map(({ code }) => code)
    if (chosen.length > 0) return chosen
    const codes = (open.length > 0 ? open : offered.codes).map(({ code }) => code)
    const one = codes[picker(codes.map((code) => own.get(code) ?? 0))(random)]
    return one === undefined ? undefined : [one]
  }
  const people = new WeakMap<object, LikelyPerson>()
  const any: Draw['any'] = (offered, person, required) => {
    const { answers, kind } = person
    if (fitting.tells(offered)) {
      const own = people.get(person) ?? fitting.person()
      people.set(person, own)
      return own(offered, required, answersLookup(answers))
    }
    if (offered.followUp !== null) {
      if (!holds(offered.followUp, answersLookup(answers)) || random() > explains) return undefined
      return sampleValue(offered, random)
    }
    if (offered.kind === 'text' && !required && random() > 0.45 + 0.15 * deviate(offered.id)) return undefined
    if (offered.kind === 'text' || offered.kind === 'roster') return sampleValue(offered, random)
    return offered.kind === 'multiple' ? some(offered, kind) : oneOf(offered, kind, all(offered, null))
  }
  return { weights, oneOf, any }
}
