import type { Response } from '../dataset/response.ts'
import type { AskedItem, AskedPage } from '../questionnaire/questionnaire.ts'
import { passAimedChecks } from './aim-checks.ts'
import type { AimedPerson } from './aim-person.ts'
import { newPerson, unitWeight } from './aim-person.ts'
import type { AimSource } from './aim-plan.ts'
import { planAims } from './aim-plan.ts'
import type { TurnTask } from './aim-turn.ts'
import { takeTurn } from './aim-turn.ts'
import type { Turn } from './aim-turns.ts'
import { weighPeople } from './aim-weights.ts'
import { offersOf } from './quota-offers.ts'
import type { Random } from './random.ts'
import { seededRandom } from './random.ts'
import type { SolveLp } from './solver.ts'
import type { Respondent } from './walk.ts'
import { walk } from './walk.ts'

/** Takes back what somebody answered on a page and stops them there. */
function stopAt(person: AimedPerson, { items }: AskedPage, number: number): void {
  person.leaves = number
  for (const { id } of items.flatMap(({ variables }) => variables)) Reflect.deleteProperty(person.answers, id)
}

/**
 * What becomes of those who left open an item that must be answered: they decline where that may be, stop before its page
 * where they have answered nothing behind it, and else answer by chance after all.
 */
function closeItem({ plan: { draw }, people, offers }: TurnTask, { asked, page, number }: Turn): void {
  const { item, variables } = asked
  if (item.type === 'note' || !item.required) return
  for (const person of people) {
    if (person.leaves <= number || variables.some(({ id }) => person.answers[id] !== undefined)) continue
    const shown = offers(person.answers)?.items.find((own) => own.asked.item.id === item.id)
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

/** Responses, and where the tables are weighted how much each of them weighs. */
export type AimedResponses = {
  readonly responses: readonly Response[]
  readonly weights: readonly number[] | null
}

/**
 * Responses of made-up respondents of whom the tables say what the aims say, as far as that can be. It knows the
 * questionnaire and the aims and nothing else: no answer of anybody goes in.
 *
 * Question by question, those by which somebody gets into a column first, an integer programme finds how many people of
 * each kind give each answer; then every respondent fills in the questionnaire page by page, like everybody else. An aim
 * that contradicts others, or what was handed out before, is missed by as little as it takes. The same seed gives the same
 * responses.
 *
 * @example simulateAims(source, solveLp, 1).responses.length // → 420
 */
export function simulateAims(source: AimSource, solveLp: SolveLp, seed: number): AimedResponses {
  const random: Random = seededRandom(seed)
  const { questionnaire } = source
  const { pages } = questionnaire
  const plan = planAims(source, random)
  const people = Array.from({ length: plan.respondents }, () => newPerson(pages.length))
  const offers = new Map(pages.map((page) => [page, offersOf(page)] as const))
  const done = new Set<string>()
  const aimed = new Set(plan.aims.map(({ question }) => question))
  const isAimed = (id: string): boolean => aimed.has(id)
  let isWeighed = !plan.weighted
  for (const turn of plan.turns) {
    const { page, asked, variable } = turn
    const shown = offers.get(page)
    if (shown === undefined) continue
    if (!isWeighed && !plan.early.has(variable.id) && [...plan.early].every((id) => done.has(id))) {
      weighPeople(plan, people, done)
      isWeighed = true
    }
    const task: TurnTask = { plan, people, offers: shown, done, solveLp, random }
    takeTurn(task, turn)
    done.add(variable.id)
    const isDone = ({ variables }: AskedItem): boolean => variables.every(({ id }) => done.has(id))
    if (isDone(asked)) closeItem(task, turn)
    if (page.items.every(isDone)) {
      passAimedChecks({
        page,
        people,
        offers: shown,
        draw: plan.draw,
        random,
        isAimed,
        isFree: (id) => !plan.early.has(id),
      })
    }
  }
  const numbers = new Map(pages.map(({ id }, number) => [id, number]))
  return {
    responses: people.map((person, index) => walk(questionnaire, String(index + 1), respondentOf(person, numbers))),
    weights: plan.weighted ? people.map(({ weight }) => weight / unitWeight) : null,
  }
}
