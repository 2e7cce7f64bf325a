import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import type { Answers } from '../rule/rule.ts'
import { editionOf } from '../study/edition.ts'
import type { Study } from '../study/study.ts'
import { pageShownTo } from './asked-of.ts'
import { peopleAt, shortest } from './people.ts'
import { worldOf } from './world.ts'

/**
 * The shortest answers with which somebody is shown a page; `null` when nobody is, or when that is too hard to find out
 * while somebody waits.
 *
 * @example pageWitness(study, questionnaire, 'p1-1') // → { '0.11': [3] }
 */
export function pageWitness(study: Study, questionnaire: Questionnaire, id: string): Answers | null {
  const world = worldOf(editionOf(study, questionnaire.wave), questionnaire, [], 20_000, { left: 0 })
  const page = world.pages.find((one) => one.page.id === id)
  if (page === undefined) return null
  const found = shortest(peopleAt(world, page.index), { true: [pageShownTo(page)], notTrue: [] })
  return found.state === 'yes' ? found.answers : null
}
