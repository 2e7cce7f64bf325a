import type { Variable } from '../items/variable.ts'
import type { AskedPage } from '../questionnaire/questionnaire.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { QuotaPerson } from './quota-people.ts'
import type { QuotaPlan } from './quota-plan.ts'
import { whole } from './random.ts'

/**
 * How often somebody thinks again about a page that does not pass its checks, and about one that only asks whether; and
 * with how many others they try to change answers.
 */
const attempts = { hard: 60, soft: 6, others: 300 }

/** Checks of which level somebody wants to pass: first also those that only ask, and then those that must hold. */
const steps = [
  { levels: ['hard', 'soft'], again: attempts.soft },
  { levels: ['hard'], again: attempts.hard },
] as const

type Levels = (typeof steps)[number]['levels']

const fails = ({ checks = [] }: AskedPage, { answers }: QuotaPerson, levels: readonly string[]): boolean =>
  checks.some(({ level, rule }) => levels.includes(level) && evaluate(rule, answersLookup(answers)) === false)

/** Gives another answer to a question, of the same class where figures depend on it. */
function again({ quotas, draw, division, restOf }: QuotaPlan, person: QuotaPerson, own: Variable): void {
  const old = person.answers[own.id]
  const isAgain = typeof old === 'number' || (own.kind === 'roster' && old !== undefined)
  if (!isAgain || own.id === division.by?.id) return
  const quota = quotas.get(own.id)
  const sameClass = quota?.classes.find(({ values }) => typeof old === 'number' && values.includes(old))?.values
  const values = quota === undefined ? undefined : (sameClass ?? restOf(quota))
  const value = values === undefined ? draw.any(own, person, true) : draw.oneOf(own, person.kind, values)
  if (value !== undefined) person.answers[own.id] = value
}

/** Somebody on a page, with what is offered to them on it. */
export type OnPage = { readonly person: QuotaPerson; readonly offered: readonly Variable[] }

/** Changes answers that figures are about with somebody who is alike, so that both pass; true when that was done. */
function swaps(
  { quotas, random }: QuotaPlan,
  page: AskedPage,
  own: OnPage,
  others: readonly OnPage[],
  levels: Levels,
): boolean {
  const decided = own.offered.filter(({ id }) => quotas.has(id))
  for (let attempt = 0; attempt < attempts.others && decided.length > 0; attempt += 1) {
    const other = others[whole(random, others.length)]
    if (other === undefined || other.offered !== own.offered || other.person.kind.key !== own.person.kind.key) continue
    for (const { id } of decided) {
      const [mine, theirs] = [own.person.answers[id], other.person.answers[id]]
      if (mine === undefined || theirs === undefined) continue
      own.person.answers[id] = theirs
      other.person.answers[id] = mine
      if (!fails(page, own.person, levels) && !fails(page, other.person, levels)) return true
      own.person.answers[id] = mine
      other.person.answers[id] = theirs
    }
  }
  return false
}

/**
 * Makes answers pass the checks of their page: respondents think again, change answers with somebody who is alike, and in
 * the end leave open what they may. Figures stay as they are; where these alone break a check nothing can be done, and the
 * respondent will not get past the page.
 *
 * @example passChecks(plan, page, one, everybody); one.person.answers // → { age: 61, 'retire-age': 67 }
 */
export function passChecks(plan: QuotaPlan, page: AskedPage, one: OnPage, everybody: readonly OnPage[]): void {
  const { person, offered } = one
  if (page.checks === undefined) return
  for (const { levels, again: most } of steps) {
    for (let attempt = 0; attempt < most && fails(page, person, levels); attempt += 1) {
      for (const own of offered) again(plan, person, own)
    }
    if (!fails(page, person, levels) || swaps(plan, page, one, everybody, levels)) return
  }
  const required = new Set(page.items.flatMap(({ item }) => (item.type !== 'note' && item.required ? [item.id] : [])))
  for (const own of offered) {
    if (plan.quotas.has(own.id) || required.has(own.item) || !fails(page, person, ['hard'])) continue
    Reflect.deleteProperty(person.answers, own.id)
  }
}
