import { answersLookup } from '../rule/answers-lookup.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { Answers, Truth, Value } from '../rule/rule.ts'
import type { AskedPage, Questionnaire } from './questionnaire.ts'
import { settle, type Route } from './route.ts'
import { showPage, viewPage, type ShownPage } from './show-page.ts'

/** A route with what is shown of every page of the questionnaire, from which a route with other answers is found sooner. */
export type Walk = Route & { readonly steps: readonly { readonly page: AskedPage; readonly shown: ShownPage | null }[] }

/** A walk with answers from before, and the variables to which the answer may be another one now. */
export type WalkedBefore = { readonly walk: Walk; readonly changed: readonly string[] }

/** Variables of other pages that the rules of a page read, and its own. */
type Hanging = { readonly others: readonly string[]; readonly own: readonly string[] }

/** Found once for every page: it hangs on the questionnaire alone. */
const hanging = new WeakMap<AskedPage, Hanging>()

function hangingOf(page: AskedPage): Hanging {
  const known = hanging.get(page)
  if (known !== undefined) return known
  const variables = page.items.flatMap((item) => item.variables)
  const rules = [
    page.when,
    ...page.items.map(({ when }) => when),
    ...variables.flatMap(({ when, codes }) => [when, ...codes.map((code) => code.when)]),
  ]
  const others = new Set(rules.flatMap((rule) => (rule === null ? [] : variablesOf(rule))))
  const found = { others: [...others], own: variables.map(({ id }) => id) }
  hanging.set(page, found)
  return found
}

/**
 * The route of these answers, with its steps. With an earlier walk only those pages are looked at again that hang on an
 * answer that changed: one of their own, or one that their rules read.
 *
 * @example walk(questionnaire, { ...given, a: 2 }, { walk: walk(questionnaire, given), changed: ['a'] }).pages
 */
export function walk(questionnaire: Questionnaire, given: Answers, earlier: WalkedBefore | null = null): Walk {
  const isSame = earlier?.walk.steps.every(({ page }, index) => page === questionnaire.pages[index]) ?? false
  const before = isSame ? earlier : null
  // Rules read earlier pages only: what still stands here of later pages is read by nobody before it is looked at.
  const answers: Record<string, Value> = { ...before?.walk.answers }
  const asked = new Map<string, Truth>(before?.walk.asked)
  const [counted, posted] = [answersLookup(answers), answersLookup(given)]
  const changed = new Set(before?.changed)
  const steps = questionnaire.pages.map((page, index) => {
    const { others, own } = hangingOf(page)
    const taken = before?.walk.steps[index]
    if (taken !== undefined) {
      const isChanged = (id: string): boolean => changed.has(id)
      if (!others.some(isChanged) && !own.some(isChanged)) return taken
      for (const id of own) {
        changed.add(id)
        Reflect.deleteProperty(answers, id)
      }
    }
    const views = viewPage(page, counted)
    for (const view of views) settle(view, posted, answers, asked)
    return { page, shown: showPage(page, views) }
  })
  return { pages: steps.flatMap(({ shown }) => shown ?? []), answers, asked, steps }
}
