import { declineField } from '../items/fields.ts'
import type { Form } from '../items/item-type.ts'
import { postValue } from '../items/post-value.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { readPage } from '../questionnaire/read-page.ts'
import { settleItem } from '../questionnaire/route.ts'
import type { ItemView, ShownPage } from '../questionnaire/show-page.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import type { Answers, Value } from '../rule/rule.ts'
import type { Reachable } from './finding.ts'

/** The name of a part that can be reached. */
export const partName = (what: Reachable, id: string): string => `${what} ${id}`

/**
 * The parts of a questionnaire to which these answers really lead: filled in page by page as a browser would, accepted by
 * the questionnaire, every one of them counted, and none of them after the part that is reached.
 *
 * @example reachedBy(questionnaire, { '0.11': [3] }).has('item 1.1') // → true
 */
export function reachedBy(questionnaire: Questionnaire, given: Answers): ReadonlySet<string> {
  const answers: Record<string, Value> = {}
  const reached = new Set<string>()
  const total = Object.keys(given).length
  for (const page of questionnaire.pages) {
    const views = viewPage(page, (variable) => answers[variable])
    const shown = showPage(page, views)
    if (shown === null) continue
    if (Object.keys(answers).length === total) for (const name of partsOf(shown)) reached.add(name)
    const reading = readPage(shown, fillIn(shown, given))
    if (reading.issues.length > 0) break
    for (const view of views) Object.assign(answers, settleItem(view, reading.answers).answers)
    if (Object.keys(answers).length === total) for (const name of openedBy(views, reading.answers)) reached.add(name)
  }
  return reached
}

/** The form with these answers; what is left open is declined where that can be said. */
const fillIn = ({ items }: ShownPage, answers: Answers): Form =>
  Object.assign(
    {},
    ...items.flatMap(({ asked: { item }, offered }): readonly Form[] => [
      item.type !== 'note' && item.decline ? { [declineField(item.id)]: ['1'] } : {},
      ...offered.map((variable) => {
        const value = answers[variable.id]
        return value === undefined ? {} : postValue(variable, value)
      }),
    ]),
  )

/** What a page shows before it is filled in. */
const partsOf = ({ page, items }: ShownPage): readonly string[] => [
  partName('block', page.block),
  partName('page', page.id),
  ...items.flatMap(({ asked, offered }) => [
    partName('item', asked.item.id),
    ...offered.flatMap(({ id, codes }) => [
      partName('row', id),
      ...codes.map(({ code }) => partName('option', `${id}.${code}`)),
    ]),
  ]),
]

/** The texts that the answers to a page ask for. */
const openedBy = (views: readonly ItemView[], answers: Answers): readonly string[] =>
  views
    .flatMap((view) => settleItem(view, answers).asked)
    .filter(([, truth]) => truth === true)
    .map(([variable]) => partName('follow-up', variable))
