import type { Response } from '../dataset/response.ts'
import type { Variable } from '../items/variable.ts'
import type { AskedPage } from '../questionnaire/questionnaire.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import { handOutItem } from './quota-item.ts'
import { offersOf } from './quota-offers.ts'
import type { QuotaPerson } from './quota-people.ts'
import type { QuotaPlan, QuotaSource } from './quota-plan.ts'
import { planQuotas, quotaDivision } from './quota-plan.ts'
import { passChecks } from './quota-checks.ts'
import type { Random } from './random.ts'
import type { Respondent } from './walk.ts'
import { walk } from './walk.ts'

const allOffered = ({ items }: ShownPage): readonly Variable[] => items.flatMap(({ offered }) => offered)

/** Hands out the answers to a page among those who get to see it. */
function handOutPage(plan: QuotaPlan, page: AskedPage, number: number): void {
  const offers = offersOf(page)
  const seen = plan.people.flatMap((person) => {
    const shown = person.leaves > number ? offers(person.answers) : null
    return shown === null ? [] : [{ person, shown }]
  })
  for (const asked of page.items) {
    const people = seen.flatMap(({ person, shown }) => {
      const own = shown.items.find((one) => one.asked === asked)
      return own === undefined ? [] : [{ person, offered: own.offered }]
    })
    handOutItem(plan, asked, people)
  }
  if (page.checks === undefined) return
  const offered = new Map([...new Set(seen.map(({ shown }) => shown))].map((shown) => [shown, allOffered(shown)]))
  const everybody = seen.map(({ person, shown }) => ({ person, offered: offered.get(shown) ?? [] }))
  for (const one of everybody) passChecks(plan, page, one, everybody)
}

/** Somebody who fills in what was handed out to them, and stops where that was decided. */
function respondentOf({ answers, declined, leaves }: QuotaPerson, numbers: ReadonlyMap<string, number>): Respondent {
  return {
    answer: ({ id }) => answers[id],
    declines: (item) => declined.has(item),
    leaves: ({ id }) => (numbers.get(id) ?? 0) >= leaves,
  }
}

/** Which part of the time it takes to hand out the answers; the rest goes to filling in. */
const handingOut = 0.6

/**
 * Responses of a wave after published figures of which the bases are not known, or `null` when the figures are of another
 * kind (see `quotaDivision`): then `solveWave` is for them.
 *
 * The published columns must be the total and groups without overlap. Question by question, in the order of the
 * questionnaire, the answers are handed out among those who are asked it given their answers so far, so that in each
 * published column the printed figures come out. Questions of which nothing was published are answered as is likely. Then
 * every respondent fills in the questionnaire page by page, like everybody else.
 *
 * @param told gets how far it is, from 0 to 1
 * @example simulateQuotas({ study, wave, questionnaire, published, others: [] }, seededRandom(1))?.length // → 10333
 */
export function simulateQuotas(
  source: QuotaSource,
  random: Random,
  told: (share: number) => void = () => undefined,
): readonly Response[] | null {
  const { study, questionnaire, wave, published } = source
  const division = quotaDivision(study, questionnaire, wave, published)
  if (division === null) return null
  const plan = planQuotas(source, division, random)
  const { pages } = questionnaire
  for (const [number, page] of pages.entries()) {
    told((handingOut * number) / pages.length)
    handOutPage(plan, page, number)
  }
  const numbers = new Map(pages.map(({ id }, number) => [id, number]))
  return plan.people.map((person, index) => {
    told(handingOut + ((1 - handingOut) * index) / plan.people.length)
    return walk(questionnaire, String(index + 1), respondentOf(person, numbers))
  })
}
