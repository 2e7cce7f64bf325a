import { couldHold } from '../../rule/could-hold.ts'
import type { Lookup } from '../../rule/evaluate-rule.ts'
import type { RuleTree } from '../../rule/rule.ts'
import { oncePerQuestionnaire } from '../once-per-questionnaire.ts'
import { rulesRead } from '../page-rules.ts'
import type { AskedPage, Questionnaire } from '../questionnaire.ts'
import type { Route } from '../route.ts'
import { variablePlaces } from '../variable-places.ts'
import { countedLookup, type Walk } from '../walk.ts'

/** True when somebody may still get a page, as far as that is decided. */
function mayBeShown({ when, items }: AskedPage, may: (rule: RuleTree | null) => boolean): boolean {
  return (
    may(when) &&
    items.some(
      (item) =>
        may(item.when) &&
        (item.variables.length === 0 ||
          item.variables.some(
            (variable) =>
              may(variable.when) && (variable.codes.length === 0 || variable.codes.some((code) => may(code.when))),
          )),
    )
  )
}

/** A page that not everybody gets, counted from 0, and the last page that its rules read; -1 when they read none. */
type Conditional = { readonly page: number; readonly last: number }

const conditionalPages = oncePerQuestionnaire((questionnaire): readonly Conditional[] => {
  const places = variablePlaces(questionnaire)
  const isFree = (rule: RuleTree | null): boolean => rule === null
  return [...rulesRead(questionnaire).entries()].flatMap(([page, read]) => {
    const asked = questionnaire.pages[page]
    if (asked === undefined || mayBeShown(asked, isFree)) return []
    return [{ page, last: Math.max(-1, ...[...read].map((id) => places.get(id)?.page ?? -1)) }]
  })
})

/** The pages after one that cannot come any more, whatever is answered on it and later. */
function ruledOut(
  questionnaire: Questionnaire,
  position: number,
  counted: Lookup,
  pages: Route['pages'],
): ReadonlySet<number> {
  const places = variablePlaces(questionnaire)
  const shown = new Set(pages.map(({ page }) => page))
  const never = new Set<number>()
  const isOpen = (variable: string): boolean => {
    const place = places.get(variable)?.page ?? -1
    return place >= position && !never.has(place)
  }
  const may = (rule: RuleTree | null): boolean => rule === null || couldHold(rule, counted, isOpen)
  // Rules read earlier pages only, so one pass decides it.
  for (const { page, last } of conditionalPages(questionnaire)) {
    const asked = questionnaire.pages[page]
    if (page <= position || asked === undefined) continue
    // Where nothing is open any more, the route has worked it out already.
    if (!(last < position ? shown.has(asked) : mayBeShown(asked, may))) never.add(page)
  }
  return never
}

/**
 * How far a respondent is on a page, as a whole percentage: the pages of the path before it, of those and all that may
 * still come. Only what was answered before the page counts, so that a page says the same whenever it is seen, and who
 * goes on never gets a lower number: with every answer fewer pages can come. It is 100 on no page of questions.
 *
 * @example progressAt(questionnaire, route(questionnaire, answers), 'visits') // → 60
 */
export function progressAt(
  questionnaire: Questionnaire,
  found: Pick<Route, 'pages' | 'answers'> & Partial<Pick<Walk, 'steps'>>,
  page: string,
): number {
  const position = questionnaire.pages.findIndex(({ id }) => id === page)
  const before = found.pages.findIndex((one) => one.page.id === page)
  if (position === -1 || before === -1) return 0
  const never = ruledOut(questionnaire, position, countedLookup(questionnaire, found), found.pages)
  const coming = questionnaire.pages.length - position - never.size
  return Math.floor((100 * before) / (before + coming))
}
