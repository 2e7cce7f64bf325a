import { answersLookup } from '../rule/answers-lookup.ts'
import { variablesOf } from '../rule/rule-variables.ts'
import type { Answers, Truth, Value } from '../rule/rule.ts'
import type { AskedPage, Questionnaire } from './questionnaire.ts'
import { settle, type Route } from './route.ts'
import { showPage, viewPage, type ShownPage } from './show-page.ts'

/** A page that was walked past: what is shown of it, and the answers that this hung on. */
type Step = {
  readonly page: AskedPage
  readonly shown: ShownPage | null
  readonly hungOn: readonly (Value | undefined)[]
}

/** A route with a step for every page of the questionnaire, from which a route with other answers is found sooner. */
export type Walk = Route & { readonly steps: readonly Step[] }

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
 * answer that is another value now; equal lists that are not the same one count as another.
 *
 * @example walk(questionnaire, changed, walk(questionnaire, given)).pages // → route(questionnaire, changed).pages
 */
export function walk(questionnaire: Questionnaire, given: Answers, earlier: Walk | null = null): Walk {
  const isSame = earlier?.steps.every(({ page }, index) => page === questionnaire.pages[index]) ?? false
  const before = isSame ? earlier : null
  // Rules read earlier pages only: what still stands here of later pages is read by nobody before it is looked at.
  const answers: Record<string, Value> = { ...before?.answers }
  const asked = new Map<string, Truth>(before?.asked)
  const [counted, posted] = [answersLookup(answers), answersLookup(given)]
  const steps = questionnaire.pages.map((page, index): Step => {
    const { others, own } = hangingOf(page)
    const hungOn = [...others.map(counted), ...own.map(posted)]
    const taken = before?.steps[index]
    if (taken?.hungOn.every((value, place) => value === hungOn[place]) === true) return taken
    if (before !== null) for (const id of own) Reflect.deleteProperty(answers, id)
    const views = viewPage(page, counted)
    for (const view of views) settle(view, posted, answers, asked)
    return { page, hungOn, shown: showPage(page, views) }
  })
  return { pages: steps.flatMap(({ shown }) => shown ?? []), answers, asked, steps }
}
