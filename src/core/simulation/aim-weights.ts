import type { Value } from '../rule/rule.ts'
import { holds } from '../rule/evaluate-rule.ts'
import type { Aim } from './aim.ts'
import type { AimedPerson } from './aim-person.ts'
import { unitWeight } from './aim-person.ts'
import type { AimPlan } from './aim-plan.ts'

/** How often all weighted numbers are gone through. */
const rounds = 100

/** True for somebody whom an aim counts. */
function isCounted(plan: AimPlan, { variable, codes, exempt, group, filter }: Aim, { answers }: AimedPerson): boolean {
  const lookup = plan.reading.lookup(answers)
  const rule = plan.ruleOf(group)
  if ((rule !== null && !holds(rule, lookup)) || (filter !== null && !holds(filter, lookup))) return false
  const value: Value | undefined = lookup(variable)
  const given = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number')
  return given.some((code) => !exempt.includes(code) && codes?.includes(code) !== false)
}

/**
 * Gives everybody a weight, so that the weighted numbers of public tables come out for the questions by which somebody
 * gets into a column (raking). People who answered these alike weigh the same: it is no weight of a respondent.
 *
 * @param done the questions that were handed out
 * @example weighPeople(plan, people, done); people[0]?.weight // → 1250, in thousandths
 */
export function weighPeople(plan: AimPlan, people: readonly AimedPerson[], done: ReadonlySet<string>): void {
  const known = plan.aims.filter(({ reads }) => reads.every((id) => done.has(id)))
  const targets = known.flatMap(({ aim }) => {
    if (aim.wanted.kind !== 'weighted' || aim.wanted.n === 0) return []
    return [{ weighted: aim.wanted.weighted, places: placesOf(people, (one) => isCounted(plan, aim, one)) }]
  })
  if (targets.length === 0) return
  const weights = new Float64Array(people.length).fill(1)
  for (let round = 0; round < rounds; round += 1) {
    for (const { weighted, places } of targets) {
      const sum = places.reduce((all, place) => all + (weights[place] ?? 0), 0)
      if (sum === 0 || weighted === 0) continue
      for (const place of places) weights[place] = ((weights[place] ?? 0) * weighted) / sum
    }
  }
  for (const [place, person] of people.entries()) {
    person.weight = Math.max(1, Math.round((weights[place] ?? 1) * unitWeight))
  }
}

const placesOf = (people: readonly AimedPerson[], isIn: (one: AimedPerson) => boolean): readonly number[] =>
  people.flatMap((person, place) => (isIn(person) ? [place] : []))
