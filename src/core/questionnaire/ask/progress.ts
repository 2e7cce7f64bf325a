import type { Questionnaire } from '../questionnaire.ts'
import type { Route } from '../route.ts'

/** How much a page counts of which it is not known yet whether it will be shown. */
const undecided = 0.5

/**
 * How far a respondent is, as a whole percentage: the pages before this one of those that are expected in all. Pages that
 * hang on answers that were not given yet count for half, so the number says nothing about later questions.
 *
 * @example progressAt(questionnaire, route(questionnaire, answers), 'visits') // → 60
 */
export function progressAt(
  questionnaire: Questionnaire,
  { pages, asked }: Pick<Route, 'pages' | 'asked'>,
  page: string,
): number {
  const shown = new Set(pages.map((one) => one.page.id))
  const position = questionnaire.pages.findIndex(({ id }) => id === page)
  let before = 0
  let all = 0
  for (const [index, one] of questionnaire.pages.entries()) {
    const isOpen = (): boolean => one.items.some(({ variables }) => variables.some(({ id }) => asked.get(id) === null))
    const weight = shown.has(one.id) ? 1 : isOpen() ? undecided : 0
    all += weight
    if (index < position) before += weight
  }
  return all === 0 ? 0 : Math.round((100 * before) / all)
}
