import type { Response } from '../dataset/response.ts'
import type { AskedItem, AskedPage } from '../questionnaire/questionnaire.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import type { Answers } from '../rule/rule.ts'
import { passAimedChecks } from './aim-checks.ts'
import type { AimedPerson } from './aim-person.ts'
import { newPerson } from './aim-person.ts'
import type { AimPlan, AimSource } from './aim-plan.ts'
import { planAims } from './aim-plan.ts'
import { takeTurn } from './aim-turn.ts'
import { offersOf } from './quota-offers.ts'
import type { Random } from './random.ts'
import { seededRandom } from './random.ts'
import type { SolveLp } from './solver.ts'
import type { Respondent } from './walk.ts'
import { walk } from './walk.ts'

type Offers = (answers: Answers) => ShownPage | null

/** Takes back what somebody answered on a page and stops them there. */
function stopAt(person: AimedPerson, { items }: AskedPage, number: number): void {
  person.leaves = number
  for (const { id } of items.flatMap(({ variables }) => variables)) Reflect.deleteProperty(person.answers, id)
}

/**
 * What becomes of those who left open an item that must be answered: they decline where that may be, stop before its page
 * where they have answered nothing behind it, and else answer by chance after all.
 */
function closeItem(
  { draw }: AimPlan,
  { item, variables }: AskedItem,
  page: AskedPage,
  number: number,
  people: readonly AimedPerson[],
  offers: Offers,
): void {
  if (item.type === 'note' || !item.required) return
  for (const person of people) {
    if (person.leaves <= number || variables.some(({ id }) => person.answers[id] !== undefined)) continue
    const shown = offers(person.answers)?.items.find(({ asked }) => asked.item.id === item.id)
    if (shown === undefined) continue
    if (item.decline) {
      person.declined.add(item.id)
    } else if (person.last <= number) {
      stopAt(person, page, number)
    } else {
      for (const own of shown.offered) {
        const value = draw.any(own, person, true)
        if (value !== undefined) person.answers[own.id] = value
      }
    }
  }
}

const respondentOf = (
  { answers, declined, leaves }: AimedPerson,
  numbers: ReadonlyMap<string, number>,
): Respondent => ({
  answer: ({ id }) => answers[id],
  declines: (item) => declined.has(item),
  leaves: ({ id }) => (numbers.get(id) ?? 0) >= leaves,
})

/**
 * Responses of made-up respondents of whom the tables say what the aims say, as far as that can be. It knows the
 * questionnaire and the aims and nothing else: no answer of anybody goes in.
 *
 * Question by question, those by which somebody gets into a column first, an integer programme finds how many people of
 * each kind give each answer; then every respondent fills in the questionnaire page by page, like everybody else. An aim
 * that contradicts others, or what was handed out before, is let go. The same seed gives the same responses.
 *
 * @example simulateAims(source, solveLp, seededRandom(1)).length // → 420
 */
export function simulateAims(source: AimSource, solveLp: SolveLp, seed: number): readonly Response[] {
  const random: Random = seededRandom(seed)
  const { questionnaire } = source
  const { pages } = questionnaire
  const plan = planAims(source, random)
  const people = Array.from({ length: plan.respondents }, () => newPerson(pages.length))
  const offers = new Map(pages.map((page) => [page, offersOf(page)] as const))
  const done = new Set<string>()
  const aimed = new Set(plan.aims.map(({ question }) => question))
  const isAimed = (id: string): boolean => aimed.has(id)
  const early = new Set(plan.columns.flatMap((rule) => plan.reading.read(rule)))
  for (const turn of plan.turns) {
    const { page, number, asked, variable } = turn
    const shown = offers.get(page)
    if (shown === undefined) continue
    takeTurn(plan, turn, people, shown, done, solveLp, random)
    done.add(variable.id)
    const isLast = asked.variables.every(({ id }) => done.has(id))
    if (isLast) closeItem(plan, asked, page, number, people, shown)
    if (page.items.every(({ variables }) => variables.every(({ id }) => done.has(id)))) {
      passAimedChecks({ page, people, offers: shown, draw: plan.draw, random, isAimed, isFree: (id) => !early.has(id) })
    }
  }
  const numbers = new Map(pages.map(({ id }, number) => [id, number]))
  return people.map((person, index) => walk(questionnaire, String(index + 1), respondentOf(person, numbers)))
}
