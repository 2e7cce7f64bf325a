import { checkField, declineField } from '../items/fields.ts'
import type { Form } from '../items/item-type.ts'
import { postValue } from '../items/post-value.ts'
import type { Questionnaire } from '../questionnaire/questionnaire.ts'
import { readPage } from '../questionnaire/read-page.ts'
import { settleItem } from '../questionnaire/route.ts'
import type { ItemView, ShownPage } from '../questionnaire/show-page.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import type { Answers, Value } from '../rule/rule.ts'
import { partName, partsShown } from './parts-shown.ts'

/**
 * The parts of a page to which these answers really lead: filled in page by page as a browser would, accepted by the
 * questionnaire, every one of them counted, and none of them after the part that is reached.
 *
 * @example reachedOn(questionnaire, 'p1-1', { '0.11': [3] }).has('item 1.1') // → true
 */
export function reachedOn(questionnaire: Questionnaire, last: string, given: Answers): ReadonlySet<string> {
  const answers: Record<string, Value> = {}
  const total = Object.keys(given).length
  for (const page of questionnaire.pages) {
    const views = viewPage(page, answersLookup(answers))
    const shown = showPage(page, views)
    const reached = shown !== null && Object.keys(answers).length === total ? partsShown(shown) : []
    const reading = shown === null ? null : readPage(shown, fillIn(shown, given), answers)
    const accepted = reading?.issues.length === 0
    if (reading !== null && accepted) {
      for (const view of views) Object.assign(answers, settleItem(view, reading.answers).answers)
    }
    if (page.id === last) {
      const opened = accepted && Object.keys(answers).length === total ? openedBy(views, reading.answers) : []
      return new Set([...reached, ...opened])
    }
    if (reading !== null && !accepted) break
  }
  return new Set()
}

/** The form with these answers; what is left open is declined where that can be said, and soft checks are let stand. */
function fillIn({ page, items }: ShownPage, answers: Answers): Form {
  const fields: (readonly [string, readonly string[]])[] = (page.checks ?? []).map((_, index) => [
    checkField(page.id, index + 1),
    ['confirmed'],
  ])
  for (const { asked, offered } of items) {
    const { item } = asked
    if (item.type !== 'note' && item.decline) fields.push([declineField(item.id), ['1']])
    for (const variable of offered) {
      const value = answers[variable.id]
      if (value !== undefined) fields.push(...Object.entries(postValue(variable, value)))
    }
  }
  return Object.fromEntries(fields)
}

/** The texts that the answers to a page ask for. */
const openedBy = (views: readonly ItemView[], answers: Answers): readonly string[] =>
  views
    .flatMap((view) => settleItem(view, answers).asked)
    .filter(([, truth]) => truth === true)
    .map(([variable]) => partName('follow-up', variable))
