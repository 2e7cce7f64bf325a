import type { Response } from '../dataset/response.ts'
import type { Form } from '../items/item-type.ts'
import { postValue } from '../items/post-value.ts'
import type { Variable } from '../items/variable.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import { declineField, readPage } from '../questionnaire/read-page.ts'
import { settleItem } from '../questionnaire/route.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import type { Value } from '../rule/rule.ts'

/** Somebody who answers: what they fill in, and where they stop. */
export type Respondent = {
  /** The answer to a variable as it is offered, or `undefined` to leave it open where that is allowed. */
  readonly answer: (variable: Variable, required: boolean) => Value | undefined
  /** True when they would rather not answer an item that lets them. */
  readonly declines: (item: string) => boolean
  /** True when they close the browser instead of answering this page. */
  readonly leaves: (page: AskedPage) => boolean
}

/** The form of a page as the respondent fills it in; follow-ups are filled in when their option is chosen. */
function fillIn(shown: ShownPage, respondent: Respondent): Form {
  const fields: Form[] = []
  for (const { asked, offered } of shown.items) {
    const { item } = asked
    if (item.type !== 'note' && item.decline && respondent.declines(item.id)) {
      fields.push({ [declineField(item.id)]: ['1'] })
      continue
    }
    for (const variable of offered) {
      const value = respondent.answer(variable, item.type !== 'note' && item.required)
      if (value !== undefined) fields.push(postValue(variable, value))
    }
  }
  return Object.assign({}, ...fields)
}

/**
 * The response of somebody who walks through a questionnaire page by page: each page that earlier answers show is filled
 * in as a form, posted and read, by the same functions as those of the web questionnaire.
 *
 * @throws when the respondent gives an answer that the questionnaire does not accept
 */
export function walk(questionnaire: Questionnaire, id: string, respondent: Respondent): Response {
  const answers: Record<string, Value> = {}
  const pages: string[] = []
  const declined: string[] = []
  for (const page of questionnaire.pages) {
    const views = viewPage(page, (variable) => answers[variable])
    const shown = showPage(page, views)
    if (shown === null) continue
    if (respondent.leaves(page)) return { id, pages, answers, declined, complete: false }
    const reading = readPage(shown, fillIn(shown, respondent))
    const [refused] = reading.issues
    if (refused !== undefined) {
      throw new Error(`Answer refused at ${refused.path.join('.')}: ${refused.code} ${JSON.stringify(refused.values)}`)
    }
    for (const view of views) Object.assign(answers, settleItem(view, reading.answers).answers)
    pages.push(page.id)
    declined.push(...reading.declined)
  }
  return { id, pages, answers, declined, complete: true }
}
