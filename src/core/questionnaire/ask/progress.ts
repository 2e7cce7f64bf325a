import { answersLookup } from '../../rule/answers-lookup.ts'
import { canBecome } from '../../rule/can-become.ts'
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
  const open = new Set<string>()
  const may = (rule: RuleTree | null): boolean =>
    rule === null || canBecome(rule, true, lookup, (variable) => open.has(variable))
  let coming = 0
  // Rules read earlier pages only, so one pass decides it.
  for (const one of questionnaire.pages.slice(position)) {
    if (one.id !== page && !mayBeShown(one, may)) continue
    coming += 1
    for (const { variables } of one.items) for (const { id } of variables) open.add(id)
  }
  return Math.floor((100 * before) / (before + coming))
}
