import { html, type Html } from '../../html.ts'
import type { Issue } from '../../issue.ts'
import type { Form } from '../../items/item-type.ts'
import { say } from '../../messages/say.ts'
import type { Language, Text } from '../../text.ts'
import type { Questionnaire } from '../questionnaire.ts'
import type { Warning } from '../read-page.ts'
import type { Lookup } from '../../rule/evaluate-rule.ts'
import type { ShownPage } from '../show-page.ts'
import { itemHtml } from './blank-items.ts'
import { pageWords, repeatedAnswers } from './page-words.ts'
import { warningsHtml } from './warnings.ts'
import { faultSummary } from './fault-summary.ts'
import { layOutAskPage } from './layout.ts'
import type { AskStudy } from './contact.ts'
import { optionOrder } from './option-order.ts'
import { paradataHtml, type Paradata } from './paradata.ts'
import { statusLine } from './spoken.ts'
import { unstoredHtml } from './unstored.ts'

/** All that a page of questions is made of. */
export type QuestionPage = {
  readonly questionnaire: Questionnaire
  readonly shown: ShownPage
  readonly language: Language
  readonly study: AskStudy
  /** What the fields hold, and what is wrong with it. */
  readonly form: Form
  readonly issues: readonly Issue[]
  /** What looks odd, and whether that was found just now. */
  readonly warnings: readonly Warning[]
  readonly isWarned: boolean
  /** The answers that count so far: texts may repeat them. */
  readonly counted: Lookup
  /** What the order of options hangs on: the id of the response. */
  readonly seed: string
  readonly progress: number
  /** What shows that a post comes from this page, and which state of the page it was made from. */
  readonly token: string
  /** True for the first page of a path, from which nothing leads back. */
  readonly isFirst: boolean
  /** True when the respondent came from the review and goes back there. */
  readonly fromReview: boolean
  readonly demonstration: boolean
  /** What is known so far of how the page was filled in; `null` where that is not kept. */
  readonly paradata: Paradata | null
  /** True when the page could not be stored just now: it is shown as it was posted. */
  readonly unstored: boolean
}

/** How many rows of a roster were asked for with the button. */
function rowsOf(form: Form, item: string): number {
  const field = `_rows.${item}`
  const asked = Number(Object.hasOwn(form, field) ? form[field]?.[0] : 0)
  return Number.isInteger(asked) && asked > 0 ? asked : 0
}

/** The items of a page, one below the other. */
export const itemsHtml = (
  shown: ShownPage,
  {
    language,
    form,
    issues,
    seed,
    codes,
    words,
  }: Pick<QuestionPage, 'language' | 'form' | 'issues' | 'seed'> & {
    readonly codes: boolean
    readonly words: (text: Text) => string
  },
): readonly Html[] =>
  shown.items.map((one) => {
    const { item } = one.asked
    const [order, rows] = [optionOrder(item, seed), rowsOf(form, item.id)]
    return itemHtml(one, { language, words, form, issues, order, rows, codes })
  })

/** The title of the block, and its introduction on the first page of it. */
export function blockHead(
  questionnaire: Questionnaire,
  shown: ShownPage,
  language: Language,
  words: ((text: Text) => string) | null,
): { readonly title: string; readonly intro: Html | null } {
  const block = questionnaire.blocks.find(({ id }) => id === shown.page.block)
  const intro = words === null ? undefined : block?.intro
  return {
    title: block?.title[language] ?? '',
    intro: intro === undefined || words === null ? null : html`<p class="lead">${words(intro)}</p>\n`,
  }
}

/**
 * A page of questions, as one respondent gets it.
 *
 * @example questionPage({ … }) // → '<!doctype html>…'
 */
export function questionPage(page: QuestionPage): string {
  const { questionnaire, shown, language, study, issues, progress, token, isFirst, fromReview, unstored } = page
  const isStart = questionnaire.pages.find(({ block }) => block === shown.page.block)?.id === shown.page.id
  const words = pageWords(questionnaire, repeatedAnswers(shown, page.form, page.counted), language)
  const { title, intro } = blockHead(questionnaire, shown, language, isStart ? words : null)
  const button = (value: string, label: string, kind: string): Html =>
    html`<button class="button${kind}" name="_do" value="${value}">${label}</button> `
  return layOutAskPage({
    language,
    title: issues.length > 0 || unstored ? say(language, 'ask-title-fault', { title }) : title,
    study,
    switchTo: (other) =>
      html`<button class="language" form="ask" name="_do" value="language:${other}" lang="${other}">${say(other, 'ask-this-language')}</button>`,
    demonstration: page.demonstration,
    progress,
    enter: html`<button class="unseen" form="ask" name="_do" value="next" tabindex="-1" aria-hidden="true">${say(language, 'ask-next')}</button>\n`,
    content: html`${unstoredHtml(unstored ? 'page' : null, language)}${faultSummary(shown, issues, { language, words, form: page.form })}<h1>${title}</h1>
${intro}<form id="ask" method="post" action="." novalidate data-drafts${unstored ? html` data-retry="yes"` : null}>
<input type="hidden" name="_token" value="${token}">${fromReview ? html`<input type="hidden" name="_to" value="review">` : null}${page.paradata === null ? null : paradataHtml(page.paradata)}
${itemsHtml(shown, { ...page, words, codes: false })}${warningsHtml(page.warnings, page.form, { language, words, isNew: page.isWarned && issues.length === 0 })}<p class="buttons">${button('next', say(language, fromReview ? 'ask-to-review' : 'ask-next'), '')}${isFirst || fromReview ? null : button('back', say(language, 'ask-back'), ' plain')}${button('later', say(language, 'ask-later'), ' plain later')}</p>
</form>
${statusLine}`,
  })
}
