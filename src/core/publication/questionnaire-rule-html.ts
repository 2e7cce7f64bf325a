import { html, type Html, type HtmlPart } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language } from '../text.ts'
import { questionAnchor } from './questionnaire-annex.ts'
import type { PrintedRule } from './questionnaire-model.ts'

/** A part of the questionnaire that can have a condition: a block by its id, an option by its item and code. */
export type PartName =
  | `block ${string}`
  | `page ${string}`
  | `item ${string}`
  | `row ${string}`
  | `option ${string}`
  | `open ${string}`
  | `check ${string}`

/**
 * A condition as HTML: in words, with links to the questions that it speaks of, and behind it in codes. Nothing where
 * there is no condition. The element names its part and its rule, so that a program can read both back.
 */
export function onlyIfHtml(part: PartName, rule: PrintedRule | null, language: Language): Html | null {
  if (rule === null) return null
  return html`<p class="only-if" ${ruleData(part, rule)}>
    <b>${say(language, 'printed-only-if-head')}</b> ${linkQuestions(rule, language)}. <code>${rule.source}</code>
  </p>`
}

/** The attributes that name a part and its condition, for an element whose place says the condition. */
export const ruleData = (part: PartName, { source }: PrintedRule): Html =>
  html`data-part="${part}" data-rule="${source}"`

/** The words of a rule with each question that they name as a link to it. */
function linkQuestions({ words, reads }: PrintedRule, language: Language): HtmlPart {
  const names = reads.map(({ item, name }) => ({ item, name: name[language] }))
  // The longest first: "vraag 0.11" must not be taken for "vraag 0.1".
  const found = names.toSorted((a, b) => b.name.length - a.name.length)
  if (found.length === 0) return words[language]
  const pattern = new RegExp(`(${found.map(({ name }) => literally(name)).join('|')})(?![\\w-]|\\.\\w)`)
  return words[language].split(pattern).map((piece) => {
    const item = found.find(({ name }) => name === piece)?.item
    return item === undefined ? piece : html`<a href="#${questionAnchor(item)}">${piece}</a>`
  })
}

const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
