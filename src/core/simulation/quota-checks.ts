import type { Variable } from '../items/variable.ts'
import type { AskedPage } from '../questionnaire/questionnaire.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import { evaluate } from '../rule/evaluate-rule.ts'
import type { QuotaPerson } from './quota-people.ts'
import type { QuotaPlan } from './quota-plan.ts'

/** How often somebody thinks again about a page that does not pass its checks, and about one that only asks whether. */
const attempts = { hard: 60, soft: 6 }

const fails = ({ checks = [] }: AskedPage, { answers }: QuotaPerson, levels: readonly string[]): boolean =>
  checks.some(({ level, rule }) => levels.includes(level) && evaluate(rule, answersLookup(answers)) === false)

/** Gives another answer to a question, of the same class where figures depend on it. */
function again({ quotas, draw, division, restOf }: QuotaPlan, person: QuotaPerson, own: Variable): void {
  const old = person.answers[own.id]
  if (typeof old !== 'number' || own.id === division.by?.id) return
  const quota = quotas.get(own.id)
  const sameClass = quota?.classes.find(({ values }) => values.includes(old))?.values
  const values = quota === undefined ? undefined : (sameClass ?? restOf(quota))
  const value = values === undefined ? draw.any(own, person, true) : draw.oneOf(own, person.kind, values)
  if (value !== undefined) person.answers[own.id] = value
}

/**
 * Makes answers pass the checks of their page: respondents think again, and in the end leave open what they may. Figures
 * stay as they are; where these alone break a check nothing can be done, and the respondent will not get past the page.
 */
export function passChecks(plan: QuotaPlan, page: AskedPage, person: QuotaPerson, offered: readonly Variable[]): void {
  if (page.checks === undefined) return
  for (let attempt = 0; attempt < attempts.hard; attempt += 1) {
    const levels = attempt < attempts.soft ? ['hard', 'soft'] : ['hard']
    if (!fails(page, person, levels)) return
    for (const own of offered) again(plan, person, own)
  }
  const required = new Set(page.items.flatMap(({ item }) => (item.type !== 'note' && item.required ? [item.id] : [])))
  for (const own of offered) {
    if (plan.quotas.has(own.id) || required.has(own.item) || !fails(page, person, ['hard'])) continue
    Reflect.deleteProperty(person.answers, own.id)
  }
}
