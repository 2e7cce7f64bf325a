import { html, type Html } from '../html.ts'
import { say } from '../messages/say.ts'
import type { Language, Text } from '../text.ts'
import type { PrintedBlock, PrintedCheck, PrintedItem, PrintedPage } from './questionnaire-model.ts'
import { partsHtml } from './questionnaire-parts-html.ts'
import { onlyIfHtml, ruleData } from './questionnaire-rule-html.ts'
import { variableHtml } from './questionnaire-small-print.ts'

/**
 * The place of a block on the page with the questionnaire; the same in both languages.
 *
 * @example blockAnchor('2') // → 'blok-2'
 */
export const blockAnchor = (block: string): string => `blok-${block}`

/**
 * How large a block is, and whose module it is, where it is one.
 *
 * @example sizeAndOwner(block, 'en') // → '2 pages, 3 questions · module of the Society of Cardiology'
 */
export const sizeAndOwner = ({ size, owner }: Pick<PrintedBlock, 'size' | 'owner'>, language: Language): string =>
  [size[language], ...(owner === null ? [] : [say(language, 'printed-owner', { owner: owner[language] })])].join(' · ')

/** A block of the questionnaire as HTML: its head with the condition, then its pages. */
export const blockHtml = (block: PrintedBlock, language: Language): Html =>
  html`<section class="asked-block" id="${blockAnchor(block.id)}" aria-labelledby="${blockAnchor(block.id)}-title">
    <h2 id="${blockAnchor(block.id)}-title">
      <span class="number">${say(language, 'printed-block', { block: block.number })}</span> ${block.title[language]}
    </h2>
    <p class="size">${sizeAndOwner(block, language)}</p>
    ${onlyIfHtml(`block ${block.id}`, block.when, language)}
    ${block.intro === null ? null : html`<p class="intro">${block.intro[language]}</p>`}
    ${block.pages.map((page) => pageHtml(page, language))}
  </section>`

/** By what readers know a question: its number, or else its label. */
function nameHtml(number: string | null, label: Text | null, language: Language): Html | null {
  if (number !== null) return html`<span class="number">${number}</span>`
  return label === null ? null : html`<span class="label">${label[language]}</span>`
}

const pageHtml = (page: PrintedPage, language: Language): Html =>
  html`<div class="card asked-page">
    ${onlyIfHtml(`page ${page.id}`, page.when, language)} ${page.items.map((item) => itemHtml(item, language))}
    ${page.checks.map((check) => checkHtml(page, check, language))}
  </div>`

const checkHtml = ({ id: page }: PrintedPage, { id, rule, words }: PrintedCheck, language: Language): Html =>
  html`<p class="only-if check" ${ruleData(`check ${page} ${id}`, rule)}>
    <b>${say(language, 'printed-check-head')}:</b> ${words[language]} <code>${rule.source}</code>
  </p>`

function itemHtml(item: PrintedItem, language: Language): Html {
  const { id, number, label, anchor, text, help, when, how, parts } = item
  if (item.type === 'note') {
    return html`<div class="note" id="${anchor}">
      ${onlyIfHtml(`item ${id}`, when, language)}
      <p>${text[language]}</p>
    </div>`
  }
  return html`<article class="question" id="${anchor}" aria-labelledby="${anchor}-text">
    <h3 id="${anchor}-text">${nameHtml(number, label, language)} ${text[language]}</h3>
    ${help === null ? null : html`<p class="help">${help[language]}</p>`}
    ${onlyIfHtml(`item ${id}`, when, language)}
    <p class="how">
      ${how.map((sentence) => sentence[language]).join(' ')}
      ${'variable' in parts ? variableHtml(parts.variable, language) : null}
    </p>
    ${partsHtml(item, language)}
  </article>`
}
