import { html, type Html } from '../../html.ts'
import { fieldsOf } from '../../items/post-value.ts'
import type { Form } from '../../items/item-type.ts'
import { say, type MessageKey } from '../../messages/say.ts'
import type { Language, Text } from '../../text.ts'
import type { ShownItem, ShownPage } from '../show-page.ts'
import { answerLines, answerLinesHtml, linesOf, type AnswerLines, type GivenAnswers } from './answer-lines.ts'

/** What was typed: what could be read of it, and the form itself. */
export type TypedAnswers = GivenAnswers & { readonly form: Form }

/** A question that was answered in two ways: what is stored, and what was just typed. */
export type AnswerDifference = { readonly text: Text; readonly stored: AnswerLines; readonly typed: AnswerLines }

const typedIn = (form: Form, field: string): readonly string[] =>
  Object.hasOwn(form, field) ? (form[field] ?? []).filter((value) => value.trim() !== '') : []

/** What was typed for an item: also what is no answer, in the words in which it was typed. */
function typedLines(shown: ShownItem, { answers, declined, form }: TypedAnswers, language: Language): AnswerLines {
  const { asked, offered } = shown
  const lines = offered.flatMap((variable) => {
    const own = answerLines({ asked, offered: [variable] }, { answers, declined: [] }, language).lines
    const raw = fieldsOf(variable).flatMap((field) => typedIn(form, field))
    return own.length > 0 || raw.length === 0 ? own : linesOf(asked.item.id, variable, [raw.join(' · ')], language)
  })
  return { lines, isDeclined: lines.length === 0 && declined.includes(asked.item.id) }
}

/**
 * The questions of a page of which what was typed says something else than what is stored.
 *
 * @example answerDifferences(shown, stored, typed, 'nl').map(({ text }) => text.nl) // → ['Hoelang werk je hier?']
 */
export const answerDifferences = (
  { items }: ShownPage,
  stored: GivenAnswers,
  typed: TypedAnswers,
  language: Language,
): readonly AnswerDifference[] =>
  items
    .filter(({ asked }) => asked.item.type !== 'note')
    .map((shown) => ({
      text: shown.asked.item.text,
      stored: answerLines(shown, stored, language),
      typed: typedLines(shown, typed, language),
    }))
    .filter((one) => JSON.stringify(one.stored) !== JSON.stringify(one.typed))

/** How the two sides of differences are called; with `null` only what was typed is shown. */
export type DifferenceHeads = { readonly title: MessageKey; readonly stored: MessageKey | null }

/**
 * Questions with both answers, below or beside each other.
 *
 * @example differencesHtml([], heads, (text) => text.nl, 'nl') // → null
 */
export function differencesHtml(
  differences: readonly AnswerDifference[],
  { title, stored }: DifferenceHeads,
  words: (text: Text) => string,
  language: Language,
): Html | null {
  if (differences.length === 0) return null
  const side = (key: MessageKey, lines: AnswerLines): Html =>
    html`<div><dt>${say(language, key)}</dt>${answerLinesHtml(lines, language)}</div>\n`
  return html`<section class="differences"><h2>${say(language, title)}</h2>
${differences.map(
  (one) => html`<h3>${words(one.text)}</h3>
<dl>${stored === null ? null : side(stored, one.stored)}${side('ask-answers-typed', one.typed)}</dl>
`,
)}</section>
`
}
