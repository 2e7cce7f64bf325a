import { html, type Html } from '../../html.ts'
import { say } from '../../messages/say.ts'
import { answersLookup } from '../../rule/answers-lookup.ts'
import type { Answers } from '../../rule/rule.ts'
import type { Language } from '../../text.ts'
import type { Variable } from '../../items/variable.ts'
import type { ShownItem } from '../show-page.ts'
import { answerWords } from './answer-words.ts'

/** One answer in words, with the row or field that it belongs to where the item has several. */
export type AnswerLine = { readonly row: string | null; readonly answer: string }

/** Answers to an item as a reader sees them; without lines it was skipped, or declined. */
export type AnswerLines = { readonly lines: readonly AnswerLine[]; readonly isDeclined: boolean }

/** What was given: answers, and the items that the respondent would rather not answer. */
export type GivenAnswers = { readonly answers: Answers; readonly declined: readonly string[] }

/** The lines of one variable of an item. */
export const linesOf = (
  item: string,
  variable: Variable,
  words: readonly string[],
  language: Language,
): readonly AnswerLine[] => {
  const row = variable.id === item ? null : variable.label[language].replace(/[?:]$/, '')
  return words.map((answer) => ({ row, answer }))
}

/**
 * The answers to an item in words, in the order of its rows.
 *
 * @example answerLines(shown, { answers: { pets: [1] }, declined: [] }, 'en').lines // → [{ row: null, answer: 'Cat' }]
 */
export function answerLines(
  { asked: { item }, offered }: ShownItem,
  { answers, declined }: GivenAnswers,
  language: Language,
): AnswerLines {
  const lookup = answersLookup(answers)
  const lines = offered.flatMap((variable) => {
    const value = lookup(variable.id)
    return value === undefined ? [] : linesOf(item.id, variable, answerWords(variable, value, language), language)
  })
  return { lines, isDeclined: lines.length === 0 && declined.includes(item.id) }
}

/**
 * The answers to an item as descriptions in a list; one that says so where there are none. They end where the next
 * begins: a review has so many of them that their end tags weigh.
 */
export function answerLinesHtml({ lines, isDeclined }: AnswerLines, language: Language): readonly Html[] {
  if (lines.length > 0) {
    return lines.map(({ row, answer }) => html`<dd>${row === null ? null : html`<i>${row}:</i> `}${answer}`)
  }
  return [html`<dd class="empty">${say(language, isDeclined ? 'ask-review-declined' : 'ask-review-empty')}`]
}
