import { answersLookup } from '../rule/answers-lookup.ts'
import type { Lookup } from '../rule/evaluate-rule.ts'
import { joinAnswers } from '../rule/join-answers.ts'
import type { Answers, Truth } from '../rule/rule.ts'
import { hangingPages } from './page-rules.ts'
import type { Questionnaire } from './questionnaire.ts'
import { settle, type Route } from './route.ts'
import type { ShownPage } from './show-page.ts'
import { variablePlaces } from './variable-places.ts'
import { answersOn, stepOn, stepsLookup, withGiven, type Step } from './walk-steps.ts'

/**
 * A route by its steps, one for every page of the questionnaire, from which a route with other answers is found sooner.
 * The answers of all steps are put together when they are first read.
 */
export type Walk = Route & { readonly steps: readonly Step[] }

/** A walk with answers from before, and the variables to which the answer may be another one now. */
export type WalkedBefore = { readonly walk: Walk; readonly changed: readonly string[] }

/**
 * The lookup of the answers that count on a route of this questionnaire. Those of a walk are not put together for it.
 *
 * @example countedLookup(questionnaire, walk(questionnaire, { visits: 3 }))('visits') // → 3
 */
export const countedLookup = (
  questionnaire: Questionnaire,
  found: Pick<Route, 'answers'> & Partial<Pick<Walk, 'steps'>>,
): Lookup => (found.steps === undefined ? answersLookup(found.answers) : stepsLookup(questionnaire, found.steps))

/** For every variable of these steps whether it is asked. */
function askedOn(steps: readonly Step[]): Route['asked'] {
  const asked = new Map<string, Truth>()
  for (const { views, given } of steps) {
    const answers = {}
    for (const view of views) settle(view, answersLookup(given), answers, asked)
  }
  return asked
}

/** A walk of these steps; what all of them say together is put together when it is first read. */
function walkOf(steps: readonly Step[], pages: readonly ShownPage[]): Walk {
  let answers: Answers | null = null
  let asked: Route['asked'] | null = null
  return {
    pages,
    get answers() {
      answers ??= joinAnswers(steps.map((step) => step.answers))
      return answers
    },
    get asked() {
      asked ??= askedOn(steps)
      return asked
    },
    steps,
  }
}

/** The variables of a page to which another answer counts than before. */
function differing(before: Answers, now: Answers): readonly string[] {
  const [was, is] = [answersLookup(before), answersLookup(now)]
  const ids = [...Object.keys(before), ...Object.keys(now).filter((id) => was(id) === undefined)]
  return ids.filter((id) => was(id) !== is(id))
}

const isOf = ({ steps }: Walk, { pages }: Questionnaire): boolean =>
  steps.length === pages.length && steps.every(({ page }, index) => page === pages[index])

/** The whole walk: rules read earlier pages only, so one pass decides everything. */
function firstWalk(questionnaire: Questionnaire, given: Answers): Walk {
  const steps: Step[] = []
  const counted = stepsLookup(questionnaire, steps)
  for (const page of questionnaire.pages) steps.push(stepOn(page, answersOn(page, answersLookup(given)), counted))
  return walkOf(
    steps,
    steps.flatMap(({ shown }) => shown ?? []),
  )
}

/**
 * The route of these answers, with its steps. With an earlier walk through the same questionnaire only those pages are
 * looked at again that hang on an answer that changed: one of their own, or one that their rules read. Of the answers,
 * only those to what changed are read then.
 *
 * @example walk(questionnaire, { ...given, a: 2 }, { walk: walk(questionnaire, given), changed: ['a'] }).pages
 */
export function walk(questionnaire: Questionnaire, given: Answers, earlier: WalkedBefore | null = null): Walk {
  if (earlier === null || !isOf(earlier.walk, questionnaire)) return firstWalk(questionnaire, given)
  const [places, hanging, posted] = [variablePlaces(questionnaire), hangingPages(questionnaire), answersLookup(given)]
  const changed = new Set(earlier.changed)
  const owning = new Set(earlier.changed.map((id) => places.get(id)?.page))
  const ruled = new Set<number>()
  const { steps: before, pages } = earlier.walk
  // What still stands here of later pages is read by nobody before it is looked at.
  const steps = [...before]
  const counted = stepsLookup(questionnaire, steps)
  for (const [index, taken] of before.entries()) {
    if (!owning.has(index) && !ruled.has(index)) continue
    const kept = answersLookup(taken.given)
    const own = owning.has(index) ? answersOn(taken.page, (id) => (changed.has(id) ? posted : kept)(id)) : taken.given
    const step = ruled.has(index) ? stepOn(taken.page, own, counted) : withGiven(taken, own)
    steps[index] = step
    for (const id of differing(taken.answers, step.answers)) {
      for (const later of hanging.get(id) ?? []) ruled.add(later)
    }
  }
  const isSame = steps.every(({ shown }, index) => shown === before[index]?.shown)
  return walkOf(steps, isSame ? pages : steps.flatMap(({ shown }) => shown ?? []))
}
