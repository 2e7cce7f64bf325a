import type { Response } from '../dataset/response.ts'
import type { Form } from '../items/item-type.ts'
import { postValue } from '../items/post-value.ts'
import type { Variable } from '../items/variable.ts'
import type { AskedPage, Questionnaire } from '../questionnaire/questionnaire.ts'
import type { PageReading } from '../questionnaire/read-page.ts'
import { declineField, readPage } from '../questionnaire/read-page.ts'
import type { ShownPage } from '../questionnaire/show-page.ts'
import { showPage, viewPage } from '../questionnaire/show-page.ts'
import { answersLookup } from '../rule/answers-lookup.ts'
import type { Lookup } from '../rule/evaluate-rule.ts'
import type { Answers, Value } from '../rule/rule.ts'

/** Somebody who answers: what they fill in, and where they stop. */
export type Respondent = {
  /**
   * The answer to a variable as it is offered, or `undefined` to leave it open where that is allowed. `answers` are those
   * that they have given so far, on the page itself as well.
   */
  readonly answer: (variable: Variable, required: boolean, answers: Lookup) => Value | undefined
  /** True when they would rather not answer an item that lets them. */
  readonly declines: (item: string) => boolean
  /** True when they close the browser instead of answering this page. */
  readonly leaves: (page: AskedPage) => boolean
}

/** A page as the respondent fills it in: the posted form, and what was meant by it. */
type FilledIn = { readonly form: Form; readonly meant: readonly (readonly [Variable, Value])[] }

/** What the respondent fills in on a page. Follow-ups are filled in too; they count when their option is chosen. */
function fillIn(shown: ShownPage, respondent: Respondent, earlier: Answers): FilledIn {
  const meant: [Variable, Value][] = []
  const given = new Map<string, Value>()
  const before = answersLookup(earlier)
  const answers: Lookup = (id) => given.get(id) ?? before(id)
  const fields: Form[] = []
  for (const { asked, offered } of shown.items) {
    const { item } = asked
    if (item.type === 'note') continue
    if (item.decline && respondent.declines(item.id)) {
      fields.push({ [declineField(item.id)]: ['1'] })
      continue
    }
    for (const variable of offered) {
      const value = respondent.answer(variable, item.required, answers)
      if (value === undefined) continue
      fields.push(postValue(variable, value))
      meant.push([variable, value])
      given.set(variable.id, value)
    }
  }
  return { form: Object.fromEntries(fields.flatMap((field) => Object.entries(field))), meant }
}

/** Throws when the page did not read what was filled in: an answer was refused, or part of it was lost. */
function checkReading({ answers, issues }: PageReading, meant: FilledIn['meant']): void {
  const [refused] = issues
  if (refused !== undefined) {
    throw new Error(`Answer refused at ${refused.path.join('.')}: ${refused.code} ${JSON.stringify(refused.values)}`)
  }
  for (const [{ id, followUp }, value] of meant) {
    const read = answers[id]
    const isWhole = Array.isArray(value) ? Array.isArray(read) && read.length === value.length : read === value
    if (followUp === null && !isWhole) throw new Error(`Answer lost at ${id}: ${JSON.stringify(value)}`)
  }
}

/** How often somebody fills in a page anew because its checks do not let it pass, or ask whether it is right. */
const attempts = { hard: 50, soft: 12 }

const failsCheck = ({ issues }: PageReading): boolean => issues.some(({ code }) => code === 'answer-check')

const isSame = (one: FilledIn, other: FilledIn): boolean => JSON.stringify(one.form) === JSON.stringify(other.form)

/**
 * A page as it was read after the last attempt at filling it in. Who is asked whether an answer is right thinks again a few
 * times, and then says that it is; at once when they would say the same again.
 */
function answerPage(shown: ShownPage, respondent: Respondent, answers: Answers) {
  let filled = fillIn(shown, respondent, answers)
  let reading = readPage(shown, filled.form, answers)
  for (let attempt = 1; attempt < attempts.hard; attempt += 1) {
    const isDoubtful = attempt < attempts.soft && reading.warnings.length > 0
    if (!failsCheck(reading) && !isDoubtful) break
    const again = fillIn(shown, respondent, answers)
    if (!failsCheck(reading) && isSame(filled, again)) break
    filled = again
    reading = readPage(shown, filled.form, answers)
  }
  return { reading, meant: filled.meant }
}

/**
 * The response of somebody who walks through a questionnaire page by page: each page that earlier answers show is filled
 * in as a form, posted and read, by the same functions as those of the web questionnaire.
 *
 * @throws when the respondent gives an answer that the questionnaire does not accept, or not in full
 * @example walk(questionnaire, '1', { answer: () => undefined, declines: () => false, leaves: () => true }).pages // → []
 */
export function walk(questionnaire: Questionnaire, id: string, respondent: Respondent): Response {
  const answers: Record<string, Value> = {}
  const pages: string[] = []
  const declined: string[] = []
  for (const page of questionnaire.pages) {
    const shown = showPage(page, viewPage(page, answersLookup(answers)))
    if (shown === null) continue
    if (respondent.leaves(page)) return { id, pages, answers, declined, complete: false }
    const { reading, meant } = answerPage(shown, respondent, answers)
    // Somebody whom the checks of a page keep from going on closes the browser in the end.
    if (failsCheck(reading)) return { id, pages, answers, declined, complete: false }
    checkReading(reading, meant)
    Object.assign(answers, reading.answers)
    pages.push(page.id)
    declined.push(...reading.declined)
  }
  return { id, pages, answers, declined, complete: true }
}
