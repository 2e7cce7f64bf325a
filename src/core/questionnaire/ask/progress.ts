import { answersLookup } from '../../rule/answers-lookup.ts'
import { couldHold } from '../../rule/could-hold.ts'
import type { RuleTree } from '../../rule/rule.ts'
import type { AskedPage, Questionnaire } from '../questionnaire.ts'
import type { Route } from '../route.ts'

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

const knownPlaces = new WeakMap<Questionnaire, ReadonlyMap<string, number>>()

/** On which page of a questionnaire each variable is. */
function placesOf(questionnaire: Questionnaire): ReadonlyMap<string, number> {
  const known = knownPlaces.get(questionnaire)
  if (known !== undefined) return known
  const places = new Map(
    questionnaire.pages.flatMap(({ items }, index) =>
      items.flatMap(({ variables }) => variables.map(({ id }) => [id, index] as const)),
    ),
  )
  knownPlaces.set(questionnaire, places)
  return places
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
  { pages, answers }: Pick<Route, 'pages' | 'answers'>,
  page: string,
): number {
  const position = questionnaire.pages.findIndex(({ id }) => id === page)
  const before = pages.findIndex((one) => one.page.id === page)
  if (position === -1 || before === -1) return 0
  const lookup = answersLookup(answers)
  const places = placesOf(questionnaire)
  const never = new Set<number>()
  const isOpen = (variable: string): boolean => {
    const place = places.get(variable) ?? -1
    return place >= position && !never.has(place)
  }
  const may = (rule: RuleTree | null): boolean => rule === null || couldHold(rule, lookup, isOpen)
  // Rules read earlier pages only, so one pass decides it.
  for (const [index, one] of questionnaire.pages.entries()) {
    if (index > position && !mayBeShown(one, may)) never.add(index)
  }
  const coming = questionnaire.pages.length - position - never.size
  return Math.floor((100 * before) / (before + coming))
}
